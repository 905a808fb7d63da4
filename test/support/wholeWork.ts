import type { SampleNetwork } from "../../src/domain/network/sample/sampleNetwork.ts";
import { buildWork, type WorkSampleOptions } from "../../src/domain/work/sample/buildWork.ts";
import { NetworkFacts } from "../../src/domain/work/sample/networkFacts.ts";
import { WorkBook } from "../../src/domain/work/sample/workBook.ts";

/** Every row of the work that is made up on a sample network. */
export function wholeWork(network: SampleNetwork, options: WorkSampleOptions): WorkBook {
  const facts = new NetworkFacts();
  facts.observe(network);
  const book = new WorkBook();
  for (const _ of buildWork(facts, book, options));
  return book;
}

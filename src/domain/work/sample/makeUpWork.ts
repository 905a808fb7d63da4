import type { ClientBase } from "pg";
import { buildWork, type WorkSampleOptions } from "./buildWork.ts";
import type { NetworkFacts } from "./networkFacts.ts";
import { analyseWork, writeWork } from "./writeWork.ts";

/** What a loaded sample has of each. */
export interface WorkCounts {
  readonly opportunities: number;
  readonly projects: number;
  readonly ledgerEntries: number;
}

/** Makes up work on a made-up network and writes it, in the transaction that the caller has begun. */
export async function makeUpWork(
  client: ClientBase,
  network: NetworkFacts,
  options: WorkSampleOptions,
): Promise<WorkCounts> {
  const book = buildWork(network, options);
  await writeWork(client, book);
  await analyseWork(client);
  return {
    opportunities: book.rowsOf("opportunity").length,
    projects: book.rowsOf("project").length,
    ledgerEntries: book.rowsOf("ledger_entry").length,
  };
}

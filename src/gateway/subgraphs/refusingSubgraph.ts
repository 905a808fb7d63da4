import { failedAnswer } from "./failedAnswer.ts";
import type { EventStream, Subgraph } from "./subgraph.ts";

/** A subgraph that must not be asked: its fields fail like those of one that can't be reached. */
export function refusingSubgraph(name: string): Subgraph {
  return {
    name,
    prepare: () => async () => failedAnswer("refused"),
    prepareSubscription: () =>
      async function* (): EventStream {
        yield { ...failedAnswer("refused"), isRefused: true };
      },
    understands: () => false,
  };
}

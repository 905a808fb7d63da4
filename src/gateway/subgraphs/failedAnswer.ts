import type { ErrorCode } from "../../errors/codes.ts";
import type { SubgraphAnswer, SubgraphFailure } from "./subgraph.ts";

interface Presented {
  readonly message: string;
  readonly code: ErrorCode;
}

/** What clients are told: nothing of where the subgraph is, or of what it was asked. */
const presented: Readonly<Record<SubgraphFailure, Presented>> = {
  unreachable: { message: "The subgraph could not be reached.", code: "SUBGRAPH_UNAVAILABLE" },
  overloaded: { message: "The subgraph has too much to do.", code: "SUBGRAPH_UNAVAILABLE" },
  timeout: { message: "The subgraph took too long.", code: "SUBGRAPH_TIMEOUT" },
  refused: { message: "The subgraph is not asked at the moment.", code: "SUBGRAPH_UNAVAILABLE" },
  broken: { message: "The subgraph gave no usable answer.", code: "SUBGRAPH_UNAVAILABLE" },
  declined: { message: "The subgraph declined what it was asked.", code: "SUBGRAPH_UNAVAILABLE" },
  abandoned: { message: "The subgraph's answer was not waited for.", code: "SUBGRAPH_UNAVAILABLE" },
};

/** The answer of a subgraph that gave none of its own. */
export function failedAnswer(failure: SubgraphFailure): SubgraphAnswer {
  const { message, code } = presented[failure];
  return { data: null, errors: [{ message, extensions: { code } }], failure };
}

/** The reason of a signal that breaks off a call because the subgraph had its whole time and did not answer. */
export const tookTooLong = new DOMException("The subgraph took too long.", "TimeoutError");

/** What a call that a signal broke off has come to: only one that had its whole time speaks against the subgraph. */
export function failureOfAbort(signal: AbortSignal): SubgraphFailure {
  return signal.reason === tookTooLong ? "timeout" : "abandoned";
}

import { failedAnswer } from "../../src/gateway/subgraphs/failedAnswer.ts";
import type { OperationScope } from "../../src/gateway/subgraphs/operationScope.ts";
import type {
  Subgraph,
  SubgraphAnswer,
  SubgraphFailure,
  SubgraphOperation,
  SubgraphRequest,
} from "../../src/gateway/subgraphs/subgraph.ts";

export const aQuery: SubgraphOperation = { kind: "query", text: "{ a }" };
export const aMutation: SubgraphOperation = { kind: "mutation", text: "mutation { a }" };
export const anAnswer: SubgraphAnswer = { data: { a: 1 }, errors: [] };

/** A question that waits for its answer. */
export interface HeldQuestion {
  readonly request: SubgraphRequest;
  answer(answer?: SubgraphAnswer | SubgraphFailure): void;
}

/** A subgraph whose answers a test gives one by one. */
export interface ScriptedSubgraph extends Subgraph {
  readonly questions: readonly HeldQuestion[];
}

export function aScriptedSubgraph(): ScriptedSubgraph {
  const questions: HeldQuestion[] = [];
  return {
    name: "scripted",
    questions,
    prepare: () => (request) =>
      new Promise((resolve) => {
        questions.push({
          request,
          answer: (answer = anAnswer) => resolve(typeof answer === "string" ? failedAnswer(answer) : answer),
        });
      }),
    prepareSubscription: () =>
      async function* () {
        yield anAnswer;
      },
    understands: () => false,
  };
}

/** A request of an operation that has `leftMs` from now on. */
export function aRequest(now: number, rest: Partial<SubgraphRequest> & { leftMs?: number } = {}): SubgraphRequest {
  const { leftMs = 15_000, ...request } = rest;
  return { variables: {}, representations: [], scope: aScope(now + leftMs), ...request };
}

export function aScope(deadlineAt: number, headers: OperationScope["headers"] = {}): OperationScope {
  const { signal } = new AbortController();
  return { viewer: null, headers, deadlineAt, timeoutMs: 15_000, signal, lastingSignal: signal };
}

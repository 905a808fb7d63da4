import { Circuit, type Outcome } from "./circuit.ts";
import { type Clock, systemClock } from "./clock.ts";
import { failedAnswer } from "./failedAnswer.ts";
import type { EventStream, Subgraph, SubgraphFailure } from "./subgraph.ts";

/**
 * Leaves a subgraph in peace that fails at half of what it is asked, and spares clients the waiting: see
 * `circuit.ts`. All operations of the subgraph share the circuit. Subscriptions start only when it is closed, and
 * do not count: how long one lasts says nothing.
 */
export function withCircuitBreaker<S extends Subgraph>(inner: S, clock: Clock = systemClock): S {
  const circuit = new Circuit(clock.now);
  return {
    ...inner,
    prepare(operation) {
      const ask = inner.prepare(operation);
      return async (request) => {
        const pass = circuit.enter();
        if (pass === null) return failedAnswer("refused");
        const answer = await ask(request);
        circuit.record(pass, outcomeOf(answer.failure));
        return answer;
      };
    },
    prepareSubscription(operation) {
      const start = inner.prepareSubscription(operation);
      return (request) => (circuit.isOpen ? refuse() : start(request));
    },
  };
}

function outcomeOf(failure: SubgraphFailure | undefined): Outcome {
  // Whoever says that a question is wrong is there and well.
  if (failure === undefined || failure === "declined") return "success";
  return failure === "refused" || failure === "abandoned" ? "unknown" : "failure";
}

async function* refuse(): EventStream {
  yield { ...failedAnswer("refused"), isRefused: true };
}

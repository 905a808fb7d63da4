import { type Clock, systemClock } from "../clock.ts";
import { failedAnswer } from "../failedAnswer.ts";
import type { EventStream, SubgraphOperation, SubgraphRequest } from "../subgraph.ts";
import { writeVariables } from "../writeVariables.ts";
import { type AnswerSink, AnswerStream, type Upstream } from "./answerStream.ts";
import type { PartnerOptions, Trouble } from "./partner.ts";
import { acceptTimeoutMs, type StreamSource } from "./streamSource.ts";

/** Subscriptions to one partner at once, at most; others are refused. */
export const maxStreams = 1_000;

/** Starts one subscription to a partner, as often as it is asked. */
export type StreamStarter = (request: SubgraphRequest) => EventStream;

/** Starts subscriptions to a partner. */
export interface StreamAsker {
  prepareSubscription(operation: SubgraphOperation): StreamStarter;
  /** Subscriptions at this moment. */
  readonly streamCount: number;
  /** Ends every stream with a last answer that says so. */
  close(): Promise<void>;
}

const tooMany: Trouble = { failure: "refused", reason: "too many subscriptions go to it" };
const unwritable: Trouble = { failure: "refused", reason: "the variables are nested too deep" };
const notAccepted: Trouble = { failure: "timeout", reason: "it did not accept a subscription in time" };

/**
 * Subscriptions to a partner over one of the protocols. A stream that breaks ends with an answer that says so; one that the partner
 * has never accepted is refused.
 */
export function remoteStream(source: StreamSource, options: PartnerOptions): StreamAsker {
  const { onTrouble, clock = systemClock } = options;
  const live = new Set<AnswerStream>();

  function fail(sink: AnswerSink, trouble: Trouble, isOpen: boolean): void {
    onTrouble?.(trouble);
    const answer = failedAnswer(trouble.failure);
    sink.end(isOpen ? answer : { ...answer, isRefused: true });
  }

  function start(operation: string, request: SubgraphRequest, sink: AnswerSink): Upstream {
    const variablesText = writeVariables(request);
    if (live.size > maxStreams || variablesText === null) {
      fail(sink, variablesText === null ? unwritable : tooMany, false);
      return { stop() {} };
    }
    // Set first: the source may tell at once that it is open, or over.
    let isOpen = false;
    const callOff = whenNotAccepted(clock, request, () => {
      fail(sink, notAccepted, false);
      upstream.stop();
    });
    const upstream: Upstream = source.start(operation, variablesText, request, {
      onOpen() {
        isOpen = true;
        callOff();
      },
      onAnswer: (answer) => sink.next(answer),
      onEnd(trouble) {
        callOff();
        if (trouble) fail(sink, trouble, isOpen);
        else sink.end();
      },
    });
    return upstream;
  }

  return {
    prepareSubscription: (operation) => (request) => {
      const stream = new AnswerStream({
        signal: request.signal,
        start(sink) {
          live.add(stream);
          return start(operation.text, request, sink);
        },
        onEnd: () => live.delete(stream),
      });
      return stream;
    },
    get streamCount() {
      return live.size;
    },
    async close() {
      for (const stream of live) stream.end(failedAnswer("unreachable"));
      await source.close();
    },
  };
}

/** Runs something when a subscription was not accepted in its time; what it returns calls that off. */
function whenNotAccepted(clock: Clock, { scope }: SubgraphRequest, run: () => void): () => void {
  return clock.after(Math.max(0, Math.min(acceptTimeoutMs, scope.deadlineAt - clock.now())), run);
}

import { type Clock, systemClock } from "../clock.ts";
import { failedAnswer } from "../failedAnswer.ts";
import type { SubgraphOperation } from "../subgraph.ts";
import { writeVariables } from "../writeVariables.ts";
import { AnswerStream } from "./answerStream.ts";
import { languageOf } from "./forwardedHeaders.ts";
import { SharedUpstream } from "./sharedUpstream.ts";
import type { RemoteSubgraph } from "./withPlainStreams.ts";

/**
 * Subscriptions that ask a partner the same become one, whoever began them and on whatever supergraph. It is ended when nobody
 * is there any more; when it breaks, it is begun anew: see `sharedUpstream.ts`.
 */
export function sharingUpstreams(inner: RemoteSubgraph, clock: Clock = systemClock): RemoteSubgraph {
  const upstreams = new Map<string, SharedUpstream>();

  return {
    ...inner,
    upstreamCount: () => upstreams.size,
    prepareSubscription(operation: SubgraphOperation) {
      const start = inner.prepareSubscription(operation);
      return (request) => {
        const stream: SharedStream = new SharedStream({
          signal: request.signal,
          start(sink) {
            const variablesText = writeVariables(request);
            if (variablesText === null) {
              sink.end({ ...failedAnswer("refused"), isRefused: true });
              return { stop() {} };
            }
            const key = JSON.stringify([operation.text, variablesText, languageOf(request.scope.headers)]);
            const { signal: _, ...asked } = { ...request, variablesText };
            const upstream =
              upstreams.get(key) ??
              new SharedUpstream({ start, request: asked, clock, onEnd: () => upstreams.delete(key) });
            upstreams.set(key, upstream);
            stream.upstream = upstream;
            return upstream.attach(sink);
          },
          onEnd() {},
        });
        return stream;
      };
    },
    async close() {
      for (const upstream of upstreams.values()) upstream.close();
      await inner.close();
    },
  };
}

/** One of several who take the same. */
class SharedStream extends AnswerStream {
  upstream: SharedUpstream | null = null;
}

import type { PartnerOptions } from "./partner.ts";
import { sharingUpstreams } from "./sharedUpstreams.ts";
import { type RemoteSubgraph, withPlainStreams } from "./withPlainStreams.ts";

export type { RemoteSubgraph };

/**
 * A partner's subgraph with all that keeps its faults its own, from the outside in: equal subscriptions shared and begun anew
 * when they break, equal reads shared, a deadline, one retry, a circuit breaker.
 *
 * @throws {SubgraphUrlRefusedError} when a URL is not one that may be asked
 */
export function remoteSubgraph(options: PartnerOptions): RemoteSubgraph {
  const remote = sharingUpstreams(withPlainStreams(options), options.clock);
  return {
    ...remote,
    prepare(asked) {
      const ask = remote.prepare(asked);
      return (request) => {
        const { elsewhere } = request.scope;
        return elsewhere ? elsewhere(() => ask(request)) : ask(request);
      };
    },
  };
}

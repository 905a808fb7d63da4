import { sharingReads } from "../sharingReads.ts";
import type { Subgraph, SubgraphOperation } from "../subgraph.ts";
import { withCircuitBreaker } from "../withCircuitBreaker.ts";
import { fetchTimeoutMs, withDeadline } from "../withDeadline.ts";
import { withRetry } from "../withRetry.ts";
import { languageOf } from "./forwardedHeaders.ts";
import { overSse } from "./overSse.ts";
import { overWebSocket } from "./overWebSocket.ts";
import type { PartnerOptions } from "./partner.ts";
import { remoteHttp } from "./remoteHttp.ts";
import { remoteStream, type StreamStarter } from "./remoteStream.ts";
import { checkSubgraphUrl } from "./subgraphUrl.ts";

/** A subgraph with connections of its own. */
export interface RemoteSubgraph extends Subgraph {
  prepareSubscription(operation: SubgraphOperation): StreamStarter;
  /** Subscriptions that its partner is asked for at this moment, or will be again. */
  upstreamCount(): number;
  /** Lets queries under way end, ends subscriptions, and takes nothing more. */
  close(): Promise<void>;
}

/**
 * A partner's subgraph of which each subscription is one of its own, and over when it breaks.
 *
 * @throws {SubgraphUrlRefusedError} when a URL is not one that may be asked
 */
export function withPlainStreams(options: PartnerOptions): RemoteSubgraph {
  const http = remoteHttp(checkSubgraphUrl(options.url, options), options);
  const streams = remoteStream(streamSourceOf(options), options);
  const asked: RemoteSubgraph = {
    name: options.name,
    prepare: http.prepare,
    prepareSubscription: streams.prepareSubscription,
    upstreamCount: () => streams.streamCount,
    // Its answers are looked at, so that a lie costs its own fields.
    understands: () => false,
    async close() {
      await Promise.all([http.close(), streams.close()]);
    },
  };
  const clock = options.clock ? { clock: options.clock } : {};
  const bounded = withDeadline(withRetry(withCircuitBreaker(asked, options.clock), clock), clock);
  return sharingReads(bounded, {
    keyOf: ({ scope }) => languageOf(scope.headers),
    timeoutMs: fetchTimeoutMs,
    ...clock,
  });
}

function streamSourceOf(options: PartnerOptions) {
  const { protocol, url = options.url } = options.subscriptions ?? { protocol: "sse" };
  if (protocol === "sse") return overSse(checkSubgraphUrl(url, options), options);
  const socketUrl = checkSubgraphUrl(url, options, ["http", "https", "ws", "wss"]);
  socketUrl.protocol = socketUrl.protocol.replace("http", "ws");
  return overWebSocket(socketUrl, options);
}

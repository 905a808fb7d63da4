import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { systemClock } from "../clock.ts";
import { keepExact, writeExact } from "../exactJson.ts";
import { guardedWebSocket } from "./guardedWebSocket.ts";
import type { PartnerOptions } from "./partner.ts";
import { acceptTimeoutMs } from "./streamSource.ts";

/** A silent socket is asked so often whether somebody is there, and closed when nobody says so in time. */
const ping = { everyMs: 12_000, answeredWithinMs: 5_000 };

/** The socket that all subscriptions to a partner share, made when the first one starts. */
export interface SharedSocket {
  readonly client: Client;
  /** Whether it stands, accepted by the partner. */
  isOpen(): boolean;
}

/** @param url with ws: or wss: */
export function sharedSocket(url: URL, options: PartnerOptions): SharedSocket {
  const { clock = systemClock } = options;
  let accepted: WebSocket | null = null;
  let stopWaiting = (): void => {};
  const client = createClient({
    url: url.href,
    webSocketImpl: guardedWebSocket(url, options),
    // Closed with its last subscription: a timer of graphql-ws would outlive the partner.
    lazyCloseTimeout: 0,
    connectionAckWaitTimeout: acceptTimeoutMs,
    // A stream that breaks says so; whoever wants it again starts it again.
    retryAttempts: 0,
    keepAlive: ping.everyMs,
    jsonMessageReviver: (key, value, context?: { readonly source?: string }) =>
      key === "__proto__" ? undefined : keepExact(key, value, context),
    jsonMessageReplacer: writeExact,
    on: {
      connected(socket) {
        accepted = socket as WebSocket;
      },
      closed() {
        accepted = null;
        stopWaiting();
      },
      ping(isReceived) {
        if (!isReceived) stopWaiting = clock.after(ping.answeredWithinMs, () => client.terminate());
      },
      pong(isReceived) {
        if (isReceived) stopWaiting();
      },
    },
  });
  return { client, isOpen: () => accepted?.readyState === WebSocket.OPEN };
}

import { WebSocket } from "ws";
import { maxEventBytes } from "./eventReceiver.ts";
import { guardedLookup } from "./guardedLookup.ts";
import type { PartnerOptions } from "./partner.ts";
import { acceptTimeoutMs } from "./streamSource.ts";

/** What opens a WebSocket. */
export type WebSocketClass = new (address: string | URL, protocols?: string | string[]) => WebSocket;

const nothing = Buffer.alloc(0);

const bounds = {
  handshakeTimeout: acceptTimeoutMs,
  /** For how long a closing waits for the other end. Not among the library's types yet. */
  closeTimeout: 2_000,
  maxPayload: maxEventBytes,
  perMessageDeflate: false,
  followRedirects: false,
};

/** A class of WebSockets to one partner: to addresses that are allowed, signed, with bounded messages, uncompressed. */
export function guardedWebSocket(url: URL, options: PartnerOptions): WebSocketClass {
  const lookup = guardedLookup(options, options.resolve);
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      const headers = options.sign?.({ method: "GET", path: url.pathname, body: nothing }) ?? {};
      super(address, protocols, { ...bounds, lookup, headers });
      // Told elsewhere; but an error of a socket that nobody listens to any more would end the process.
      this.on("error", () => {});
    }
  };
}

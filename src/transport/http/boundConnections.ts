import type { Server } from "node:http";
import { isIP, type Socket } from "node:net";
import ipaddr from "ipaddr.js";
import type { PresentedError } from "../../errors/presentError.ts";
import { type Clock, systemClock } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import { answerRaw } from "./answerRaw.ts";

/** What one caller, and all of them together, may hold. */
export interface ConnectionBounds {
  /** Connections of one address, or of one IPv6 network of 64 bits; null is any number. */
  readonly perAddress: number | null;
  /** Connections of all. */
  readonly total: number;
}

export interface BoundConnections {
  /** Connections that were refused since the start. */
  readonly refusedCount: number;
}

/** An address with a bound has this part of all connections at most: it never shuts others out. */
const mostOfTotal = 0.5;
/** So many refused callers at a time are told why; more are cut off at once, which costs nothing. */
const maxTold = 32;
/** A refusal is logged, and then those of this time are only counted. */
const logEveryMs = 60_000;

const tooMany: PresentedError = {
  message: "Your address holds as many connections as it may.",
  extensions: { code: "TOO_MANY_CONNECTIONS" },
};

/**
 * Refuses connections beyond the bounds before anything is read of them. Who may connect is judged by the address alone, so all
 * callers behind one proxy are one.
 *
 * @param server that serves HTTP already; it is not listening yet
 */
export function boundConnections(
  server: Server,
  { perAddress, total }: ConnectionBounds,
  { log, clock = systemClock }: { readonly log: Log; readonly clock?: Clock },
): BoundConnections {
  const most = perAddress === null ? total : Math.min(perAddress, Math.max(1, Math.floor(total * mostOfTotal)));
  const held = new Map<string, number>();
  const loggedAt = new Map<string, number>();
  const told = new Set<Socket>();
  let refusedCount = 0;

  function countRefused(facts: object, message: string): void {
    refusedCount++;
    const now = clock.now();
    if (now - (loggedAt.get(message) ?? Number.NEGATIVE_INFINITY) < logEveryMs) return;
    loggedAt.set(message, now);
    log.warn({ ...facts, refusedCount }, message);
  }

  function refuse(socket: Socket, address: string): void {
    countRefused({ address, most }, "an address holds as many connections as it may; PATIO_CONNECTIONS_PER_ADDRESS");
    socket.on("error", () => socket.destroy());
    if (told.size >= maxTold) {
      socket.destroy();
      return;
    }
    told.add(socket);
    socket.once("close", () => told.delete(socket));
    answerRaw(socket, [503, "Service Unavailable"], tooMany);
  }

  // Node.js hands each connection to HTTP by a listener of its own, behind which it would be too late.
  const serve = server.listeners("connection")[0] as (socket: Socket) => void;
  server.off("connection", serve);
  server.on("connection", (socket) => {
    const address = networkOf(socket.remoteAddress);
    const count = held.get(address) ?? 0;
    if (count >= most) return refuse(socket, address);
    held.set(address, count + 1);
    socket.once("close", () => {
      const left = held.get(address)! - 1;
      if (left === 0) held.delete(address);
      else held.set(address, left);
    });
    serve.call(server, socket);
  });
  server.maxConnections = total;
  server.on("drop", () => countRefused({ total }, "this process holds as many connections as it may; see ulimit -n"));

  return {
    get refusedCount() {
      return refusedCount;
    },
  };
}

/** An address as the bound counts it: a caller has a whole IPv6 network of 64 bits to choose from. */
export function networkOf(address = ""): string {
  if (isIP(address) === 0) return "";
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toNormalizedString()}/64`)}/64`
    : String(parsed);
}

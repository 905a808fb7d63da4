import type { Duplex } from "node:stream";
import type { ErrorCode } from "../../errors/codes.ts";
import { answerRaw } from "../http/answerRaw.ts";
import { hostRefused } from "../http/hosts.ts";

/** Why an upgrade is not made: status, its phrase, code, and what to say. */
const refusals = {
  notHere: [404, "Not Found", "BAD_REQUEST", "WebSockets are at /graphql."],
  foreignPage: [403, "Forbidden", "ORIGIN_REFUSED", "Pages of this origin may not ask here."],
  unknownHost: [421, "Misdirected Request", "HOST_REFUSED", hostRefused.message],
  badHandshake: [400, "Bad Request", "BAD_REQUEST", "The handshake is not one of WebSocket 13."],
  full: [503, "Service Unavailable", "TOO_MANY_SUBSCRIPTIONS", "This server has as many sockets as it may."],
  stopping: [503, "Service Unavailable", "SERVICE_STOPPING", "The server is stopping."],
} as const satisfies Record<string, readonly [status: number, phrase: string, code: ErrorCode, message: string]>;

export type Refusal = keyof typeof refusals;

/** Answers a handshake that leads to no WebSocket, with JSON like everything else. */
export function refuseUpgrade(socket: Duplex, refusal: Refusal, detail?: string): void {
  const [status, phrase, code, message] = refusals[refusal];
  // The client may be gone already.
  socket.on("error", () => socket.destroy());
  answerRaw(socket, [status, phrase], { message: detail ?? message, extensions: { code } });
}

import type { Duplex } from "node:stream";
import type { PresentedError } from "../../errors/presentError.ts";
import { answerHeaders } from "./answerHeaders.ts";

/** A client has so long to read an answer that ends its connection. */
const readWithinMs = 1_000;

const headers = Object.entries(answerHeaders).map(([name, value]) => `${name}: ${value}`);

/**
 * Writes an HTTP answer with one error, as JSON, where there is no `ServerResponse`. The connection ends with it, also when the
 * client keeps its own side open.
 */
export function answerRaw(
  socket: Duplex,
  [status, phrase]: readonly [status: number, phrase: string],
  error: PresentedError,
): void {
  const body = JSON.stringify({ errors: [error] });
  const head = [
    `HTTP/1.1 ${status} ${phrase}`,
    "connection: close",
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  // What still comes is thrown away: unread, it would take the answer from the client.
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), readWithinMs);
  socket.once("close", () => clearTimeout(timer));
}

import type { Duplex } from "node:stream";
import type { PresentedError } from "../../errors/presentError.ts";

/** Writes an HTTP answer with one error, as JSON, where there is no `ServerResponse`; the connection ends with it. */
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
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

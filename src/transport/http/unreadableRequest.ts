import { maxHeaderSize } from "node:http";
import type { Duplex } from "node:stream";
import { answerRaw } from "./answerRaw.ts";

/** What Node.js could not read as HTTP, by its code: status, its phrase, and what to say. Anything else is no HTTP. */
const reasons: Readonly<Record<string, readonly [status: number, phrase: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    "Request Header Fields Too Large",
    `URL and headers have more than ${maxHeaderSize} bytes; send the operation by POST.`,
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "The request did not come to its end in time."],
};

/** Answers what is no HTTP, or too much of it, with JSON like everything else. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, phrase, message] = reasons[error.code ?? ""] ?? [400, "Bad Request", "The request is not HTTP."];
  answerRaw(socket, [status, phrase], { message, extensions: { code: "BAD_REQUEST" } });
}

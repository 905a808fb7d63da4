import type { ServerResponse } from "node:http";
import type { Response } from "graphql-sse";
import { answerHeaders } from "../http/answerHeaders.ts";
import { sendJson } from "../http/sendJson.ts";
import type { Connection } from "./connection.ts";
import { codedError } from "./protocol.ts";

/** Sends what the protocol has answered: a stream until it is over, or a short answer. Errors have codes, also its own. */
export async function sendProtocolAnswer(
  response: ServerResponse,
  connection: Connection,
  [body, { status, statusText, headers = {} }]: Response,
): Promise<void> {
  if (body !== null && typeof body !== "string") return pour(response, connection, body, { status, headers });
  for (const name of ["allow"]) if (headers[name]) response.setHeader(name, headers[name]);
  if (status >= 400) {
    const { errors } = body === null ? { errors: [{ message: statusText }] } : JSON.parse(body);
    const coded = errors.map((error: { message: string }) => ({
      ...codedError("BAD_REQUEST", error.message),
      ...error,
    }));
    return sendJson(response, status, { errors: coded });
  }
  response.writeHead(status, { ...headers, ...answerHeaders }).end(body ?? undefined);
}

/** What the protocol itself has to say goes out between the answers, which are there as soon as they are made. */
async function pour(
  response: ServerResponse,
  connection: Connection,
  events: AsyncGenerator<string, void, undefined>,
  { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): Promise<void> {
  const leave = (): void => void events.return();
  connection.onEnd(leave);
  if (response.destroyed || connection.isOver) {
    response.destroy();
    return connection.end();
  }
  response.writeHead(status, { ...headers, ...answerHeaders, "x-accel-buffering": "no" });
  connection.open(response);
  for await (const event of events) connection.writer.write(event);
  connection.end();
}

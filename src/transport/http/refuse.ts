import type { IncomingMessage, ServerResponse } from "node:http";
import { ClientError } from "../../errors/appError.ts";
import { tryAgainOf } from "../../errors/databaseTrouble.ts";
import { presentError } from "../../errors/presentError.ts";
import { retryAfterS } from "../../errors/tryAgainError.ts";
import type { Log } from "../../observability/log.ts";
import { UnauthenticatedError } from "../../security/security.errors.ts";
import { sendJson } from "./sendJson.ts";

/** Answers a request that did not come as far as GraphQL. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, log: Log): void {
  if (request.destroyed && !request.complete) return;
  const logged = (cause: unknown, errorId: string) => log.error({ err: cause, errorId }, "a request failed");
  const presented = presentError({ message: "", originalError: error as Error }, logged);
  // What is left of a body that was not read can't be told from the next request.
  if (!request.complete) response.setHeader("connection", "close");
  const status = statusOf(error);
  if (status === 401) {
    response.setHeader("www-authenticate", error instanceof UnauthenticatedError ? "Bearer" : "Signature");
  }
  if (status === 503) response.setHeader("retry-after", retryAfterS);
  sendJson(response, status, { errors: [presented] });
}

function statusOf(error: unknown): number {
  return error instanceof ClientError ? error.httpStatus : (tryAgainOf(error)?.httpStatus ?? 500);
}

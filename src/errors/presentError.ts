import { randomUUID } from "node:crypto";
import { AppError, ClientError } from "./appError.ts";
import { tryAgainOf } from "./databaseTrouble.ts";

/** An error as clients get it. */
export interface PresentedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [fact: string]: unknown };
}

/** What was thrown, and where in the answer; as GraphQL's executors report it. */
export interface ThrownError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly originalError?: Error | undefined | null;
}

/** Writes what clients must not see to the log. */
export type LogError = (error: unknown, errorId: string) => void;

/**
 * The one place that shapes errors for clients. What they can mend, or may try again, comes through with its code; all else
 * is logged and masked, with an `errorId` that finds it in the log.
 */
export function presentError(thrown: ThrownError, log: LogError): PresentedError {
  const origin = originOf(thrown);
  const path = thrown.path ? { path: thrown.path } : {};
  if (origin instanceof ClientError) {
    return { message: origin.message, ...path, extensions: { ...origin.facts, code: origin.code } };
  }
  // Told in the log once for each time, by whoever watches: not for each request.
  const passing = tryAgainOf(origin);
  if (passing) return { message: passing.message, ...path, extensions: { code: passing.code } };
  const errorId = randomUUID();
  log(origin, errorId);
  const code =
    origin instanceof AppError && origin.code === "SUBGRAPH_UNAVAILABLE" ? origin.code : "INTERNAL_SERVER_ERROR";
  return { message: "Something went wrong on our side.", ...path, extensions: { code, errorId } };
}

/** What was thrown at first: graphql-js wraps what a scalar throws once for the value and once for its variable. */
function originOf(thrown: ThrownError | Error): ThrownError | Error {
  const { originalError } = thrown as ThrownError;
  return originalError ? originOf(originalError) : thrown;
}

import { TryAgainError } from "./tryAgainError.ts";

/** The server has more to do than it can in time. */
export class OverloadedError extends TryAgainError {
  readonly code = "OVERLOADED";
  constructor(message = "There is more to do at the moment than can be done in time.", options?: ErrorOptions) {
    super(message, {}, options);
  }
}

/** The database can't be reached, or can't do its work now. */
export class DatabaseUnavailableError extends TryAgainError {
  readonly code = "DB_UNAVAILABLE";
  constructor(options?: ErrorOptions) {
    super("The database can't be reached at the moment.", {}, options);
  }
}

/**
 * SQLSTATEs, whole classes by two characters, and codes of the system and of ours, of a database that can't do its work now: it
 * can't be connected to, has no room or no connection left, takes only reads, ends or starts.
 *
 * Source: PostgreSQL, "PostgreSQL Error Codes".
 */
const unavailable: ReadonlySet<string> = new Set([
  ...["08", "53", "57P01", "57P02", "57P03", "25006", "58030"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
  "DATABASE_UNREACHABLE",
]);

/** Of one that has too much to do: a statement or a wait for a lock took too long, or transactions were in each other's way. */
const busy: ReadonlySet<string> = new Set(["57014", "55P03", "40001", "40P01"]);

/** What pg and its pool say without a code. */
const busyMessage = "timeout exceeded when trying to connect";
const unavailableMessage =
  /^(?:Connection terminated|Client has encountered a connection error|Query read timeout|The server closed the connection)/;

/** What is looked at of an error. */
type DriverError = Partial<Error> & { readonly code?: unknown; readonly errors?: readonly unknown[] };

/** Origins of an error are looked at so deep. */
const maxDepth = 6;

/**
 * What an error of the database driver means to callers, when it means that they may try again: itself or one of its origins says
 * that the database is away or busy. Null for any other.
 */
export function tryAgainOf(error: unknown, depth = 0): TryAgainError | null {
  if (error instanceof TryAgainError) return error;
  // What the system throws may be of another realm.
  if (typeof error !== "object" || error === null || depth > maxDepth) return null;
  const { code, cause, message = "", errors } = error as DriverError;
  if (typeof code === "string") {
    if (unavailable.has(code) || (/^[0-9A-Z]{5}$/.test(code) && unavailable.has(code.slice(0, 2)))) {
      return new DatabaseUnavailableError({ cause: error });
    }
    if (busy.has(code)) return new OverloadedError(undefined, { cause: error });
  }
  if (message.includes(busyMessage)) return new OverloadedError(undefined, { cause: error });
  if (unavailableMessage.test(message)) return new DatabaseUnavailableError({ cause: error });
  for (const origin of errors ?? [cause]) {
    const found = tryAgainOf(origin, depth + 1);
    if (found) return found;
  }
  return null;
}

import { ClientError, InternalError } from "../errors/appError.ts";

/** PostgreSQL did not answer, or refused the user. The message names host, port and database, never a password. */
export class DatabaseUnreachableError extends InternalError {
  readonly code = "DATABASE_UNREACHABLE";
  constructor(address: string, options?: ErrorOptions) {
    const reason = options?.cause instanceof Error ? firstLine(options.cause) : "no answer";
    super(`PostgreSQL at ${address} can't be reached: ${reason}.`, { address }, options);
  }
}

/** PostgreSQL answers but can't be used: too old, from a newer release of this program, or not migratable. */
export class DatabaseUnsuitableError extends InternalError {
  readonly code = "DATABASE_UNSUITABLE";
  constructor(address: string, reason: string, options?: ErrorOptions) {
    super(`The database at ${address} can't be used: ${reason}.`, { address }, options);
  }
}

/** A text of the caller holds U+0000, which nothing stored can hold. */
export class UnfindableTextError extends ClientError {
  readonly code = "BAD_USER_INPUT";
  constructor(options?: ErrorOptions) {
    super("A text holds the character U+0000, which nothing holds.", {}, options);
  }
}

/** The first line of an error's own text; connection attempts to several addresses carry theirs inside. */
export function firstLine(error: Error): string {
  const text =
    error.message ||
    (error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0].message : error.name);
  return text.split("\n", 1)[0]!.replace(/[.\s]+$/, "");
}

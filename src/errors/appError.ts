import type { ErrorCode } from "./codes.ts";

/** Facts that belong to an error: what a client may match on, or what the log should hold. */
export type ErrorFacts = Readonly<Record<string, unknown>>;

/** The root of every error this project throws: a class, a code, facts. */
export abstract class AppError extends Error {
  abstract readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(message: string, facts: ErrorFacts = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.facts = facts;
  }
}

/** The caller can mend it. `message` and `facts` hold only what the caller sent or may see. */
export abstract class ClientError extends AppError {
  /** Of a request that comes no further than this error. */
  readonly httpStatus: number = 400;
}

/** We must mend it. `message` may name hosts or queries: logged, and masked for the client. */
export abstract class InternalError extends AppError {}

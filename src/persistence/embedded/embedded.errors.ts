import { InternalError } from "../../errors/appError.ts";

/** The embedded PostgreSQL could not be prepared, started or ended. The message is one line and ends with the remedy. */
export class EmbeddedPostgresError extends InternalError {
  readonly code = "EMBEDDED_POSTGRES_FAILED";
  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`The embedded PostgreSQL ${problem.replace(/\s+/g, " ").replace(/[.\s]+$/, "")}. ${remedy}`, {}, options);
  }
}

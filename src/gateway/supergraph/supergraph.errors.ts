import { InternalError } from "../../errors/appError.ts";

/** Subgraphs do not compose; the message holds every reason. */
export class CompositionError extends InternalError {
  readonly code = "COMPOSITION_FAILED";
  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`The subgraphs do not compose: ${reasons.join(" ")}`, { reasons }, options);
  }
}

import { InternalError } from "../../errors/appError.ts";

/** Subgraphs do not compose; the message holds every reason. */
export class CompositionError extends InternalError {
  readonly code = "COMPOSITION_FAILED";
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`The subgraphs do not compose: ${reasons.join(" ")}`, { reasons }, options);
    this.reasons = reasons;
  }
}

/** A subgraph or a supergraph asks of a router what this one does not do; the message names all of it. */
export class FeatureUnsupportedError extends InternalError {
  readonly code = "FEATURE_UNSUPPORTED";
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    super(`What can't be kept is not served: ${reasons.join(" ")}`, { reasons });
    this.reasons = reasons;
  }
}

/** A text is no supergraph that can be served. */
export class SupergraphUnreadableError extends InternalError {
  readonly code = "SUPERGRAPH_UNREADABLE";
  constructor(reason: string, options?: ErrorOptions) {
    super(`The supergraph can't be served: ${reason}`, { reason }, options);
  }
}

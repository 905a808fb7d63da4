import { ClientError } from "../../../errors/appError.ts";

/** The URL of a subgraph is not one that the gateway asks. The message holds nothing of where a name leads to. */
export class SubgraphUrlRefusedError extends ClientError {
  readonly code = "SUBGRAPH_URL_REFUSED";
  constructor(reason: string, subgraph?: string) {
    super(`The URL of the subgraph ${subgraph === undefined ? "" : `${subgraph} `}is refused: ${reason}.`);
  }
}

/** A subgraph that was asked for its SDL gave none. The message says why, in words for whoever publishes it. */
export class SubgraphSdlUnavailableError extends ClientError {
  readonly code = "SUBGRAPH_SDL_UNAVAILABLE";
  constructor(subgraph: string, reason: string, options?: ErrorOptions) {
    super(`The subgraph ${subgraph} gave no SDL: ${reason}.`, { subgraph }, options);
  }
}

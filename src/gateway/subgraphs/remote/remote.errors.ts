import { ClientError } from "../../../errors/appError.ts";

/** The URL of a subgraph is not one that the gateway asks. The message holds nothing of where a name leads to. */
export class SubgraphUrlRefusedError extends ClientError {
  readonly code = "SUBGRAPH_URL_REFUSED";
  constructor(reason: string, subgraph?: string) {
    super(`The URL of the subgraph ${subgraph === undefined ? "" : `${subgraph} `}is refused: ${reason}.`);
  }
}

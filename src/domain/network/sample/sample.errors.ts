import { ClientError } from "../../../errors/appError.ts";

/** The database holds a network that is not the sample, and the sample never takes its place. */
export class SampleRefusedError extends ClientError {
  readonly code = "SAMPLE_REFUSED";
  constructor(networkName: string | null, coopCount: number) {
    const network = networkName === null ? "a network of its own" : `the network ${JSON.stringify(networkName)}`;
    super(`The database holds ${network} with ${coopCount} co-ops, which the sample does not replace.`, {
      networkName,
      coopCount,
    });
  }
}

import { ClientError } from "../../../errors/appError.ts";

/** A whole file can't be imported: it is empty, too large, not text, or has the shape of no format. */
export class ImportUnreadableError extends ClientError {
  readonly code = "IMPORT_UNREADABLE";
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file} can't be imported: ${reason}.`, { file, reason }, options);
  }
}

/** The database holds the made-up network, and nobody asked for it to be replaced. */
export class SamplePresentError extends ClientError {
  readonly code = "SAMPLE_PRESENT";
  constructor() {
    super(
      "The database holds the sample network, which is never mixed with a real one. Use --replace-sample to remove it first.",
    );
  }
}

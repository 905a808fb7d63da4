import { ClientError } from "../../../errors/appError.ts";
import type { Reference } from "../sample/takeSampleOut.ts";

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

/** What people made refers to records of the sample, which would take it with them. */
export class SampleInUseError extends ClientError {
  readonly code = "SAMPLE_IN_USE";
  constructor(references: readonly Reference[]) {
    const list = references.map(
      ({ from, to, rows, examples }) =>
        `${rows} of ${plain(from)} to ${plain(to)}${examples.length > 0 ? ` (such as ${examples.join(", ")})` : ""}`,
    );
    super(`The sample can't be removed, for records that were made besides refer to it: ${list.join("; ")}.`, {
      references,
    });
  }
}

/** A table's name without the quotes that SQL may need. */
function plain(table: string): string {
  return table.replaceAll('"', "");
}

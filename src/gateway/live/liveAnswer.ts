import type { OperationResult } from "../execution/execution.ts";

/** An answer to an operation or an event as JSON text in UTF-8, written once for all who get it. */
export class LiveAnswer {
  /** Of an execution result: `{"data":…}`, with `errors` and `extensions` when there are any. */
  readonly bytes: Buffer;
  /** After which the feed goes on behind this event; null where there is no feed. */
  readonly cursor: string | null;

  /**
   * @param place.gap whether events may be missing before this one
   * @param place.cursor of an event of a feed
   */
  constructor(
    { data, errors, cost }: OperationResult,
    { gap, cursor }: { readonly gap?: true | undefined; readonly cursor?: string } = {},
  ) {
    this.cursor = cursor ?? null;
    const shown = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : "";
    const told = cost || gap ? `,"extensions":${JSON.stringify({ cost, gap })}` : "";
    this.bytes = Buffer.from(`{${shown}"data":${data}${told}}`, "utf8");
  }

  /** The same as text, for transports that write text. */
  get text(): string {
    return this.bytes.toString("utf8");
  }
}

import type { OperationResult } from "../execution/execution.ts";

/** An answer to an event as JSON text in UTF-8, written once for all who get it. */
export class LiveAnswer {
  /** Of an execution result: `{"data":…}`, with `errors` and `extensions` when there are any. */
  readonly bytes: Buffer;

  constructor({ data, errors }: OperationResult, extensions?: Readonly<Record<string, unknown>>) {
    const shown = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : "";
    const told = extensions ? `,"extensions":${JSON.stringify(extensions)}` : "";
    this.bytes = Buffer.from(`{${shown}"data":${data}${told}}`, "utf8");
  }

  /** The same as text, for transports that write text. */
  get text(): string {
    return this.bytes.toString("utf8");
  }
}

import type { OperationResult } from "../execution/execution.ts";

/** An answer to an event as JSON text, written once for all who get it. */
export class LiveAnswer {
  /** Of an execution result: `{"data":…}`, with `errors` and `extensions` when there are any. */
  readonly text: string;
  #bytes: Buffer | null = null;

  constructor({ data, errors }: OperationResult, extensions?: Readonly<Record<string, unknown>>) {
    const shown = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : "";
    const told = extensions ? `,"extensions":${JSON.stringify(extensions)}` : "";
    this.text = `{${shown}"data":${data}${told}}`;
  }

  /** The text in UTF-8, made once. */
  get bytes(): Buffer {
    this.#bytes ??= Buffer.from(this.text, "utf8");
    return this.#bytes;
  }
}

import type { FormattedExecutionResult } from "graphql";

/**
 * An answer's data as the gateway wrote it, carried through Apollo Server, which only looks whether it is there.
 *
 * Its text is taken once and not kept: what Apollo Server makes for a gateway's request holds on to the result until old memory
 * is next cleaned up, and would carry every answer there.
 */
export class AnswerText {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}

/** Writes a result, once: what is text already goes out as it is. */
export function writeResult({ data, ...rest }: FormattedExecutionResult): string {
  const others = JSON.stringify(rest);
  if (data === undefined) return others;
  const text = data === null ? "null" : (data as unknown as AnswerText).take();
  return others === "{}" ? `{"data":${text}}` : `${others.slice(0, -1)},"data":${text}}`;
}

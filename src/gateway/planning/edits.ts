/** A piece of a text that becomes another one. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits, which come in the order of the text. */
export function applied(text: string, edits: readonly Edit[]): string {
  let written = "";
  let from = 0;
  for (const edit of edits) {
    written += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return written + text.slice(from);
}

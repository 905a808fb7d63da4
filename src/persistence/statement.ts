import { createHash } from "node:crypto";

/**
 * A read statement with the shape of its rows. PostgreSQL prepares it once for each connection under
 * `name`, which is derived from the text, so that one text never has two names.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Only for the compiler. */
  readonly row?: Row;
}

export function statement<Row>(text: string): Statement<Row> {
  return { name: createHash("sha1").update(text).digest("base64url").slice(0, 20), text };
}

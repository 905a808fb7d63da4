import { createHash } from "node:crypto";

/**
 * A read statement with the shape of its rows. PostgreSQL prepares it once for each connection under
 * `name`, which is derived from the text, so that one text never has two names.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /**
   * Planned for its parameters each time, and never for any: filters of which some fit all rows and some fit one. It costs a
   * millisecond or two.
   */
  readonly isPlannedAnew?: boolean;
  /** Only for the compiler. */
  readonly row?: Row;
}

/**
 * A statement whose rows come as one JSON array: parsing that costs a third of reading the columns of
 * rows one by one. A column is what JSON makes of it: an instant is RFC 3339 in UTC, a day `YYYY-MM-DD`, an
 * array an array. A `bigint` must be cast to text, for JSON's numbers end at 2^53.
 */
export function statement<Row>(select: string): Statement<Row> {
  const text = `SELECT coalesce(json_agg(r), '[]') AS rows FROM (${select}) AS r`;
  return { name: createHash("sha1").update(text).digest("base64url").slice(0, 20), text };
}

import type { CountingReader, Reader } from "./readPool.ts";
import { bind, type Sql } from "./sql.ts";

/** Reads the rows of a statement that was put together for this run; its text is prepared like any other. */
export function readSql<Row>(reader: Reader, piece: Sql): Promise<Row[]> {
  const { statement, values } = bind<Row>(piece);
  return reader.rows(statement, values);
}

/** The same for a few rows that count many, kept until something changes. */
export function countSql<Row>(reader: CountingReader, piece: Sql): Promise<Row[]> {
  const { statement, values } = bind<Row>(piece);
  return reader.counts(statement, values);
}

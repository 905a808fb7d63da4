import type { TestDatabase } from "./database.ts";
import { query } from "./networkRows.ts";

/**
 * The statements that some work sends when every count is counted, in an order of their own. Whether a kept count still holds is
 * asked in its stead, or before it; that is left out.
 */
export async function sentStatements(db: TestDatabase, work: () => Promise<unknown>): Promise<string[]> {
  // A statement counts as a change, whatever it changes.
  await query(db, "UPDATE network.network SET name = name WHERE false");
  await query(db, "UPDATE work.notice SET kind = kind WHERE false");
  db.statements.length = 0;
  await work();
  const texts = db.statements.map(({ text }) => text);
  return texts.filter((text) => !text.includes("patio.is_unchanged")).sort();
}

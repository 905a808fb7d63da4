import type { TestDatabase } from "./database.ts";
import { query } from "./networkRows.ts";

/** Every row of every table of the context work, as text: equal dumps mean that nothing changed. */
export async function dumpWork(db: TestDatabase): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    db,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'work' ORDER BY tablename",
  );
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(db, `SELECT t::text AS row FROM work."${name}" t ORDER BY 1`);
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}

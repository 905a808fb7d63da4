import type { TestDatabase } from "./database.ts";

/** Rows of any statement on a test's database. */
export function query<Row extends object>(db: TestDatabase, sql: string): Promise<Row[]> {
  return db.orm.em.fork().execute<Row[]>(sql);
}

/** Every row of every table of the network context, as text: equal dumps mean that nothing changed. */
export async function dumpNetwork(db: TestDatabase): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    db,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'network' ORDER BY tablename",
  );
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(db, `SELECT t::text AS row FROM network."${name}" t ORDER BY 1`);
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}

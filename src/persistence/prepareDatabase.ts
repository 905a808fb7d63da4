import pg from "pg";
import { addressOf } from "./databaseUrl.ts";
import { createOrm, type MikroORM } from "./orm.ts";
import { DatabaseUnreachableError, DatabaseUnsuitableError, firstLine } from "./persistence.errors.ts";

const leastVersion = 15;
const connectTimeoutMs = 4_000;
/** How long an instance waits while another one migrates the same database. */
const lockTimeoutMs = 60_000;
/** The advisory lock that every instance takes before it migrates. */
const lockKey = 7_146_001;

/**
 * Brings the database to the schema of this program: checks its version and applies the migrations
 * that are missing, all or none. Several instances may start at once; one of them migrates.
 *
 * @throws {DatabaseUnreachableError} when nothing answers or the user is refused
 * @throws {DatabaseUnsuitableError} when PostgreSQL is too old, the database was migrated by a newer
 *   release, or a migration fails
 */
export async function prepareDatabase(url: string, orm: MikroORM): Promise<void> {
  const address = addressOf(url);
  const client = await connect(url, address);
  try {
    await refuseOldServer(client, address);
    await client.query(`SET lock_timeout = ${lockTimeoutMs}`);
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const isMigrated = await refuseNewerSchema(client, orm, address);
    if (!isMigrated) await migrate(url);
  } catch (cause) {
    if (cause instanceof DatabaseUnsuitableError) throw cause;
    throw new DatabaseUnsuitableError(address, `it can't be migrated: ${firstLine(cause as Error)}`, { cause });
  } finally {
    await client.end();
  }
}

async function connect(url: string, address: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: connectTimeoutMs,
      application_name: "patio-migrate",
    });
    await client.connect();
    return client;
  } catch (cause) {
    throw new DatabaseUnreachableError(address, { cause });
  }
}

async function refuseOldServer(client: pg.Client, address: string): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
  );
  const { number, version } = rows[0]!;
  if (Number(number) < leastVersion * 10_000) {
    throw new DatabaseUnsuitableError(address, `PostgreSQL ${version} is older than ${leastVersion}`);
  }
}

/** @returns whether every migration is applied */
async function refuseNewerSchema(client: pg.Client, orm: MikroORM, address: string): Promise<boolean> {
  const { tableName, migrationsList = [] } = orm.config.get("migrations");
  const { rows: found } = await client.query("SELECT to_regclass($1) AS table", [tableName]);
  if (found[0].table === null) return false;
  const known = new Set(migrationsList.map((migration) => migration.name));
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM ${client.escapeIdentifier(tableName!)} ORDER BY id`,
  );
  const unknown = rows.find((row) => !known.has(row.name));
  if (unknown) {
    throw new DatabaseUnsuitableError(address, `a newer release migrated it (${unknown.name} is not known here)`);
  }
  return rows.length === known.size;
}

/** Takes as long as it needs: a migration may go through all that is stored. */
async function migrate(url: string): Promise<void> {
  const orm = await createOrm({ url, entities: [], statementTimeoutMs: null });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

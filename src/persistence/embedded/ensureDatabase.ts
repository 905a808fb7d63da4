import pg from "pg";
import { EmbeddedPostgresError } from "./embedded.errors.ts";

const CONNECT_LIMIT_MS = 10_000;
const INVALID_CATALOG_NAME = "3D000";

/**
 * Creates the database that the URL names unless it is there. Of several that do so at once, one creates it.
 *
 * @throws {EmbeddedPostgresError} when PostgreSQL can't be reached or refuses
 */
export async function ensureDatabase(url: string): Promise<void> {
  try {
    await withClient(url, async () => {});
  } catch (problem) {
    if ((problem as pg.DatabaseError).code !== INVALID_CATALOG_NAME) throw unusable(problem);
    await create(url).catch((cause: unknown) => {
      throw unusable(cause);
    });
  }
}

async function create(url: string): Promise<void> {
  const administration = new URL(url);
  administration.pathname = "/postgres";
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await withClient(administration.href, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('create database'))");
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  // A connection that breaks between two queries says so here; the next query fails anyway.
  client.on("error", () => {});
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

function unusable(cause: unknown): EmbeddedPostgresError {
  const { message } = cause as Error;
  return new EmbeddedPostgresError(
    `can't be used: ${message}`,
    "Start again, or set DATABASE_URL to use another server.",
    { cause },
  );
}

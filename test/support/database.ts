import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Database, openDatabase } from "../../src/app/database.ts";
import type { Statement } from "../../src/persistence/statement.ts";

/** A migrated, empty database of its own for one test, on the PostgreSQL that the whole run shares. */
export interface TestDatabase extends Database, AsyncDisposable {
  /** Every read statement since the last `statements.length = 0`. */
  readonly statements: Statement<unknown>[];
}

/** Set by globalSetup: a database of the shared server whose template is migrated. */
const adminUrl = () => process.env["TEST_DATABASE_URL"]!;

/** Use it as `await using db = await withDatabase()`: it is dropped at the end of the test. */
export async function withDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await admin(`CREATE DATABASE ${name} TEMPLATE patio_template STRATEGY FILE_COPY`);
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  const statements: Statement<unknown>[] = [];
  const database = await openDatabase(
    { databaseUrl: url.href, dataDir: "/nonexistent" },
    { onStatement: (statement) => statements.push(statement) },
  );
  return {
    ...database,
    statements,
    async [Symbol.asyncDispose]() {
      await database.close();
      await admin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function admin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

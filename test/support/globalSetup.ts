import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { openDatabase } from "../../src/app/database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/persistence/embedded/startEmbeddedPostgres.ts";

declare global {
  var testPostgres: { readonly server: EmbeddedPostgres; readonly folder: string };
}

/** Builds the program, starts one PostgreSQL for the whole run and migrates the template that `withDatabase` copies. */
export default async function globalSetup(): Promise<void> {
  await Promise.all([buildProgram(), startPostgres()]);
}

async function buildProgram(): Promise<void> {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL("../../src/build.mjs", import.meta.url))]);
}

async function startPostgres(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "patio-test-"));
  const server = await startEmbeddedPostgres({
    dataDir: folder,
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  globalThis.testPostgres = { server, folder };
  process.env["TEST_DATABASE_URL"] = server.url;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("CREATE DATABASE patio_template");
  await client.end();
  const template = new URL(server.url);
  template.pathname = "/patio_template";
  const database = await openDatabase({ databaseUrl: template.href, dataDir: folder });
  await database.close();
}

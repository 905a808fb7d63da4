import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { openDatabase } from "../../src/app/database.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/persistence/embedded/startEmbeddedPostgres.ts";
import { makeScratchFolder } from "./scratchFolder.ts";

declare global {
  var testPostgres: { readonly server: EmbeddedPostgres; readonly folder: string };
}

/**
 * Builds the program, starts one PostgreSQL for the whole run and migrates the template that `withDatabase` copies.
 * What tests write to `tmpdir()` goes to the run's own folder, too.
 */
export default async function globalSetup(): Promise<void> {
  const folder = await makeScratchFolder();
  process.env["TMPDIR"] = folder;
  await Promise.all([buildProgram(), startPostgres(folder)]);
}

async function buildProgram(): Promise<void> {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL("../../src/build.mjs", import.meta.url))]);
}

async function startPostgres(folder: string): Promise<void> {
  const dataDir = join(folder, "shared");
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "128MB" },
  });
  globalThis.testPostgres = { server, folder };
  process.env["TEST_DATABASE_URL"] = server.url;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("CREATE DATABASE patio_template");
  await client.end();
  const template = new URL(server.url);
  template.pathname = "/patio_template";
  const database = await openDatabase({ databaseUrl: template.href, dataDir });
  await database.close();
}

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startEmbeddedPostgres } from "../../src/persistence/embedded/startEmbeddedPostgres.ts";
import { projectFolder } from "./server.ts";

/** An embedded PostgreSQL of its own with a sample network; ended and removed when it is disposed of. */
export interface SampleDatabase extends AsyncDisposable {
  /** What a server needs in its environment to work on it. */
  readonly env: { readonly DATABASE_URL: string; readonly PATIO_DATA_DIR: string };
}

/** Only reads are measured, and nothing is kept. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts PostgreSQL in a folder for temporary files and loads the usual sample with this many co-ops.
 *
 * @throws {Error} when it can't, or the signal aborts; nothing is left then
 */
export async function startSampleDatabase(coopCount: number, signal: AbortSignal): Promise<SampleDatabase> {
  signal.throwIfAborted();
  await using begun = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "patio-bench-"));
  begun.defer(() => rm(folder, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), settings });
  begun.defer(() => postgres.stop());
  const env = { DATABASE_URL: postgres.url, PATIO_DATA_DIR: folder };
  const command = ["dist/cli/main.js", "sample", "--size", String(coopCount)];
  await promisify(execFile)(process.execPath, command, { cwd: projectFolder, env: { ...process.env, ...env }, signal });
  const kept = begun.move();
  return { env, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

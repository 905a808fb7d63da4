import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../config/config.ts";
import type { OutageObserver } from "../persistence/embedded/keepRunning.ts";
import { startEmbeddedPostgres } from "../persistence/embedded/startEmbeddedPostgres.ts";

/** A PostgreSQL to connect to. */
export interface DatabaseServer {
  readonly url: string;
  /** From now on starts the embedded PostgreSQL again when it ends; any other is not ours to start. */
  keepRunning(observer: OutageObserver): void;
  /** Ends the embedded PostgreSQL when this process was its last user; leaves any other alone. */
  stop(): Promise<void>;
}

/** The build has put a cluster there to copy. */
const templates = fileURLToPath(new URL("../../dist/templates/", import.meta.url));

/** The one that a new server has already: making another would cost a start a fifth of a second. */
const ownDatabase = "postgres";

/**
 * The PostgreSQL that the configuration names, or else the embedded one, started.
 *
 * @param onInitialising called when a new database is being made by a process of its own, which takes a second
 * @throws {EmbeddedPostgresError} when it can't be started
 */
export async function startDatabaseServer(
  { databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">,
  onInitialising: () => void = () => {},
): Promise<DatabaseServer> {
  if (databaseUrl) return { url: databaseUrl, keepRunning: () => {}, stop: async () => {} };
  return startEmbeddedPostgres({
    dataDir: join(dataDir, "postgres"),
    database: ownDatabase,
    templates,
    onInitialising,
  });
}

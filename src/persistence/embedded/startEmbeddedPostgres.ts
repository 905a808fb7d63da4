import { join, resolve } from "node:path";
import type { Account } from "./account.ts";
import { prepareBinaries } from "./binaries.ts";
import { type Cluster, ensureCluster } from "./cluster.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";
import { ensureDatabase } from "./ensureDatabase.ts";
import { folderFromInside, SUPERUSER } from "./fillCluster.ts";
import { findAccount } from "./findAccount.ts";
import { freePort } from "./freePort.ts";
import { type Guard, startGuard } from "./guard.ts";
import { type Joined, joinOrStart } from "./joinOrStart.ts";
import { type Kept, keepRunning, type OutageObserver } from "./keepRunning.ts";
import { leaveAndEnd } from "./leaveAndEnd.ts";
import { lastPort, removeStaleLock } from "./postmaster.ts";

/** PostgreSQL's settings by their names. */
export interface Settings {
  readonly [name: string]: string;
  readonly fsync?: string;
}

export interface EmbeddedPostgresOptions {
  /** Made when missing. Processes that name the same folder share one PostgreSQL. */
  readonly dataDir: string;
  /** Created when missing; `patio` unless given. */
  readonly database?: string;
  /** More settings for `postgres -c`; without effect when it runs already. With fsync=off initdb does not wait for the disk either. */
  readonly settings?: Settings;
  /** Where makeTemplate has put a cluster to copy; without one initdb makes it, which takes a second or two. */
  readonly templates?: string;
  /** Called when a new cluster is being made by a process of its own: this thread may be blocked meanwhile at no loss. */
  readonly onInitialising?: () => void;
}

/** A place among the users of a running PostgreSQL. It ends with the process, even on `kill -9`. */
export interface EmbeddedPostgres {
  /** `postgres://…` on 127.0.0.1, with the password. */
  readonly url: string;
  /** From now on, until `stop`, starts PostgreSQL again at the same URL when it ends. To be called once. */
  keepRunning(observer: OutageObserver): void;
  /**
   * Gives the place up. When it was the last one, resolves when PostgreSQL has ended; else at once.
   * Again it returns the same promise.
   *
   * @throws {EmbeddedPostgresError} when PostgreSQL does not end in 15 s
   */
  stop(): Promise<void>;
}

/** Made for small queries on one machine: compiling a query costs more than it saves, and memory answers most reads. */
const DEFAULT_SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  jit: "off",
  random_page_cost: "1.1",
  // The log goes to a file that is only bounded at the start: no checkpoints, and no statements, which hold personal data.
  log_checkpoints: "off",
  log_min_error_statement: "panic",
};

/**
 * Starts the PostgreSQL that comes with the project on a data folder, or shares the one that runs there.
 * It ends soon after the last of its users ends.
 *
 * @throws {EmbeddedPostgresError} when it can't be prepared, or is not ready within 30 s
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = "patio", settings = {}, templates = null, onInitialising = () => {} } = options;
  const dataDir = resolve(options.dataDir);
  const account = await findAccount();
  const native = await prepareBinaries(dataDir, account);
  const cluster = await ensureCluster(dataDir, native, account, {
    durable: settings.fsync !== "off",
    templates,
    onInitialising,
  });
  const takePlace = (port: number) =>
    joinOrStart(cluster, () => startPostgres(cluster, native, account, settings, port));
  const joined = await takePlace(lastPort(cluster));
  const { port } = joined.postmaster;
  let kept: Kept | undefined;
  let stopped: Promise<void> | undefined;
  const leave = async () => leaveAndEnd(cluster, (await kept?.release()) ?? joined);
  const stop = () => (stopped ??= leave());
  const authority = `${SUPERUSER}:${cluster.password}@127.0.0.1:${port}`;
  const url = `postgres://${authority}/${encodeURIComponent(database)}`;
  try {
    await ensureDatabase(url);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return {
    url,
    keepRunning(observer) {
      kept = keepRunning(joined, async () => expectPort(await takePlace(port), port), observer);
    },
    stop,
  };
}

/** Gives the place up again when the port was another program's and PostgreSQL has taken another one. */
function expectPort(joined: Joined, port: number): Joined {
  if (joined.postmaster.port === port) return joined;
  joined.hold.leave();
  throw new EmbeddedPostgresError(`runs at another port than ${port}, which was taken`, "Start this program again.");
}

async function startPostgres(
  cluster: Cluster,
  native: string,
  account: Account | null,
  settings: Settings,
  wantedPort: number,
): Promise<Guard> {
  const port = String(await freePort(wantedPort));
  const all = { ...DEFAULT_SETTINGS, ...settings, port, cluster_name: cluster.name };
  const command = [
    ...[join(native, "bin", "postgres"), "-D", folderFromInside(cluster.folder, account)],
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  removeStaleLock(cluster);
  return startGuard(cluster, command, account);
}

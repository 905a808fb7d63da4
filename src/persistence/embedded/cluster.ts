import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";
import { fillCluster, folderFromInside, type Making } from "./fillCluster.ts";
import { makeAside } from "./makeAside.ts";
import { runCommand } from "./runCommand.ts";
import { copyTemplate } from "./template.ts";
import { ensurePipe } from "./users.ts";

/** A complete database cluster and the files beside it. */
export interface Cluster {
  /** PostgreSQL's data folder, as an absolute path. */
  readonly folder: string;
  readonly password: string;
  /** The named pipe that every user holds open; see guard.ts. */
  readonly pipe: string;
  readonly log: string;
  /** Stands in the command line of its postmaster and of no other: see postmaster.ts. */
  readonly name: string;
}

/** How a cluster is made that may be a copy. */
export interface ClusterMaking extends Making {
  /** The folder of templates. */
  readonly templates: string | null;
}

/**
 * Makes the cluster of a data folder unless it is there. A start that was cut short leaves nothing
 * behind but a folder that the next start removes.
 *
 * @throws {EmbeddedPostgresError} when the folder can't be written or initdb fails
 */
export async function ensureCluster(
  dataDir: string,
  native: string,
  account: Account | null,
  making: ClusterMaking,
): Promise<Cluster> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    const home = join(dataDir, "postgres");
    await makeAside(home, (half) => make(half, native, account, making), making.durable);
    return await describe(home);
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    const reason = (cause as Error).message;
    throw new EmbeddedPostgresError(`can't use ${dataDir}: ${reason}`, "Set PATIO_DATA_DIR to a writable folder.", {
      cause,
    });
  }
}

async function make(half: string, native: string, account: Account | null, making: ClusterMaking): Promise<void> {
  const { templates, durable } = making;
  if (templates === null || !(await copyTemplate(templates, half, account, making.onInitialising))) {
    return fillCluster(half, native, account, making);
  }
  const folder = join(half, "cluster");
  const sync = ["--sync-only", "-D", folderFromInside(folder, account)];
  if (durable) await runCommand(join(native, "bin", "initdb"), sync, { account, cwd: folder });
}

async function describe(home: string): Promise<Cluster> {
  const folder = join(home, "cluster");
  const { dev, ino } = await stat(folder, { bigint: true });
  await ensurePipe(join(home, "users"));
  return {
    folder,
    password: (await readFile(join(home, "password"), "utf8")).trim(),
    pipe: join(home, "users"),
    log: join(home, "postgres.log"),
    name: `patio-${dev.toString(36)}-${ino.toString(36)}`,
  };
}

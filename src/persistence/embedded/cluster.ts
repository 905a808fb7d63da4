import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";
import { makeAside } from "./makeAside.ts";
import { runCommand } from "./runCommand.ts";
import { ensurePipe } from "./users.ts";

export const SUPERUSER = "patio";

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

/**
 * LC_CTYPE values to try, best first. Sorting and case come from the builtin provider, the same on every
 * machine and in every version of its C library; pg_trgm however asks the C library what a letter is, and
 * with "C" it finds no trigram in "дизайн". glibc 2.35 and macOS 15 always have C.UTF-8, older ones
 * one of the others. ICU as the provider would not help: pg_trgm does not ask it either.
 */
const CTYPES = ["C.UTF-8", "en_US.UTF-8", "UTF-8"];

/**
 * The data folder as a process in it names it. Under root it may lie below folders that `nobody` can't
 * enter, like root's home. A process is started in it before it becomes `nobody`, and on Linux
 * /proc/self/cwd leads there without passing the folders above, so the data stay where the user
 * wanted them. On macOS there is no such way: there root needs a data folder that all can enter.
 */
export function folderFromInside(folder: string, account: Account | null): string {
  return account !== null && process.platform === "linux" ? "/proc/self/cwd" : folder;
}

/** How a cluster is made. */
export interface Making {
  /** False leaves the writing to disk to the system. */
  readonly durable: boolean;
  /** Called when initdb runs. */
  readonly onInitialising: () => void;
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
  making: Making,
): Promise<Cluster> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    const home = join(dataDir, "postgres");
    await makeAside(home, (half) => fill(half, native, account, making), making.durable);
    return await describe(home);
  } catch (cause) {
    if (cause instanceof EmbeddedPostgresError) throw cause;
    const reason = (cause as Error).message;
    throw new EmbeddedPostgresError(`can't use ${dataDir}: ${reason}`, "Set PATIO_DATA_DIR to a writable folder.", {
      cause,
    });
  }
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

async function fill(half: string, native: string, account: Account | null, making: Making): Promise<void> {
  const [folder, password] = [join(half, "cluster"), join(half, "password")];
  await chmod(half, 0o711);
  await mkdir(folder, { mode: 0o700 });
  await writeFile(password, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  if (account !== null) {
    await chown(folder, account.uid >>> 0, account.gid >>> 0);
    await chown(password, account.uid >>> 0, account.gid >>> 0);
  }
  await initialise(folder, native, account, making);
  if (account !== null) await chown(password, 0, 0);
}

async function initialise(
  folder: string,
  native: string,
  account: Account | null,
  { durable, onInitialising }: Making,
): Promise<void> {
  const settled = [
    ...["-D", folderFromInside(folder, account), "-U", SUPERUSER, "--auth=scram-sha-256", "--pwfile=../password"],
    ...["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    ...["--no-instructions", ...(durable ? [] : ["--no-sync"])],
  ];
  for (const ctype of CTYPES) {
    try {
      const initdb = runCommand(join(native, "bin", "initdb"), [...settled, `--lc-ctype=${ctype}`], {
        account,
        cwd: folder,
      });
      onInitialising();
      await initdb;
      return;
    } catch (problem) {
      if (ctype === CTYPES.at(-1) || !/invalid locale/.test((problem as Error).message)) throw problem;
    }
  }
}

import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, accountIds } from "./account.ts";
import { runCommand } from "./runCommand.ts";

export const SUPERUSER = "patio";

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
  /** Called when a process of its own is at work, and this thread has nothing to do. */
  readonly onInitialising: () => void;
}

/**
 * Makes a complete cluster and its password in an empty folder, by initdb.
 *
 * @throws {EmbeddedPostgresError} when initdb fails
 */
export async function fillCluster(
  half: string,
  native: string,
  account: Account | null,
  making: Making,
): Promise<void> {
  const [folder, password] = [join(half, "cluster"), join(half, "password")];
  await chmod(half, 0o711);
  await mkdir(folder, { mode: 0o700 });
  await writeFile(password, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  if (account !== null) {
    const { uid, gid } = accountIds(account);
    await chown(folder, uid, gid);
    await chown(password, uid, gid);
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

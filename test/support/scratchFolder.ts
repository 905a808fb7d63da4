import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { isAlive } from "../../src/persistence/embedded/isAlive.ts";

/** Linux's file system in memory. */
const memory = "/dev/shm";

/** A run takes some 300 MB at most: its databases, and the clusters that single tests make. */
const neededBytes = 1 << 30;

/** A run that was killed leaves its folder; the name says whose it is, on machines that share the memory, too. */
const prefix = `patio-tests-${hostname()}-`;
const nameOfThisRun = `${prefix}${process.pid}-`;

/**
 * A folder for everything that a run writes: in memory when there is room and programs may run from there,
 * since a disk makes the copy of a database ten times as dear; where the system keeps such files otherwise.
 */
export async function makeScratchFolder(): Promise<string> {
  const parent = (await hasRoom()) ? memory : tmpdir();
  await removeLeft(parent);
  const folder = await mkdtemp(join(parent, nameOfThisRun));
  // As open as the system's own: PostgreSQL runs as another account when the tests run as root.
  await chmod(folder, 0o1777);
  if (parent === tmpdir() || (await runsPrograms(folder))) return folder;
  await rm(folder, { recursive: true });
  return mkdtemp(join(tmpdir(), nameOfThisRun));
}

async function hasRoom(): Promise<boolean> {
  const space = await statfs(memory).catch(() => null);
  return space !== null && space.bavail * space.bsize >= neededBytes;
}

/** Containers often mount it so that they don't. */
async function runsPrograms(folder: string): Promise<boolean> {
  const program = join(folder, "runs");
  await writeFile(program, "#!/bin/sh\n", { mode: 0o755 });
  const runs = await promisify(execFile)(program).then(
    () => true,
    () => false,
  );
  await rm(program);
  return runs;
}

async function removeLeft(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

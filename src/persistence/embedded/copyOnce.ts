import { constants } from "node:fs";
import { chmod, copyFile, lstat, mkdir, open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { EmbeddedPostgresError } from "./embedded.errors.ts";
import { makeAside } from "./makeAside.ts";

/**
 * Copies a folder, readable for all, unless a copy is there. One that is there is whole, after a power loss too.
 *
 * @param prepare called with the copy before anybody else sees it
 * @throws {EmbeddedPostgresError} when others than us can write to `place`
 */
export async function copyOnce(
  source: string,
  place: string,
  name: string,
  prepare: (copy: string) => Promise<unknown>,
): Promise<string> {
  await mkdir(place, { recursive: true, mode: 0o755 });
  await refuseForeign(place);
  const copy = join(place, name);
  const inside = (folder: string) => join(folder, basename(source));
  const fill = async (half: string) => {
    await chmod(half, 0o755);
    await copyTree(source, inside(half));
    await prepare(inside(half));
  };
  await makeAside(copy, fill, true);
  return inside(copy);
}

/** A folder that others can write to could give us their programs to run. */
async function refuseForeign(place: string): Promise<void> {
  const found = await lstat(place);
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return;
  throw new EmbeddedPostgresError(`can't trust ${place}, which others can write to`, "Remove it.");
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile()) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await chmod(target, basename(from) === "bin" ? 0o755 : 0o644);
      await using file = await open(target, "r");
      await file.datasync();
    }
  }
}

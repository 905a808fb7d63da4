import { existsSync } from "node:fs";
import { mkdtemp, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./isAlive.ts";

/** A folder in the making this old belongs to nobody, whatever process has its pid now. */
const ABANDONED_AFTER_MS = 300_000;

/**
 * Makes a folder unless it is there, so that one that is there is complete: it is filled aside and then
 * renamed. Of several that make it at once one wins, and all use its work. What was left by one that was
 * killed is removed first.
 *
 * @param fill fills the folder that it is given; must not take 5 minutes
 * @param durable whether the name is on the disk when this resolves
 */
export async function makeAside(
  target: string,
  fill: (half: string) => Promise<unknown>,
  durable: boolean,
): Promise<void> {
  await removeAbandoned(target);
  if (existsSync(target)) return;
  const half = await mkdtemp(`${target}.new-${process.pid}-`);
  try {
    await fill(half);
    await rename(half, target);
    await using parent = await open(dirname(target), "r");
    if (durable) await parent.sync();
  } catch (problem) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(target)) throw problem; // Else another was faster.
  }
}

async function removeAbandoned(target: string): Promise<void> {
  const prefix = `${basename(target)}.new-`;
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix)) continue;
    const half = join(dirname(target), name);
    const madeAt = (await stat(half).catch(() => null))?.mtimeMs ?? 0;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (isAlive(pid) && Date.now() - madeAt < ABANDONED_AFTER_MS) continue;
    // A program that outlives its starter for a moment may still add files: what is left then, the next start removes.
    await rm(half, { recursive: true, force: true, maxRetries: 3 }).catch(() => null);
  }
}

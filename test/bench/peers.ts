import { execFile } from "node:child_process";
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BenchOptions } from "./bench.ts";

/** A program to measure ours against. */
export interface Peer {
  /** The folder below `.bench`. */
  readonly name: string;
  /** npm packages with their exact versions; the first one is the program. */
  readonly packages: Readonly<Record<string, string>>;
}

const peersFolder = fileURLToPath(new URL("../../.bench/", import.meta.url));
const installWithinMs = 300_000;

/**
 * Installs a peer into a folder of its own, once: later runs find it there.
 *
 * @returns the folder; null when it can't be installed, and says why
 */
export async function installPeer({ name, packages }: Peer, { signal, say }: BenchOptions): Promise<string | null> {
  const folder = join(peersFolder, name);
  if (await isInstalled(folder, packages)) return folder;
  say(
    `installing ${Object.entries(packages)
      .map(([each, version]) => `${each}@${version}`)
      .join(" ")} into .bench/${name}`,
  );
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "package.json"),
      `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`,
    );
    await promisify(execFile)("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: folder,
      signal: AbortSignal.any([signal, AbortSignal.timeout(installWithinMs)]),
    });
    return folder;
  } catch (error) {
    signal.throwIfAborted();
    const { stderr, message } = error as Error & { stderr?: string };
    say(`${name} can't be installed and is left out: ${(stderr || message).trim()}`);
    return null;
  }
}

/** npm writes its list of what is installed last: without it, an installation was broken off. */
async function isInstalled(folder: string, packages: Peer["packages"]): Promise<boolean> {
  const modules = join(folder, "node_modules");
  try {
    await access(join(modules, ".package-lock.json"));
    const versions = await Promise.all(Object.keys(packages).map((name) => versionIn(join(modules, name))));
    return Object.values(packages).every((version, index) => version === versions[index]);
  } catch {
    return false;
  }
}

/** The version that the package.json of a folder names. */
export async function versionIn(folder: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")).version;
}

import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, createSupergraph, type SubgraphSdl, type Supergraph } from "../../src/gateway/index.ts";

/** Composes subgraphs once in a run: who wants the same again reads what came of it in the run's own folder. */
export function composeOnce(subgraphs: readonly SubgraphSdl[]): Supergraph {
  const asked = JSON.stringify(subgraphs.map(({ name, sdl, url }) => [name, sdl, url]));
  const file = join(tmpdir(), `supergraph-${createHash("sha256").update(asked).digest("hex")}.json`);
  const [sdl, publicSdl] = read(file) ?? [];
  if (sdl !== undefined && publicSdl !== undefined) return createSupergraph(sdl, publicSdl);
  const supergraph = compose(subgraphs);
  // Another worker may read it at this moment: it is there as a whole or not at all.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify([supergraph.sdl, supergraph.publicSdl]));
  renameSync(`${file}.${process.pid}`, file);
  return supergraph;
}

function read(file: string): readonly string[] | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw problem;
  }
}

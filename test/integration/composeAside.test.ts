import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { composeAside } from "../../src/app/composeAside.ts";
import { checkChange } from "../../src/gateway/index.ts";
import { aSubgraph } from "../support/federation.ts";

const part = (name: string, sdl: string) => ({ name, sdl: aSubgraph(name, sdl).sdl, url: `http://${name}.example/` });
const own = [part("network", `type Coop @key(fields: "id") { id: ID! name: String } type Query { coops: [Coop] }`)];

const change = (sdl: string) => ({ own, partners: [part("audits", sdl)], changed: "audits", livePublicSdl: null });

/** A program of the test in the place of the one that composes. */
async function withProgram<T>(source: string, use: (program: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "patio-composing-"));
  try {
    const program = join(folder, "composing.mjs");
    await writeFile(program, source);
    return await use(program);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("composing in a process of its own", () => {
  it.each([
    ["can be made", `type Coop @key(fields: "id") { id: ID! rating: Int }`],
    ["takes what is another's", `type Coop @key(fields: "id") { id: ID! name: String @override(from: "network") }`],
    ["does not compose", "type Coop {"],
  ])("says the same of a change that %s as composing here", async (_, sdl) => {
    const { supergraph, ...said } = await composeAside(change(sdl));
    const { supergraph: expected, ...expectedSaid } = await checkChange(change(sdl));
    expect([said, supergraph?.version]).toEqual([expectedSaid, expected?.version]);
    expect(supergraph?.publicSdl).toEqual(expected?.publicSdl);
  });

  it.each([
    ["is aborted", "process.abort()"],
    ["fails", "process.exit(3)"],
    ["reads nothing", "process.stdin.destroy(); process.exit(1)"],
    ["never ends", "for (;;);"],
  ])("is a problem of the change when the process %s", async (_, source) => {
    const checked = await withProgram(source, (program) =>
      composeAside(change("type Query { x: Int }"), { program, maxCpuS: 1 }),
    );
    expect(checked).toEqual({
      problems: [
        {
          code: "COMPOSITION_FAILED",
          message: "audits can't be composed: the composition ended without a result.",
        },
      ],
      changes: [],
      warnings: [],
      supergraph: null,
    });
  });

  it("is no problem of the change when the process had no time", async () => {
    const composed = withProgram("setInterval(() => {}, 1_000)", (program) =>
      composeAside(change("type Query { x: Int }"), { program, longestMs: 200 }),
    );
    await expect(composed).rejects.toMatchObject({ code: "BUSY" });
  });
});

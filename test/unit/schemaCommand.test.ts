import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { buildSchema } from "graphql";
import { schemaCommand } from "../../src/cli/schemaCommand.ts";

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "patio-schema-"));
  said = [];
  for (const stream of ["log", "error"] as const) {
    jest.spyOn(console, stream).mockImplementation((line) => void said.push(line));
  }
});

afterEach(async () => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

const run = (...args: string[]) => schemaCommand(folder).parseAsync(args, { from: "user" });

describe("patio schema", () => {
  it("writes each subgraph, the supergraph and the API", async () => {
    await run();
    const files = await readdir(folder, { recursive: true });
    expect(files.sort()).toEqual([
      "api.graphql",
      "subgraphs",
      "subgraphs/network.graphql",
      "subgraphs/registry.graphql",
      "subgraphs/work.graphql",
      "supergraph.graphql",
    ]);
    const api = buildSchema(await readFile(join(folder, "api.graphql"), "utf8"));
    expect(api.getQueryType()?.getFields()).toHaveProperty("coops");
    expect(api.getType("_Service")).toBeUndefined();
  });

  it("says with --check that what it wrote is up to date", async () => {
    await run();
    await run("--check");
    expect(said.at(-1)).toBe("schema/ is up to date.");
    expect(process.exitCode).toBeUndefined();
  });

  it("names with --check what is missing, changed or left over, and writes nothing", async () => {
    await mkdir(join(folder, "subgraphs"));
    await writeFile(join(folder, "api.graphql"), "type Query { changed: Int }\n");
    await writeFile(join(folder, "subgraphs/gone.graphql"), "type Query { gone: Int }\n");
    await run("--check");
    expect(said.slice(0, -1)).toEqual([
      "schema/api.graphql is not up to date.",
      "schema/subgraphs/gone.graphql is not up to date.",
      "schema/subgraphs/network.graphql is not up to date.",
      "schema/subgraphs/registry.graphql is not up to date.",
      "schema/subgraphs/work.graphql is not up to date.",
      "schema/supergraph.graphql is not up to date.",
    ]);
    expect(process.exitCode).toBe(1);
    expect(await readFile(join(folder, "api.graphql"), "utf8")).toContain("changed");
  });

  it("removes the schema of a subgraph that is no more", async () => {
    await mkdir(join(folder, "subgraphs"));
    await writeFile(join(folder, "subgraphs/gone.graphql"), "type Query { gone: Int }\n");
    await run();
    expect(await readdir(join(folder, "subgraphs"))).toEqual(["network.graphql", "registry.graphql", "work.graphql"]);
  });
});

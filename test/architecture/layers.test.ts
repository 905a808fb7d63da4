import { describe, expect, it } from "@jest/globals";
import { findBreaches } from "./findBreaches.ts";
import { findCycles } from "./findCycles.ts";
import { type Module, parseModule, readModules } from "./moduleGraph.ts";

/** A tree in memory: what stands in each file. */
function treeOf(files: Readonly<Record<string, string>>): Module[] {
  return Object.entries(files).map(([path, source]) => parseModule(path, source));
}

/** The breaches of one file that imports one specifier. */
function breachesOf(path: string, source: string): string[] {
  return findBreaches(treeOf({ [path]: source }));
}

describe("the source tree", () => {
  const modules = readModules();

  it("keeps to the layer table", () => {
    expect(findBreaches(modules)).toEqual([]);
  });

  it("has no import cycle, not even one of types", () => {
    expect(findCycles(modules)).toEqual([]);
  });
});

describe("a breach of the layer table", () => {
  it.each([
    ["a context that imports another", "domain/work/a.ts", 'import { b } from "../network/index.ts";'],
    ["a context that imports another's type", "domain/work/a.ts", 'import type { B } from "../network/b.type.ts";'],
    ["a context that imports the gateway", "domain/network/a.ts", 'import { b } from "../../gateway/index.ts";'],
    ["what contexts share importing one", "domain/shared/a.ts", 'import { b } from "../network/index.ts";'],
    ["a layer that imports upwards", "errors/a.ts", 'import { b } from "../config/b.ts";'],
    ["a layer that imports the app", "transport/http/a.ts", 'import { b } from "../../app/b.ts";'],
    ["a layer that imports a file beside main", "security/a.ts", 'export { b } from "../nodeVersion.ts";'],
    ["execution that imports the planner's making", "gateway/execution/a.ts", 'import { b } from "../planning/b.ts";'],
    ["transport that goes past the gateway's face", "transport/a.ts", 'import { b } from "../gateway/planning/b.ts";'],
    ["the app that goes past a context's face", "app/a.ts", 'import { b } from "../domain/network/coop/b.ts";'],
    ["the gateway that imports a row", "gateway/execution/a.ts", 'import { b } from "../../persistence/b.ts";'],
    ["an import in a type", "config/a.ts", 'type B = import("../app/b.ts").B;'],
    ["an import that waits for a call", "config/a.ts", 'const load = () => import("../app/b.ts");'],
    ["a file outside of src", "app/a.ts", 'import { b } from "../../test/b.ts";'],
    ["a page that imports the server", "console/a.jsx", 'import { b } from "../errors/b.ts";'],
  ])("is %s", (_, path, source) => {
    expect(breachesOf(path, source)).toEqual([expect.stringContaining(path)]);
  });

  it.each([
    ["the native planner outside of planning", "gateway/execution/a.ts", "@graphql-hive/router-query-planner"],
    ["the ORM in the gateway", "gateway/pipeline/a.ts", "@mikro-orm/core"],
    ["PostgreSQL's driver in the gateway", "gateway/subgraphs/a.ts", "pg"],
    ["a package under a licence that is not open", "gateway/supergraph/a.ts", "@apollo/composition"],
  ])("is %s", (_, path, specifier) => {
    expect(breachesOf(path, `import "${specifier}";`)).toEqual([expect.stringContaining(specifier)]);
  });

  it.each([
    "const { PORT } = process.env;",
    'const port = process["env"].PORT;',
    "const port = globalThis.process.env.PORT;",
    "const { env } = process;",
    'import { env } from "node:process";',
  ])("is the environment read outside of config: %s", (source) => {
    expect(breachesOf("app/a.ts", source)).toEqual(["app/a.ts: only config reads process.env"]);
    expect(breachesOf("config/a.ts", source)).toEqual([]);
  });
});

describe("the layer table", () => {
  it.each([
    ["a context its own files", "domain/network/coop/a.ts", "../person/b.ts"],
    ["a context what all share", "domain/network/a.ts", "../shared/b.ts"],
    ["execution what a plan is", "gateway/execution/a.ts", "../planning/plan.ts"],
    ["transport the gateway's face", "transport/http/a.ts", "../../gateway/index.ts"],
    ["the app a context's face", "app/a.ts", "../domain/network/index.ts"],
    ["planning the native planner", "gateway/planning/a.ts", "@graphql-hive/router-query-planner"],
    ["anyone a package without a rule", "gateway/execution/a.ts", "graphql"],
  ])("opens to %s", (_, path, specifier) => {
    expect(breachesOf(path, `import "${specifier}";`)).toEqual([]);
  });
});

describe("an import cycle", () => {
  it("is told as the way around, also when it is one of types", () => {
    const tree = treeOf({
      "domain/network/a.ts": 'import type { B } from "./b.ts";',
      "domain/network/b.ts": 'export { c } from "./c.ts";',
      "domain/network/c.ts": 'const load = () => import("./a.ts");',
      "domain/network/d.ts": 'import "./a.ts";',
    });
    expect(findCycles(tree)).toEqual([
      "domain/network/a.ts → domain/network/b.ts → domain/network/c.ts → domain/network/a.ts",
    ]);
  });

  it("is also a module that imports itself", () => {
    expect(findCycles(treeOf({ "errors/a.ts": 'import "./a.ts";' }))).toEqual(["errors/a.ts → errors/a.ts"]);
  });
});

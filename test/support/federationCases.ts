import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Variables } from "../../src/gateway/subgraphs/subgraph.ts";
import { aSubgraph, type Resolvers, type TestSubgraph } from "./federation.ts";

/** Where the features are: a folder each. */
export const casesFolder = fileURLToPath(new URL("../federation/cases/", import.meta.url));

/** What a feature's `data.ts` exports. */
export interface FeatureData {
  /** Resolvers by subgraph, made anew for every run: what a mutation changes is gone with it. */
  subgraphs(): Readonly<Record<string, Resolvers>>;
  /** Where one schema resolves a field otherwise than the subgraphs do. */
  whole?(): Resolvers;
  /** Cases that one schema answers otherwise, with the reason. */
  readonly differs?: Readonly<Record<string, string>>;
}

/** Subgraphs over some data, and operations on them. */
export interface Feature {
  readonly name: string;
  readonly cases: readonly FederationCase[];
  /** Files that belong to no case. */
  readonly leftOver: readonly string[];
}

/** One operation, with what must come of it. Its file's name is the rule that it shows. */
export interface FederationCase {
  readonly rule: string;
  readonly operation: string;
  readonly variables: Variables;
  readonly planFile: string;
  /** Null when nobody has written it yet. */
  readonly plan: string | null;
  /** JSON text; null when nobody has written it yet. */
  readonly response: string | null;
}

const parts = [".graphql", ".variables.json", ".plan.txt", ".response.json"] as const;

export function readFeatures(): Feature[] {
  return readdirSync(casesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFeature(name));
}

function readFeature(name: string): Feature {
  const files = readdirSync(join(casesFolder, name), { withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => file.name).filter((file) => file !== "data.ts" && file !== "README.md");
  const rules = names.flatMap((file) => (file.endsWith(".graphql") ? [file.slice(0, -".graphql".length)] : []));
  return {
    name,
    cases: rules.map((rule) => readCase(join(casesFolder, name, rule), rule)),
    leftOver: names.filter((file) => !rules.some((rule) => parts.some((part) => file === rule + part))),
  };
}

function readCase(path: string, rule: string): FederationCase {
  const read = (part: (typeof parts)[number]) => (existsSync(path + part) ? readFileSync(path + part, "utf8") : null);
  return {
    rule,
    operation: read(".graphql")!,
    variables: JSON.parse(read(".variables.json") ?? "{}"),
    planFile: `${path}.plan.txt`,
    plan: read(".plan.txt"),
    response: read(".response.json"),
  };
}

/** A SDL that begins so is taken as it stands, without the link that makes it federation 2. */
const asItStands = "# Federation 1";

/** The feature's subgraphs with fresh data. */
export function subgraphsOf({ name }: Feature, data: FeatureData): TestSubgraph[] {
  const folder = join(casesFolder, name, "subgraphs");
  const resolvers = data.subgraphs();
  return readdirSync(folder).map((file) => {
    const sdl = readFileSync(join(folder, file), "utf8");
    const subgraph = file.replace(/\.graphql$/, "");
    const isWhole = sdl.startsWith(asItStands) || sdl.includes("@link(");
    return isWhole
      ? { name: subgraph, sdl, resolvers: resolvers[subgraph] ?? {} }
      : aSubgraph(subgraph, sdl, resolvers[subgraph]);
  });
}

/** A row of a case's data. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of one type. A function stands for what is read when it is asked for: another row, mostly. */
export function rows(typename: string, facts: readonly Row[]): Row[] {
  return facts.map((fact) => {
    const row: Row = { __typename: typename };
    for (const [name, value] of Object.entries(fact)) {
      const get = typeof value === "function" ? () => value() : () => value;
      Object.defineProperty(row, name, { get, enumerable: true });
    }
    return row;
  });
}

/**
 * Resolves a reference: the row that has all of its keys, with what else the reference brings, which is
 * what `@requires` asks for. Null when there is none.
 */
export function find(table: readonly Row[], ...keys: readonly string[]): (reference: Row) => Row | null {
  return (reference) => {
    const given = keys.filter((key) => Object.hasOwn(reference, key));
    const row = table.find((candidate) => given.every((key) => isLike(candidate[key], reference[key])));
    return given.length > 0 && row ? { ...row, ...reference } : null;
  };
}

/** Whether a value has everything that a part of it has. */
function isLike(value: unknown, part: unknown): boolean {
  if (typeof part !== "object" || part === null || typeof value !== "object" || value === null) return value === part;
  if (Array.isArray(part) && part.length !== (value as readonly unknown[]).length) return false;
  return Object.entries(part).every(([key, of]) => key === "__typename" || isLike((value as Row)[key], of));
}

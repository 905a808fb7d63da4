import { createRegistryPorts } from "../../src/app/registryPorts.ts";
import {
  type CandidateInput,
  type Receipt,
  Registry,
  RegistryContext,
  type RegistryDependencies,
  readReceipt,
} from "../../src/domain/registry/index.ts";
import { checkChange, compose, type SubgraphSdl } from "../../src/gateway/index.ts";
import { operator, type Viewer } from "../../src/security/viewer.ts";
import { type TestDatabase, withDatabase } from "./database.ts";

/** The program's own part, small: what the registry does with it is the same for any. */
const own: readonly SubgraphSdl[] = [
  ["network", `type Query { network: Int coops(first: Int): [Coop!]! } type Coop @key(fields: "id") { id: ID! }`],
  ["registry", "type Query { subgraphs: [String!]! }"],
].map(([name, sdl]) => ({ name: name!, sdl: federated(sdl!), url: `/subgraphs/${name}` }));
const supergraph = compose(own);
const programPorts = createRegistryPorts({
  own,
  served: () => supergraph,
  allowPrivate: true,
  signing: Buffer.alloc(32),
});

/** As the program has them, but that they compose in this process; test/integration/composeAside.test.ts says it is the same. */
export const ports: typeof programPorts = {
  ...programPorts,
  composer: {
    ...programPorts.composer,
    compose: (partners, changed, livePublicSdl) => checkChange({ own, partners, changed, livePublicSdl }),
  },
};

/** The instant that changes of tests happen at when they name none. */
export const testNow = new Date("2026-11-24T12:00:00.000Z");

/** The context `registry` on a database of its own. */
export interface TestRegistry extends TestDatabase {
  readonly registry: Registry;
  /** Revisions that the program was told of, in their order. */
  readonly told: readonly number[];
  readonly subgraphs: RegistryContext["subgraphs"];
  readonly checks: RegistryContext["checks"];
  as(viewer: Viewer): RegistryContext;
  /** Publishes what must be publishable. */
  publish(candidate: CandidateInput): Promise<Receipt>;
  /** What is in every table: equal texts mean that nothing was stored in between. */
  everything(): Promise<string>;
}

export type RegistryOptions = Partial<Pick<RegistryDependencies, "composer" | "sdlSource" | "clock">>;

/** Use it as `await using db = await withRegistry()`. */
export async function withRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const db = await withDatabase();
  const told: number[] = [];
  const dependencies: RegistryDependencies = {
    orm: db.orm,
    reader: db.reader,
    clock: () => testNow,
    onPublished: async (revision) => void told.push(revision),
    ...ports,
    ...options,
  };
  const as = (viewer: Viewer) => new RegistryContext(dependencies, viewer);
  return {
    ...db,
    registry: new Registry(dependencies),
    told,
    as,
    get subgraphs() {
      return as(operator).subgraphs;
    },
    get checks() {
      return as(operator).checks;
    },
    async publish(candidate) {
      const { key, userErrors } = await as(operator).subgraphs.publish(candidate);
      if (key === null) throw new Error(JSON.stringify(userErrors));
      return readReceipt(key);
    },
    async everything() {
      const tables = ["subgraph_version", "subgraph", "supergraph"];
      const rows = tables.map((table) => db.orm.em.fork().execute(`SELECT * FROM registry.${table} ORDER BY 1, 2`));
      return JSON.stringify(await Promise.all(rows));
    },
  };
}

/** A partner's subgraph, without subscriptions. */
export type Partner = Pick<CandidateInput, "name" | "url"> & { readonly sdl: string };

/** A partner's subgraph with a root field and a type of its own: `trainings` → `Query.trainings: [Trainings!]!`. */
export function aPartner(name: string, fields = "title: String"): Partner {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  return {
    name,
    url: `https://${name}.example/graphql`,
    sdl: federated(`type Query { ${name}: [${type}!]! } type ${type} @key(fields: "id") { id: ID! ${fields} }`),
  };
}

/** Makes it a subgraph of federation 2: in one of federation 1 every field is shared. */
export function federated(sdl: string): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"]) ${sdl}`;
}

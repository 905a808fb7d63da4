import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, isObjectType, parse } from "graphql";
import { buildSchemaSync, createResolversMap, type PubSub } from "type-graphql";
import { printWithCosts } from "./cost.ts";
import { readingTexts } from "./readTexts.ts";

/** A context as a subgraph. */
export interface ContextSchema {
  /** Federation SDL, to be composed. */
  readonly sdl: string;
  /** The same with resolvers, `_entities` and `_service`. */
  readonly schema: GraphQLSchema;
  /** The entities of this context that are `Node`s. */
  readonly nodeTypes: readonly string[];
  /** Finds one of them by its global id, as a reference to it is resolved; null when there is none that may be seen. */
  findNode(type: string, id: string, context: object): Promise<unknown>;
}

interface ContextSchemaOptions<Context, Reference> {
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
  readonly resolvers: readonly Function[];
  /** For each entity: finds it by the key that a router sends; null when there is none. */
  readonly references: Readonly<Record<string, (reference: Reference, context: Context) => unknown>>;
  /** Types that no field names: what an interface may come to. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of an object type's class
  readonly orphanedTypes?: readonly Function[];
}

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@tag", "@cost", "@listSize"])';

/** type-graphql wants one when there are subscriptions; ours have their events from the log. */
const unusedPubSub: PubSub = { publish() {}, async *subscribe() {} };

/** Turns the resolver classes of a context into a federation subgraph. */
export function buildContextSchema<Context, Reference>(
  options: ContextSchemaOptions<Context, Reference>,
): ContextSchema {
  const schema = buildSchemaSync({
    resolvers: options.resolvers as unknown as [() => void],
    orphanedTypes: [...(options.orphanedTypes ?? [])],
    validate: false,
    skipCheck: true,
    pubSub: unusedPubSub,
  });
  const sdl = `${federationLink}\n\n${printWithCosts(schema)}\n`;
  const resolvers: Record<string, object> = createResolversMap(schema);
  const mutation = schema.getMutationType();
  if (mutation) resolvers["Mutation"] = readingTexts(mutation, resolvers["Mutation"] as never);
  for (const [type, resolve] of Object.entries(options.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  for (const abstract of Object.values(schema.getTypeMap())) {
    if ("resolveType" in abstract) resolvers[abstract.name] = { __resolveType: typenameOf };
  }
  // What is composed here is what others compose; printed anew it would hold federation's own definitions, too.
  resolvers["Query"] = { ...resolvers["Query"], _service: () => ({ sdl }) };
  return {
    sdl,
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
    nodeTypes: Object.keys(options.references).filter((type) => isNode(schema, type)),
    findNode: async (type, id, context) => options.references[type]!({ id } as Reference, context as Context),
  };
}

function isNode(schema: GraphQLSchema, type: string): boolean {
  const named = schema.getType(type);
  return isObjectType(named) && named.getInterfaces().some(({ name }) => name === "Node");
}

/** Every class of a GraphQL type says which one it is. */
function typenameOf(value: { readonly __typename: string }): string {
  return value.__typename;
}

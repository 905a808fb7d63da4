import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, parse } from "graphql";
import type { SubgraphSdl } from "../../../src/gateway/supergraph/compose.ts";
import { commons } from "./commons.ts";
import { governance } from "./governance.ts";
import { network } from "./network.ts";
import type { BenchSubgraph } from "./subgraph.ts";
import { work } from "./work.ts";

export const subgraphs: readonly BenchSubgraph[] = [network, work, governance, commons];

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

/** What composition takes. @param origin where the subgraphs are served, each under its name */
export function sdlsAt(origin: string): SubgraphSdl[] {
  return subgraphs.map(({ name, sdl }) => ({ name, sdl: link + sdl, url: `${origin}/${name}` }));
}

/** A subgraph with its resolvers. Entities are found by whatever id they are asked for. */
export function schemaOf({ sdl, resolvers }: BenchSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers: { ...resolvers } }]);
}

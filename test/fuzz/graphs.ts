import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { encodeNodeId } from "../../src/domain/shared/nodeId.ts";
import { compose } from "../../src/gateway/index.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { aSubgraph, type TestSubgraph } from "../support/federation.ts";
import type { Graph } from "./makeRequest.ts";

/** Of the first record of each kind; of co-ops the second, too. */
const ids = [
  ...["Coop", "Person", "Skill", "Federation", "Client", "Opportunity", "Seat", "Interest", "TeamSeat", "Quote"],
  ...["Negotiation", "Agreement", "Project", "Milestone", "LedgerEntry", "JobListing", "Secondment"],
]
  .map((type) => encodeNodeId(type, "1"))
  .concat(encodeNodeId("Coop", "2"));

/** What `npm start` serves, with values of the made-up sample. */
export function networkGraph(privileged: Graph["privileged"]): Graph {
  const publicSdl = readFileSync(new URL("../../schema/api.graphql", import.meta.url), "utf8");
  const none = [null];
  return {
    schema: buildSchema(publicSdl),
    values: {
      ID: [...ids, "none"],
      MinorUnits: ["100", "0", "-1", "9223372036854775807"],
      Int: [1, 2, 3, 0, 101, -1],
      Float: [0, 0.5],
      String: ["", "a", "web", "es", "AR", "abrunel-security", "https://patio.invalid", "2026-01-01"],
      Date: ["2026-01-01", "2024-02-29"],
      DateTime: ["2026-01-01T00:00:00.000Z"],
      first: [1, 2, 3],
      last: none,
      after: none,
      before: none,
      code: ["AR", "BE", "ZZ"],
      slug: ["abrunel-security", "software-development", "none"],
      id: ids,
      // Nobody outside is asked, and nothing is composed, which takes a process of its own.
      "CheckSubgraphInput.url": ["http://127.0.0.1:9/graphql"],
      "CheckSubgraphInput.sdl": ["type Query {"],
      "PublishSubgraphInput.url": ["http://127.0.0.1:9/graphql"],
      "PublishSubgraphInput.sdl": ["type Query {"],
      "SubgraphSubscriptionsInput.url": ["http://127.0.0.1:9/graphql"],
    },
    alwaysGiven: ["first"],
    words: {
      object: 'coop(slug: "abrunel-security")',
      type: "Coop",
      again: "country { coops(first: 1) { nodes",
      leaf: "name",
      open: "coops(first: 1, filter: ",
      closeAgain: "} }",
    },
    ...(privileged && { privileged }),
  };
}

const changes = aSubgraph(
  "changes",
  `type Query { changesSeen: Int }
   type Subscription { changed: Coop }
   type Coop @key(fields: "id") { id: ID! changes: Int }`,
  {
    Query: { changesSeen: () => 1 },
    Coop: { __resolveReference: ({ id }) => ({ id }), changes: ({ id }) => id.length },
  },
);

/** Several subgraphs over one graph, so that there is something to plan; one has events. */
export function fuzzSubgraphs(): readonly TestSubgraph[] {
  return [...coopSubgraphs(), changes];
}

/** What `patio serve-supergraph` serves of them. */
export function coopGraph(): Graph {
  const subgraphs = fuzzSubgraphs().map(({ name, sdl }) => ({ name, sdl, url: "http://127.0.0.1/" }));
  return {
    schema: compose(subgraphs).publicSchema,
    values: {
      ID: ["c1", "c2", "c3", "c4", "p1", "p3", "j1", "j2", "r1", "none"],
      Int: [0, 1, 2, 10],
      String: ["", "a", "an"],
    },
    words: {
      object: 'coop(id: "c2")',
      type: "Coop",
      again: "parent",
      leaf: "name",
      open: "projects(filter: ",
    },
  };
}

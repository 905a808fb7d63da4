import { describe, expect, it } from "@jest/globals";
import { buildSchema, validateSchema } from "graphql";
import { compose, createSupergraph, type SubgraphSdl } from "../../../src/gateway/index.ts";
import { aSubgraph } from "../../support/federation.ts";

const ours = (sdl: string, name = "network"): SubgraphSdl => ({
  name,
  sdl: aSubgraph(name, sdl).sdl,
  url: `/subgraphs/${name}`,
});
const partner = (sdl: string, name = "grants"): SubgraphSdl => ({
  name,
  sdl: aSubgraph(name, sdl).sdl,
  url: `https://${name}.example/`,
});

const network = ours(
  `type Query { coops: [Coop!]! } type Coop implements Node @key(fields: "id") { id: ID! name: String! }
   interface Node { id: ID! } type PageInfo @shareable { hasNextPage: Boolean! }`,
);

/** The types of fields in the public schema, with an asterisk where the partner's word is kept. */
function typesOf(subgraphs: readonly SubgraphSdl[], ...coordinates: readonly string[]): string[] {
  const { publicSdl } = compose(subgraphs);
  const schema = buildSchema(publicSdl);
  expect(validateSchema(schema)).toEqual([]);
  return coordinates.map((coordinate) => {
    const [typeName, name] = coordinate.split(".") as [string, string];
    const type = schema.getType(typeName);
    const field = type && "getFields" in type ? type.getFields()[name] : undefined;
    const isMarked = field?.astNode?.directives?.some((directive) => directive.name.value === "semanticNonNull");
    return `${field && "type" in field ? field.type : "absent"}${isMarked ? "*" : ""}`;
  });
}

describe("the public schema", () => {
  it("is nullable at a partner's root fields and at its fields of our types, and nowhere else", () => {
    const grants = partner(
      `type Query { grants: [Grant!]! count: Int } type Grant { title: String! lines: [String!]! coop: Coop! }
       type Mutation { grant: Grant! } type Subscription { granted: Grant! }
       type Coop @key(fields: "id") { id: ID! grants: [Grant!]! sum: Int }`,
    );
    expect(typesOf([network, grants], "Query.grants", "Query.count", "Mutation.grant", "Subscription.granted")).toEqual(
      ["[Grant!]*", "Int", "Grant*", "Grant*"],
    );
    expect(typesOf([network, grants], "Coop.grants", "Coop.sum", "Coop.id", "Coop.name", "Query.coops")).toEqual([
      "[Grant!]*",
      "Int",
      "ID!",
      "String!",
      "[Coop!]!",
    ]);
    expect(typesOf([network, grants], "Grant.title", "Grant.lines", "Grant.coop")).toEqual([
      "String!",
      "[String!]!",
      "Coop!",
    ]);
  });

  it("is nullable where a partner builds on another partner, both ways", () => {
    const grants = partner(`type Query { grants: [Grant!]! } type Grant @key(fields: "id") { id: ID! title: String! }`);
    const votes = partner(`type Query { best: Grant! } type Grant @key(fields: "id") { id: ID! votes: Int! }`, "votes");
    const asked = ["Grant.id", "Grant.title", "Grant.votes", "Query.best"];
    expect(typesOf([network, grants, votes], ...asked)).toEqual(["ID!", "String*", "Int*", "Grant*"]);
    expect(typesOf([network, grants], ...asked)).toEqual(["ID!", "String!", "absent", "absent"]);
  });

  it("keeps what several share as values", () => {
    const grants = partner("type Query { page: PageInfo! } type PageInfo @shareable { hasNextPage: Boolean! }");
    expect(typesOf([network, grants], "PageInfo.hasNextPage", "Query.page")).toEqual(["Boolean!", "PageInfo*"]);
  });

  it("demands of an interface no more than what implements it keeps", () => {
    const grants = partner(
      `type Query { a: Int } interface Funded { sum: Int! } interface Listed implements Funded { sum: Int! }
       type Coop implements Listed & Funded @key(fields: "id") { id: ID! sum: Int! }
       type Circle implements Funded { sum: Int! }`,
    );
    expect(typesOf([network, grants], "Coop.sum", "Listed.sum", "Funded.sum", "Circle.sum", "Node.id")).toEqual([
      "Int*",
      "Int*",
      "Int*",
      "Int!",
      "ID!",
    ]);
  });

  it("is nullable at what an interface object adds", () => {
    const media = partner(
      `type Query { media: [Media!]! } interface Media @key(fields: "id") { id: ID! } type Book implements Media @key(fields: "id") { id: ID! }`,
      "media",
    );
    const votes = partner(`type Media @interfaceObject @key(fields: "id") { id: ID! votes: Int! }`, "votes");
    expect(typesOf([network, media, votes], "Media.votes", "Book.votes", "Book.id")).toEqual(["Int*", "Int*", "ID!"]);
  });

  it("is ours as it was when no partner is there, and among our own subgraphs", () => {
    const work = ours(`type Query { projects: [Int!]! } type Coop @key(fields: "id") { id: ID! size: Int! }`, "work");
    expect(typesOf([network, work], "Query.projects", "Coop.size")).toEqual(["[Int!]!", "Int!"]);
    expect(compose([network, work]).publicSdl).not.toContain("semanticNonNull");
  });

  it("is made so of a supergraph that was stored before, and once", () => {
    const { sdl, publicSdl } = compose([network, partner("type Query { grants: [Int!]! }")]);
    const older = publicSdl
      .replace(/grants: \[Int!\] @semanticNonNull/, "grants: [Int!]!")
      .replace(/directive @sem.*/, "");
    expect(older).not.toContain("semanticNonNull");
    for (const stored of [older, publicSdl]) {
      const again = createSupergraph(sdl, stored).publicSdl;
      expect(again.match(/directive @semanticNonNull/g)).toHaveLength(1);
      expect(again).toContain("grants: [Int!] @semanticNonNull");
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  ClientDocument,
  CoopDocument,
  FederationDocument,
  NodeByIdDocument,
  NodesByIdsDocument,
  PersonDocument,
  SkillDocument,
} from "../../support/generated/operations.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { type SmallNetwork, smallNetwork } from "../../support/smallNetwork.ts";

const encode = (text: string) => Buffer.from(text, "latin1").toString("base64url");

/** Ids that are none, each for a reason of its own. */
const noIds = [
  "",
  "1",
  "garbage",
  "Coop:1",
  encode("Coop:0"),
  encode("Coop:01"),
  encode("Coop:-1"),
  encode("Coop:1 "),
  encode("coop:1"),
  encode("Coop:9223372036854775808"),
  encode("Coop:99999999999999999999999"),
  encode("Country:1"),
  encode("Network:1"),
  encode("__proto__:1"),
  encode("constructor:1"),
  `${encode("Coop:1")}=`,
  `${encode("Coop:1")}A`,
  "\0",
  "💥",
  "x".repeat(10_000),
];

describe("global ids", () => {
  let network: TestNetwork;
  let records: SmallNetwork;
  beforeAll(async () => {
    network = await withNetwork();
    records = await smallNetwork(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("find a node of each type", async () => {
    const { coops, people, skills, federations, clients } = records;
    for (const [typename, { id, slug }] of [
      ["Coop", coops.alder],
      ["Person", people.ana],
      ["Skill", skills.ux],
      ["Federation", federations.ombu],
      ["Client", clients.client],
    ] as const) {
      const { node } = await network.data(NodeByIdDocument, { id });
      expect(node).toEqual({ __typename: typename, id, slug });
    }
  });

  it("find a record of their own type only", async () => {
    const { coops, people, skills, federations, clients } = records;
    const ids = [coops.alder.id, people.ana.id, skills.ux.id, federations.ombu.id, clients.client.id];
    for (const [index, id] of ids.entries()) {
      const found = [
        (await network.data(CoopDocument, { id })).coop,
        (await network.data(PersonDocument, { id })).person,
        (await network.data(SkillDocument, { id })).skill,
        (await network.data(FederationDocument, { id })).federation,
        (await network.data(ClientDocument, { id })).client,
      ];
      expect(found.map((record) => record?.id ?? null)).toEqual(
        ids.map((own, place) => (place === index ? own : null)),
      );
    }
  });

  it.each(noIds.map((id) => [JSON.stringify(id.slice(0, 40)), id]))("find nothing for %s", async (_shown, id) => {
    expect(await network.data(NodeByIdDocument, { id })).toEqual({ node: null });
    expect(await network.data(NodesByIdsDocument, { ids: [id, records.coops.alder.id] })).toEqual({
      nodes: [null, { __typename: "Coop", id: records.coops.alder.id }],
    });
    expect((await network.data(CoopDocument, { id })).coop).toBeNull();
    expect((await network.data(ClientDocument, { id }, operator)).client).toBeNull();
  });

  it("find nothing when no record has them any more, or yet", async () => {
    const ids = ["Coop", "Person", "Skill", "Federation", "Client"].flatMap((type) => [
      encode(`${type}:4000000000`),
      encode(`${type}:9223372036854775807`),
    ]);
    const { nodes } = await network.data(NodesByIdsDocument, { ids }, operator);
    expect(nodes).toEqual(ids.map(() => null));
  });

  it("are taken 100 at a time", async () => {
    const { id } = records.coops.alder;
    expect((await network.data(NodesByIdsDocument, { ids: [] })).nodes).toEqual([]);
    expect((await network.data(NodesByIdsDocument, { ids: Array(100).fill(id) })).nodes).toHaveLength(100);
    const { errors } = await network.ask(NodesByIdsDocument, { ids: Array(101).fill(id) });
    expect(errors).toMatchObject([
      {
        message: "A list in the variable $ids holds 101 values and may hold 100.",
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it("or a slug find a record, and not both or neither", async () => {
    const { alder } = records.coops;
    for (const variables of [{}, { id: alder.id, slug: "alder" }, { id: null, slug: null }]) {
      expect(await network.codes(CoopDocument, variables)).toEqual(["BAD_USER_INPUT"]);
      expect(await network.codes(PersonDocument, variables)).toEqual(["BAD_USER_INPUT"]);
      expect(await network.codes(SkillDocument, variables)).toEqual(["BAD_USER_INPUT"]);
      expect(await network.codes(FederationDocument, variables)).toEqual(["BAD_USER_INPUT"]);
    }
    expect((await network.data(CoopDocument, { slug: "alder", id: null })).coop?.id).toBe(alder.id);
    expect((await network.data(CoopDocument, { slug: "" })).coop).toBeNull();
    expect((await network.data(CoopDocument, { slug: "ALDER" })).coop).toBeNull();
    expect((await network.data(FederationDocument, { slug: "ombu" })).federation).toMatchObject({
      parent: { slug: "looms" },
      coops: { totalCount: 2 },
      affiliations: { totalCount: 3 },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execute, parse } from "graphql";
import { NetworkContext } from "../../../src/domain/network/index.ts";
import { buildNetworkSchema } from "../../../src/domain/network/network.schema.ts";
import { CursorSigner } from "../../../src/domain/shared/connection/cursor.ts";
import { anonymous, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, many } from "../../support/networkBuilders.ts";
import { type SmallNetwork, smallNetwork } from "../../support/smallNetwork.ts";

const { schema, sdl } = buildNetworkSchema();

const entities = parse(`query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Node { id }
    ... on Coop { slug }
    ... on Country { code name(locale: "es") coopCount }
  }
}`);

describe("the entities of the subgraph", () => {
  let network: TestNetwork;
  let records: SmallNetwork;
  beforeAll(async () => {
    network = await withNetwork();
    records = await smallNetwork(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  async function resolve(representations: readonly object[], viewer = anonymous): Promise<unknown> {
    const { orm, reader, events } = network;
    const dependencies = {
      ...{ orm, reader, events },
      cursors: new CursorSigner(Buffer.alloc(32)),
      clock: () => testNow,
      tokenSecret: Buffer.alloc(32),
    };
    const contextValue = new NetworkContext(dependencies, viewer);
    const result = await execute({ schema, document: entities, variableValues: { representations }, contextValue });
    expect(result.errors).toBeUndefined();
    return result.data?.["_entities"];
  }

  it("are found by id and by slug", async () => {
    const { alder } = records.coops;
    const { ana } = records.people;
    const { ux } = records.skills;
    const { ombu } = records.federations;
    const found = [
      { __typename: "Coop", id: alder.id, slug: "alder" },
      { __typename: "Person", id: ana.id },
      { __typename: "Skill", id: ux.id },
      { __typename: "Federation", id: ombu.id },
    ];
    expect(await resolve(found.map(({ __typename, id }) => ({ __typename, id })))).toEqual(found);
    const bySlug = [
      { __typename: "Coop", slug: "alder" },
      { __typename: "Person", slug: "ana" },
      { __typename: "Skill", slug: "ux-ui" },
      { __typename: "Federation", slug: "ombu" },
    ];
    expect(await resolve(bySlug)).toEqual(found);
    expect(await resolve([{ __typename: "Client", id: records.clients.client.id }])).toEqual([
      { __typename: "Client", id: records.clients.client.id },
    ]);
  });

  it("are countries by code, with what this subgraph adds", async () => {
    expect(
      await resolve([
        { __typename: "Country", code: "ES" },
        { __typename: "Country", code: "AR" },
      ]),
    ).toEqual([
      { __typename: "Country", code: "ES", name: "España", coopCount: 0 },
      { __typename: "Country", code: "AR", name: "Argentina", coopCount: 2 },
    ]);
  });

  it("are null when nothing has the key", async () => {
    const { alder } = records.coops;
    expect(
      await resolve([
        { __typename: "Coop", id: "garbage" },
        { __typename: "Person", id: alder.id },
        { __typename: "Coop", slug: "nobody" },
        { __typename: "Country", code: "ZZ" },
        { __typename: "Coop", id: alder.id },
      ]),
    ).toEqual([null, null, null, null, { __typename: "Coop", id: alder.id, slug: "alder" }]);
  });

  it("are the operator's alone beyond PUBLIC", async () => {
    const coop = await aCoop(network, { visibility: "MEMBER" });
    const person = await aPerson(network, { visibility: "OWNER" });
    const representations = [
      { __typename: "Coop", id: coop.id },
      { __typename: "Coop", slug: coop.slug },
      { __typename: "Person", id: person.id },
    ];
    expect(await resolve(representations)).toEqual([null, null, null]);
    expect(await resolve(representations, operator)).toMatchObject([
      { id: coop.id },
      { id: coop.id },
      { id: person.id },
    ]);
  });

  it("of merged records are the ones that took their place", async () => {
    const { briar } = records.coops;
    const merged = await aCoop(network, { status: "MERGED", mergedIntoId: briar.key });
    const expected = { __typename: "Coop", id: briar.id, slug: "briar" };
    expect(
      await resolve([
        { __typename: "Coop", id: merged.id },
        { __typename: "Coop", slug: merged.slug },
      ]),
    ).toEqual([expected, expected]);
  });

  it("of one type are one statement, however many", async () => {
    const coops = await many(50, () => aCoop(network));
    network.statements.length = 0;
    await resolve(coops.map(({ id }) => ({ __typename: "Coop", id })));
    expect(network.statements).toHaveLength(1);
  });

  it("have their keys in the subgraph's SDL", () => {
    for (const type of ["Coop", "Person", "Skill", "Federation"]) {
      expect(sdl).toMatch(new RegExp(`type ${type} .*@key\\(fields: "id"\\) @key\\(fields: "slug"\\)`));
    }
    expect(sdl).toMatch(/type Country .*@key\(fields: "code"\)/);
    expect(sdl).toMatch(/type Client .*@key\(fields: "id"\)/);
  });
});

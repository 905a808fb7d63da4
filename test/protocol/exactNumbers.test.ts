import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { aSubgraph } from "../support/federation.ts";
import type { PartnerBehaviour } from "../support/partner.ts";
import { type PartnerHouse, startPartnerHouse } from "../support/partnerHouse.ts";
import { connectSocket } from "../support/socketClient.ts";

const coops = aSubgraph(
  "coops",
  `type Query { coop: Coop echo(value: Long, values: [Pair!], id: ID, float: Float): Long }
   input Pair { value: Long id: ID float: Float int: Int }
   scalar Long type Coop @key(fields: "number") { number: Long! id: ID ratio: Float count: Int }`,
);
const audits = aSubgraph("audits", `scalar Long type Coop @key(fields: "number") { number: Long! score: Long }`);

const answering =
  (text: string): PartnerBehaviour =>
  (_, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(text);

/** What the partners answer next. */
let coopsAnswer = "";
let auditsAnswer = "";
let house: PartnerHouse;
beforeAll(async () => {
  house = await startPartnerHouse([coops, audits], {
    coops: (...call) => answering(coopsAnswer)(...call),
    audits: (...call) => answering(auditsAnswer)(...call),
  });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

const lastBody = (partner: string): string => house.partners[partner]!.bodies.at(-1)!;

describe("a whole number beyond 2^53", () => {
  it.each(["9007199254740993", "-9007199254740993", "18446744073709551616", "9".repeat(400)])(
    "reaches the client as its partner wrote it: %s",
    async (number) => {
      coopsAnswer = `{"data":{"echo":${number}}}`;
      expect(await house.askText("{ echo }")).toBe(coopsAnswer);
      coopsAnswer = `{"data":{"echo":{"a":[1,{"b":${number}}],"c":0.5}}}`;
      expect(await house.askText("{ echo }")).toContain(`{"a":[1,{"b":${number}}],"c":0.5}`);
    },
  );

  it("identifies an entity", async () => {
    coopsAnswer = '{"data":{"coop":{"__typename":"Coop","number":9007199254740993}}}';
    auditsAnswer = '{"data":{"_entities":[{"score":9007199254740995}]}}';
    expect(await house.askText("{ coop { number score } }")).toBe(
      '{"data":{"coop":{"number":9007199254740993,"score":9007199254740995}}}',
    );
    expect(lastBody("audits")).toContain('"representations":[{"__typename":"Coop","number":9007199254740993}]');
  });

  it("is an id's text, nearly a float, and no int", async () => {
    coopsAnswer = '{"data":{"coop":{"id":9007199254740993,"ratio":9007199254740993,"count":9007199254740993}}}';
    const { body } = await house.ask("{ coop { id ratio count } }");
    expect(body.data).toEqual({ coop: { id: "9007199254740993", ratio: 9007199254740992, count: null } });
    expect(body.errors).toHaveLength(1);
  });

  it.each([
    ["query ($value: Long) { echo(value: $value) }", '{"value":18446744073709551616}'],
    ["query ($value: Long = 18446744073709551616) { echo(value: $value) }", "{}"],
    ["{ echo(value: 18446744073709551616) }", "{}"],
    ["{ echo(value: { deep: [18446744073709551616] }) }", "{}"],
    ["query ($deep: Long) { echo(value: $deep) }", '{"deep":{"deep":[18446744073709551616]}}'],
    ["query ($values: [Pair!]) { echo(values: $values) }", '{"values":[{"value":18446744073709551616}]}'],
  ])("reaches the partner as the client wrote it: %s", async (query, variables) => {
    coopsAnswer = '{"data":{"echo":1}}';
    expect((await house.ask(query, variables)).body).toEqual({ data: { echo: 1 } });
    expect(lastBody("coops")).toContain("18446744073709551616");
    await using client = await connectSocket(new URL(house.url).origin);
    await client.init();
    client.send(`{"id":"1","type":"subscribe","payload":{"query":${JSON.stringify(query)},"variables":${variables}}}`);
    expect((await client.message()).payload).toEqual({ data: { echo: 1 } });
    expect(lastBody("coops")).toContain("18446744073709551616");
  });

  it("is taken for a variable that is an ID or a Float, and refused for an Int, as a small one is", async () => {
    coopsAnswer = '{"data":{"echo":1}}';
    const pairs = "query ($id: ID, $values: [Pair!]) { echo(id: $id, values: $values) }";
    const number = "9007199254740993";
    await house.ask(pairs, `{"id":${number},"values":[{"id":${number},"float":${number},"value":${number}}]}`);
    expect(JSON.stringify(lastBody("coops"))).toContain(`\\"${number}\\"`);
    expect(lastBody("coops")).toContain(`"value":${number}`);
    expect(lastBody("coops")).toContain('"float":9007199254740992');
    const { body } = await house.ask(pairs, `{"values":[{"int":${number}}]}`);
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  it("may stand in the schema's own defaults", async () => {
    const { body } = await house.ask("{ __schema { types { name } } }");
    expect(body.errors).toBeUndefined();
  });
});

describe("an answer that is nested", () => {
  const nested = (levels: number) => `${'{"a":['.repeat(levels / 2)}1${"]}".repeat(levels / 2)}`;

  it("490 levels deep reaches the client", async () => {
    coopsAnswer = `{"data":{"echo":${nested(490)}}}`;
    expect(await house.askText("{ echo }")).toBe(coopsAnswer);
  });

  it.each([5_000, 200_000])("%d levels deep is none, and costs its own fields", async (levels) => {
    coopsAnswer = '{"data":{"coop":{"__typename":"Coop","number":1}}}';
    auditsAnswer = `{"data":{"_entities":[{"score":${nested(levels)}}]}}`;
    const { status, body } = await house.ask("{ coop { number score } }");
    expect([status, body.data]).toEqual([200, { coop: { number: 1, score: null } }]);
    expect(body.errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "audits" } }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { aSubgraph } from "../support/federation.ts";
import { json, type PartnerBehaviour } from "../support/partner.ts";
import { type ClientAnswer, type PartnerHouse, startPartnerHouse } from "../support/partnerHouse.ts";
import { connectSocket } from "../support/socketClient.ts";

const coops = aSubgraph("coops", "type Query { name: String }", { Query: { name: () => "Lantern" } });
const audits = aSubgraph("audits", "type Query { audit: Audit } type Audit { score: Int notes: [String] }");

/** What the second partner answers next. */
let behave: PartnerBehaviour;
let house: PartnerHouse;
beforeAll(async () => {
  house = await startPartnerHouse([coops, audits], { audits: (...call) => behave(...call) });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

const query = "{ name a: audit { s: score } }";

async function overHttp(): Promise<unknown> {
  const { status, body } = await house.ask(query);
  expect(status).toBe(200);
  return body;
}

async function overWebSocket(): Promise<unknown> {
  await using client = await connectSocket(new URL(house.url).origin);
  await client.init();
  return await client.ask(query);
}

async function overEvents(): Promise<unknown> {
  const response = await fetch(new URL("/graphql/stream", house.url), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query }),
  });
  return JSON.parse(/^event: next\ndata: ?(.*)$/m.exec(await response.text())![1]!);
}

const failing = (...errors: readonly unknown[]) => json({ data: { a: { s: null } }, errors });

describe.each([
  ["HTTP", overHttp],
  ["a WebSocket", overWebSocket],
  ["server-sent events", overEvents],
])("an error of a partner over %s", (_, ask) => {
  it.each(["FORBIDDEN", "NOT_FOUND", "UNAUTHENTICATED", "COURSE_FULL", "courses.full-2"])(
    "keeps its message, path and the code %s",
    async (code) => {
      behave = failing({ message: "No.", path: ["a", "s"], extensions: { code, stacktrace: ["at x"] } });
      expect(await ask()).toEqual({
        data: { name: "Lantern", a: { s: null } },
        errors: [{ message: "No.", path: ["a", "s"], extensions: { code, subgraph: "audits" } }],
      });
    },
  );

  it("is never one on our side", async () => {
    behave = failing({
      message: "Cannot read properties of undefined",
      path: ["a"],
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId: "mine" },
    });
    expect(await ask()).toMatchObject({
      errors: [
        {
          message: "Cannot read properties of undefined",
          extensions: { code: "SUBGRAPH_ERROR", subgraphCode: "INTERNAL_SERVER_ERROR", subgraph: "audits" },
        },
      ],
    });
  });
});

describe("errors of a partner", () => {
  const bodyOf = async (): Promise<ClientAnswer> => (await house.ask(query)).body;

  it("are passed on ten at most, and then their number", async () => {
    behave = failing(...Array.from({ length: 1_000 }, (_, index) => ({ message: `No ${index}.`, path: ["a"] })));
    const { errors } = await bodyOf();
    expect(errors).toHaveLength(11);
    expect(errors![9]).toMatchObject({ message: "No 9." });
    expect(errors![10]).toEqual({
      message: "The subgraph reported 990 more errors.",
      extensions: { code: "SUBGRAPH_ERROR", count: 990, subgraph: "audits" },
    });
  });

  it("are ten when there are ten", async () => {
    behave = failing(...Array.from({ length: 10 }, () => ({ message: "No." })));
    expect((await bodyOf()).errors).toHaveLength(10);
  });

  it.each<[string, unknown, object]>([
    ["a message of a megabyte", { message: "n".repeat(1_000_000) }, { message: `${"n".repeat(999)}…` }],
    ["a path of a megabyte", { message: "No.", path: ["a".repeat(1_000_000)] }, { message: "No." }],
    ["a path that is none", { message: "No.", path: [{}] }, { message: "No." }],
    ["a code of a megabyte", { message: "No.", extensions: { code: "C".repeat(1_000_000) } }, { message: "No." }],
    ["no error", null, { message: "The subgraph reported an error." }],
  ])("may hold %s", async (_, error, presented) => {
    behave = failing(error);
    expect((await bodyOf()).errors).toEqual([
      { ...presented, extensions: { code: "SUBGRAPH_ERROR", subgraph: "audits" } },
    ]);
  });
});

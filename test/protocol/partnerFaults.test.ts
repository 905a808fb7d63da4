import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { maxAnswerBytes } from "../../src/gateway/subgraphs/remote/responseHead.ts";
import { aSubgraph } from "../support/federation.ts";
import { executing, json, type Partner, type PartnerBehaviour } from "../support/partner.ts";
import { type PartnerHouse, startPartnerHouse } from "../support/partnerHouse.ts";

const coops = aSubgraph(
  "coops",
  `type Query { coops: [Coop!]! } type Coop @key(fields: "id") { id: ID! name: String! }`,
  { Query: { coops: () => [{ id: "1", name: "Lantern" }] } },
);
const audits = aSubgraph(
  "audits",
  `type Query { newestAudit: String } type Mutation { audit: String } type Coop @key(fields: "id") { id: ID! rating: Int }`,
  {
    Query: { newestAudit: () => "yesterday" },
    Mutation: { audit: () => "done" },
    Coop: { __resolveReference: (reference) => reference, rating: () => 5 },
  },
);
const trainings = aSubgraph(
  "trainings",
  `type Query { trainings: [String!]! } type Coop @key(fields: "id") { id: ID! seats: Int }`,
  {
    Query: { trainings: () => ["Bookkeeping"] },
    Coop: { __resolveReference: (reference) => reference, seats: () => 12 },
  },
);

/** A gateway over three partners, of which the second does as it is told. */
interface House extends AsyncDisposable {
  readonly audits: Partner;
  ask(query?: string): ReturnType<PartnerHouse["ask"]>;
}

const everything = "{ coops { name rating seats } newestAudit trainings }";
const whole = {
  coops: [{ name: "Lantern", rating: 5, seats: 12 }],
  newestAudit: "yesterday",
  trainings: ["Bookkeeping"],
};
const rest = { coops: [{ name: "Lantern", rating: null, seats: 12 }], newestAudit: null, trainings: ["Bookkeeping"] };

async function aHouse(behave: PartnerBehaviour): Promise<House> {
  const house = await startPartnerHouse([coops, audits, trainings], { audits: behave });
  return {
    audits: house.partners["audits"]!,
    ask: (query = everything) => house.ask(query),
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

/** Misbehaves until it is told to be good. */
function mending(misbehave: PartnerBehaviour) {
  const good = executing(audits);
  const state = { isGood: false };
  const behave: PartnerBehaviour = (...call) => (state.isGood ? good : misbehave)(...call);
  return { behave, state };
}

function open(response: ServerResponse, headers: Readonly<Record<string, string | number>> = {}): void {
  response.writeHead(200, { "content-type": "application/json", ...headers });
  response.write('{"data":');
}

const flood =
  (headers?: Readonly<Record<string, number>>): PartnerBehaviour =>
  async (_, response) => {
    open(response, headers);
    const chunk = Buffer.alloc(65_536, 32);
    for (let bytes = 0; bytes < 200_000_000 && !response.destroyed; bytes += chunk.length) {
      if (!response.write(chunk)) await Promise.race([once(response, "drain"), once(response, "close")]);
    }
    response.end("{}}");
  };

afterEach(() => {
  jest.useRealTimers();
});

describe("a partner costs its own fields and no others", () => {
  it.each<[string, PartnerBehaviour]>([
    ["is killed under the question", (request) => void request.socket.destroy()],
    [
      "is killed within its answer",
      (_, response) => {
        open(response);
        response.write(" ", () => response.destroy());
      },
    ],
    [
      "is killed within an answer that gave its length",
      (_, response) => {
        open(response, { "content-length": 100 });
        response.write(" ", () => response.destroy());
      },
    ],
    ["answers 200 MB", flood()],
    ["answers 200 MB and says so", flood({ "content-length": 200_000_000 })],
    [
      "answers lists within lists",
      (_, response) => {
        open(response);
        response.end(
          `{"newestAudit":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)},"_entities":[${'{"rating":'.repeat(100_000)}1${"}".repeat(100_000)}]}}`,
        );
      },
    ],
    [
      "answers a million errors",
      (_, response) => {
        open(response);
        response.end(`null,"errors":[${'{"message":"no"},'.repeat(500_000)}{}]}`);
      },
    ],
    [
      "answers a million entities",
      (_, response) => {
        open(response);
        response.end(`{"_entities":[${"null,".repeat(1_000_000)}null]}}`);
      },
    ],
    ["answers what is no GraphQL", (_, response) => void response.writeHead(200).end("hello")],
    ["has too much to do", json({}, 503)],
    ["refuses us", json({ errors: [{ message: "no" }] }, 403)],
    [
      "answers a field twice, and another's",
      (_, response) => {
        open(response);
        response.end(
          '{"newestAudit":"today","newestAudit":null,"trainings":["none"],"_entities":[{"seats":1,"name":"Heron"}]}}',
        );
      },
    ],
    [
      "answers the prototype of objects",
      (_, response) => {
        open(response);
        response.end('{"newestAudit":"today","_entities":[{"rating":1,"__proto__":{"seats":1}}]}}');
      },
    ],
    [
      "answers what has no primitive value",
      json({ data: { newestAudit: null, _entities: [{ rating: { valueOf: 1, toString: 1 } }] } }),
    ],
  ])("when it %s, and is asked again afterwards", async (_, misbehave) => {
    const { behave, state } = mending(misbehave);
    await using house = await aHouse(behave);
    const { status, body } = await house.ask();
    expect(status).toBe(200);
    expect(body.data).toEqual(rest);
    expect(JSON.stringify(body)).not.toContain("127.0.0.1");
    // What is not of its type is told by its field.
    for (const { extensions } of body.errors ?? []) expect(extensions["subgraph"] ?? "audits").toBe("audits");
    state.isGood = true;
    expect(await house.ask()).toEqual({ status: 200, body: { data: whole } });
  });

  it.each<[string, PartnerBehaviour]>([
    ["before its answer", () => {}],
    ["within its answer", (_, response) => open(response)],
  ])("when it freezes %s, after 5 seconds for each question to it", async (_, freeze) => {
    jest.useFakeTimers({
      doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance", "Date", "setInterval"],
    });
    const { behave, state } = mending(freeze);
    await using house = await aHouse(behave);
    const answered = house.ask();
    for (let question = 1; question <= 2; question++) {
      while (house.audits.bodies.length < question) await new Promise(setImmediate);
      await jest.advanceTimersByTimeAsync(5_000);
    }
    const { status, body } = await answered;
    expect([status, body.data]).toEqual([200, rest]);
    const codes = body.errors?.map(({ extensions }) => extensions);
    expect(codes).toEqual([1, 2].map(() => ({ code: "SUBGRAPH_TIMEOUT", subgraph: "audits" })));
    state.isGood = true;
    expect(await house.ask()).toEqual({ status: 200, body: { data: whole } });
  });

  it("and is asked on when callers make mistakes", async () => {
    await using house = await aHouse(json({ errors: [{ message: "No such audit." }] }, 404));
    for (let count = 0; count < 25; count++) {
      expect((await house.ask("{ newestAudit trainings }")).body).toMatchObject({
        data: { newestAudit: null, trainings: ["Bookkeeping"] },
        errors: [{ message: "No such audit.", extensions: { subgraph: "audits" } }],
      });
    }
    expect(house.audits.bodies).toHaveLength(25);
  });

  it("and is left in peace after 20 failures", async () => {
    await using house = await aHouse(json({}, 503));
    for (let count = 0; count < 15; count++) {
      expect((await house.ask("{ newestAudit trainings }")).body).toMatchObject({
        data: { newestAudit: null, trainings: ["Bookkeeping"] },
        errors: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "audits" } }],
      });
    }
    expect(house.audits.bodies).toHaveLength(20);
  });

  it("and all of them when it alone was asked, still with the status 200", async () => {
    await using house = await aHouse(json({}, 503));
    const { status, body } = await house.ask("mutation { audit }");
    expect([status, body]).toMatchObject([
      200,
      { data: { audit: null }, errors: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }] },
    ]);
    expect(house.audits.bodies).toHaveLength(1);
  });

  it("and is held to 10 MB, which it may answer", async () => {
    const text = '"newestAudit":""}}';
    const padding = "n".repeat(maxAnswerBytes - `{"data":{${text}`.length);
    await using house = await aHouse((_, response) => {
      open(response);
      response.end(`{"newestAudit":"${padding}"}}`);
    });
    const { body } = await house.ask("{ newestAudit }");
    expect(body.data?.["newestAudit"]).toHaveLength(padding.length);
  });
});

import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { App } from "../../src/app/app.ts";
import { startSupergraphApp } from "../../src/app/supergraphApp.ts";
import { readSupergraph } from "../../src/gateway/index.ts";
import { contentDigest } from "../../src/security/signatureBase.ts";
import { aServedApp, type ServedApp } from "../support/servedApp.ts";

const schemaFolder = new URL("../../schema/", import.meta.url);

interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever JSON came
type Json = any;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

let app: ServedApp;
let router: App;

beforeAll(async () => {
  app = await aServedApp();
  const supergraph = await readFile(new URL("supergraph.graphql", schemaFolder), "utf8");
  const routed = readSupergraph(supergraph.replaceAll('url: "/subgraphs/', `url: "${app.origin}/subgraphs/`));
  router = await startSupergraphApp(routed, { host: "127.0.0.1", port: 0, logLevel: "silent", sign: app.sign });
});

afterAll(async () => {
  await router?.stop();
  await app?.[Symbol.asyncDispose]();
});

/** Sends what a router would, signed unless `headers` say otherwise. */
async function askSubgraph(
  question: Question | Buffer,
  headers: Readonly<Record<string, string>> = {},
  { path = "/subgraphs/network", method = "POST", search = "" } = {},
): Promise<Answer> {
  const body = Buffer.isBuffer(question) ? question : Buffer.from(JSON.stringify(question));
  const response = await fetch(app.origin + path + search, {
    method,
    headers: { "content-type": "application/json", ...app.sign({ method, path, body }), ...headers },
    ...(method === "GET" ? {} : { body }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Sends an operation to a gateway, as a client does. */
async function askGateway(url: string, question: Question): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const codesOf = ({ body }: Answer) => body.errors.map(({ extensions }: Json) => extensions.code);
const counts = { query: "{ network { personCount sample } }" };

describe("a subgraph of ours", () => {
  it("answers a signed request as any subgraph does", async () => {
    const { status, body } = await askSubgraph(counts);
    expect([status, body]).toEqual([200, { data: { network: { personCount: 812, sample: true } } }]);
  });

  it("gives its SDL, the same that is committed", async () => {
    const { body } = await askSubgraph({ query: "{ _service { sdl } }" });
    const committed = await readFile(new URL("subgraphs/network.graphql", schemaFolder), "utf8");
    expect(committed.replace(/^#.*\n/, "").trim()).toBe(body.data._service.sdl.trim());
  });

  it("resolves entities by their keys, in the order in which they were asked for", async () => {
    const { body } = await askSubgraph({
      query: `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { __typename ... on Coop { name } ... on Country { name } }
      }`,
      variables: {
        representations: [
          { __typename: "Country", code: "AR" },
          { __typename: "Coop", slug: "nobody-has-this" },
          { __typename: "Coop", slug: "abrunel-security" },
        ],
      },
    });
    expect(body.data._entities).toEqual([
      { __typename: "Country", name: "Argentina" },
      null,
      { __typename: "Coop", name: "Abrunel Security" },
    ]);
  });

  it.each([
    ["application/json", "application/json; charset=utf-8"],
    ["application/graphql-response+json", "application/graphql-response+json; charset=utf-8"],
  ])("answers as %s when that is asked for", async (accept, type) => {
    const { status, headers } = await askSubgraph(counts, { accept });
    expect([status, headers.get("content-type")]).toEqual([200, type]);
  });

  it("takes the named one of several operations, and looks at conditions", async () => {
    const { body } = await askSubgraph({
      query: `query A($no: Boolean!) { network { ...F ... @skip(if: $no) { personCount } sample @include(if: $no) } }
              query B { network { ...F } } fragment F on Network { name }`,
      operationName: "A",
      variables: { no: false },
    });
    expect(body.data).toEqual({ network: { name: "Patio (sample)", personCount: 812 } });
  });

  it("judges the viewer by the Authorization header that the router hands on", async () => {
    const rename = {
      query: `mutation { createCoop(input: { name: "Router Made", website: "https://router.example",
        countryCode: "AR", coopType: WORKER, idempotencyKey: "served-1" }) { coop { slug } userErrors { code } } }`,
    };
    expect(codesOf(await askSubgraph(rename))).toEqual(["UNAUTHENTICATED"]);
    const { body } = await askSubgraph(rename, { authorization: `Bearer ${app.operatorToken}` });
    expect(body.data.createCoop).toEqual({ coop: { slug: "router-made" }, userErrors: [] });
    const archive = `mutation { archiveCoop(input: { id: "router-made", idempotencyKey: "x" }) { userErrors { code } } }`;
    const refused = await askSubgraph({ query: archive }, { authorization: "Bearer unheard-of" });
    expect([refused.status, codesOf(refused)]).toEqual([401, ["UNAUTHENTICATED"]]);
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
  });

  it.each<[code: string, what: string, question: Question]>([
    ["GRAPHQL_PARSE_FAILED", "what is no GraphQL", { query: "{" }],
    ["GRAPHQL_VALIDATION_FAILED", "a field that it does not have", { query: "{ unheardOf }" }],
    ["OPERATION_TOO_LARGE", "101 root fields", { query: `{ ${rootFields(101)} }` }],
    [
      "BAD_USER_INPUT",
      "a variable of another type",
      { query: "query ($n: Int!) { coops(first: $n) { totalCount } }", variables: { n: "x" } },
    ],
    ["BAD_USER_INPUT", "an argument beyond its bound", { query: "{ coops(first: 101) { totalCount } }" }],
    ["INTERNAL_SERVER_ERROR", "a representation of nothing", entitiesOf({})],
    ["INTERNAL_SERVER_ERROR", "a representation of a type that it has not", entitiesOf({ __typename: "Unheard" })],
    ["INTERNAL_SERVER_ERROR", "a representation of a type without keys", entitiesOf({ __typename: "Network" })],
  ])("answers %s to %s", async (code, _, question) => {
    expect(codesOf(await askSubgraph(question))).toEqual([code]);
  });

  it("takes 100 root fields", async () => {
    const { body } = await askSubgraph({ query: `{ ${rootFields(100)} }` });
    expect([Object.keys(body.data).length, body.errors]).toEqual([100, undefined]);
  });

  it("says that it has not this path or method, but only to who signs", async () => {
    const unheardOf = await askSubgraph(counts, {}, { path: "/subgraphs/unheard-of" });
    expect([unheardOf.status, codesOf(unheardOf)]).toEqual([404, ["BAD_REQUEST"]]);
    const put = await askSubgraph(counts, {}, { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "POST"]);
    const unsigned = await askSubgraph(counts, { signature: "" }, { path: "/subgraphs/unheard-of" });
    expect([unsigned.status, codesOf(unsigned)]).toEqual([401, ["SIGNATURE_REFUSED"]]);
  });

  it("never looks at a query string, which no signature covers", async () => {
    const search = `?query=${encodeURIComponent("{ _service { sdl } }")}`;
    const answer = await askSubgraph({ query: "{ network { sample } }" }, {}, { search });
    expect(answer.body.data).toEqual({ network: { sample: true } });
    const byGet = await askSubgraph(Buffer.alloc(0), {}, { method: "GET", search });
    expect([byGet.status, codesOf(byGet)]).toEqual([405, ["BAD_REQUEST"]]);
  });
});

describe("a request to a subgraph of ours is refused with 401 as JSON", () => {
  it("without a signature", async () => {
    const response = await fetch(`${app.origin}/subgraphs/network`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(counts),
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([401, "application/json; charset=utf-8"]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "SIGNATURE_REFUSED" } }] });
  });

  it("with the operator token and no signature", async () => {
    const answer = await askSubgraph(counts, { signature: "", authorization: `Bearer ${app.operatorToken}` });
    expect([answer.status, codesOf(answer)]).toEqual([401, ["SIGNATURE_REFUSED"]]);
  });

  it("for another body than the signed one", async () => {
    const other = Buffer.from(JSON.stringify({ query: "{ _service { sdl } }" }));
    const signed = app.sign({ method: "POST", path: "/subgraphs/network", body: Buffer.from(JSON.stringify(counts)) });
    for (const headers of [signed, { ...signed, "content-digest": contentDigest(other) }]) {
      expect(codesOf(await askSubgraph(other, headers))).toEqual(["SIGNATURE_REFUSED"]);
    }
  });

  it("when it comes a second time", async () => {
    const body = Buffer.from(JSON.stringify(counts));
    const signed = app.sign({ method: "POST", path: "/subgraphs/network", body });
    const first = await askSubgraph(body, signed);
    const second = await askSubgraph(body, signed);
    expect([first.status, second.status, codesOf(second)]).toEqual([200, 401, ["SIGNATURE_REFUSED"]]);
  });
});

describe("another gateway over our subgraphs", () => {
  it.each<[string, Question]>([
    ["counts", { query: "{ network { name sample coopCount personCount countryCount skillCount(facet: SERVICE) } }" }],
    [
      "a page with lists in lists",
      {
        query: `query ($first: Int = 20, $skills: [String!]) {
          coops(first: $first, filter: { skills: $skills }, orderBy: { field: NAME, direction: DESC }) {
            totalCount pageInfo { hasNextPage endCursor }
            edges { cursor node { id slug name country { code name(locale: "es") }
              skills(facet: SERVICE, first: 5) { nodes { slug label(locale: "en") } }
              people(first: 3) { totalCount nodes { name timeZone } } provenance { source retrievedAt } } } } }`,
        variables: { skills: ["software-development"] },
      },
    ],
    [
      "aliases, fragments, __typename and conditions",
      {
        query: `query ($yes: Boolean!) { t: __typename a: coop(slug: "abrunel-security") { ...C } country(code: "AR") { k: __typename
          code @skip(if: $yes) n: name @include(if: $yes) } } fragment C on Coop { slug ... on Node { id } kind: __typename }`,
        variables: { yes: true },
      },
    ],
    [
      "a union",
      {
        query: `{ search(text: "desarrollo", first: 10) { totalCount edges { score node { __typename ... on Coop { slug }
      ... on Skill { label(locale: "es") } } } } }`,
      },
    ],
    ["what is not there", { query: `{ coop(slug: "nobody-has-this") { name } country(code: "ZZ") { name } }` }],
    [
      "a field that fails beside others",
      { query: `{ network { sample } coop(slug: "abrunel-security") { people(first: 101) { totalCount } } }` },
    ],
    ["introspection beside data", { query: `{ __type(name: "Coop") { name kind } network { sample } }` }],
    ["a subscription, which there is none of", { query: "subscription { network }" }],
    ["an operation that is not valid", { query: "{ network { unheardOf } }" }],
  ])("answers %s as ours does", async (_, question) => {
    const [ours, theirs] = await Promise.all([
      askGateway(`${app.origin}/graphql`, question),
      askGateway(router.url, question),
    ]);
    expect(ours.status).toBe(theirs.status);
    expect(theirs.body.data).toEqual(ours.body.data);
    const errorsOf = ({ body }: Answer) =>
      (body.errors ?? []).map(({ message, path, extensions }: Json) => ({ message, path, code: extensions.code }));
    expect(errorsOf(theirs)).toEqual(errorsOf(ours));
  });

  it("answers a mutation without a token with the same error, beside a field that is nullable there", async () => {
    const question = {
      query: `mutation { archiveCoop(input: { id: "Q29vcDox", idempotencyKey: "k" }) { userErrors { code } } }`,
    };
    const [ours, theirs] = [
      await askGateway(`${app.origin}/graphql`, question),
      await askGateway(router.url, question),
    ];
    expect([ours.body.data, theirs.body.data]).toEqual([null, { archiveCoop: null }]);
    const codesOf = ({ body }: Answer) => body.errors.map(({ path, extensions }: Json) => [path, extensions.code]);
    expect([ours, theirs].map(codesOf)).toEqual(Array(2).fill([[["archiveCoop"], "UNAUTHENTICATED"]]));
  });

  it("gets nothing of them without signing", async () => {
    const supergraph = await readFile(new URL("supergraph.graphql", schemaFolder), "utf8");
    const routed = readSupergraph(supergraph.replaceAll('url: "/subgraphs/', `url: "${app.origin}/subgraphs/`));
    const unsigned = await startSupergraphApp(routed, { host: "127.0.0.1", port: 0, logLevel: "silent" });
    const { status, body } = await askGateway(unsigned.url, counts);
    await unsigned.stop();
    expect([status, body]).toMatchObject([
      200,
      { data: { network: null }, errors: [{ extensions: { code: "SIGNATURE_REFUSED", subgraph: "network" } }] },
    ]);
  });
});

function rootFields(count: number): string {
  return Array.from({ length: count }, (_, index) => `n${index}: network { name }`).join(" ");
}

function entitiesOf(...representations: readonly object[]): Question {
  const query = "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }";
  return { query, variables: { representations } };
}

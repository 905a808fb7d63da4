import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Chance } from "../support/chance.ts";
import { deepJson, hostileJson } from "./hostile.ts";
import type { FuzzRequest, GraphqlRequest } from "./request.ts";

type HttpRequest = Pick<FuzzRequest, "method" | "path" | "headers" | "body" | "expected">;
type Maker = (request: GraphqlRequest, chance: Chance) => Partial<HttpRequest>;

const json = { "content-type": "application/json" };

/** A request as a client sends it who knows how. */
export function asHttp({ query, variables, operationName, expected }: GraphqlRequest): HttpRequest {
  const name = operationName === undefined ? "" : `,"operationName":${JSON.stringify(operationName)}`;
  const body = `{"query":${JSON.stringify(query)},"variables":${variables}${name}}`;
  return { method: "POST", path: "/graphql", headers: json, body, expected };
}

/** What may be sent by GET: Node.js refuses heads of more than 16 KiB before anyone is asked. */
const maxUrl = 8_000;

/** The same by GET, where the URL is not too long for it. */
export function asGet(request: GraphqlRequest): HttpRequest {
  const { query, variables, operationName } = request;
  const parameters = new URLSearchParams({ query, variables, ...(operationName !== undefined && { operationName }) });
  const path = `/graphql?${parameters}`;
  return path.length > maxUrl ? asHttp(request) : { ...asHttp(request), method: "GET", path, body: null };
}

/** Replaces one key of the request by JSON text. */
function withKey(key: string, value: (chance: Chance) => string): Maker {
  return ({ query, variables }, chance) => {
    const keys = { query: JSON.stringify(query), variables, [key]: value(chance) };
    return {
      body: `{${Object.entries(keys)
        .map(([name, text]) => `"${name}":${text}`)
        .join(",")}}`,
    };
  };
}

function anyJson(chance: Chance): string {
  return chance.is(10)
    ? deepJson(chance.oneOf([100, 5_000, 100_000]), chance.oneOf(["list", "object"]))
    : chance.oneOf(hostileJson);
}

const makers: Readonly<Record<string, Maker>> = {
  "query of another kind": withKey("query", anyJson),
  "variables of another kind": withKey("variables", anyJson),
  "operationName of another kind": withKey("operationName", anyJson),
  "extensions of another kind": withKey("extensions", anyJson),
  "persisted query": (request, chance) => {
    const { query, variables } = request;
    const sha256Hash = chance.oneOf([createHash("sha256").update(query).digest("hex"), "0".repeat(64), "__proto__"]);
    const persistedQuery = chance.oneOf<unknown>([
      { version: 1, sha256Hash },
      { version: 2, sha256Hash },
      { version: 1 },
      { sha256Hash: 7 },
      1,
      [],
    ]);
    const text = chance.is(50) ? `"query":${JSON.stringify(query)},` : "";
    return { body: `{${text}"variables":${variables},"extensions":${JSON.stringify({ persistedQuery })}}` };
  },
  "unknown key": (request, chance) => {
    const key = chance.oneOf(["__proto__", "id", "documentId", "constructor", ""]);
    return { body: `${String(asHttp(request).body).slice(0, -1)},"${key}":${anyJson(chance)}}` };
  },
  "key twice": ({ query, variables }, chance) => ({
    body: `{"query":${JSON.stringify(query)},"variables":${variables},"query":${anyJson(chance)}}`,
  }),
  "no object": (_, chance) => ({ body: anyJson(chance) }),
  batch: (request, chance) => ({
    body: `[${Array(chance.oneOf([0, 1, 2, 50]))
      .fill(asHttp(request).body)
      .join(",")}]`,
  }),
  "end cut off": (request, chance) => {
    const body = String(asHttp(request).body);
    return { body: body.slice(0, chance.upTo(body.length - 1)) };
  },
  "bytes changed": (request, chance) => {
    const body = Buffer.from(String(asHttp(request).body));
    for (let times = chance.upTo(8); times >= 0; times--) body[chance.upTo(body.length - 1)] = chance.upTo(255);
    return { body };
  },
  "another encoding": (request, chance) => {
    const text = String(asHttp(request).body);
    return {
      body: chance.oneOf([
        Buffer.from(text, "utf16le"),
        Buffer.from(`\uFEFF${text}`),
        Buffer.from(text, "latin1"),
        Buffer.alloc(0),
      ]),
    };
  },
  packed: (request, chance) => {
    const body = chance.oneOf([
      gzipSync(String(asHttp(request).body)),
      gzipSync(Buffer.alloc(4_000_000)),
      Buffer.from("no gzip"),
    ]);
    return {
      body,
      headers: { ...json, "content-encoding": chance.oneOf(["gzip", "br", "deflate", "zstd", "gzip, gzip"]) },
    };
  },
  "too large": ({ query, variables }) => ({
    body: `{"query":${JSON.stringify(query + " ".repeat(1_100_000))},"variables":${variables}}`,
  }),
  "another content type": (request, chance) => {
    const type = chance.oneOf([
      "text/plain",
      "application/graphql",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/json; charset=utf-16",
      "application/json;;;",
      "json",
    ]);
    return { headers: chance.is(10) ? {} : { "content-type": type }, body: asHttp(request).body };
  },
  "another accept": (_, chance) => ({
    headers: {
      ...json,
      accept: chance.oneOf([
        "application/graphql-response+json",
        "application/graphql-response+json, application/json;q=0.9",
        "application/json",
        "*/*",
        "text/html",
        "image/png",
        "multipart/mixed; deferSpec=20220824, application/json",
        ";;;",
      ]),
    },
  }),
  "another method": (_, chance) => ({ method: chance.oneOf(["PUT", "DELETE", "PATCH", "OPTIONS"]) }),
  "another token": (_, chance) => ({
    headers: {
      ...json,
      authorization: chance.oneOf(["Bearer", "Bearer x", "Basic YTpi", "Bearer ".repeat(200), "\u00ff"]),
    },
  }),
  "a broken URL": (_, chance) => ({
    method: "GET",
    body: null,
    path: `/graphql?${chance.oneOf(["query", "query=%", "query=%00", "query=a&query=b", "variables=%7B", "query={a}&variables=[]", "extensions=1&query={a}", "%FF=%FE", `query=${"a".repeat(20_000)}`])}`,
  }),
};

/** What must not come of one of these: `data` is given where the request is one, and its document holds. */
export function mutateHttp(request: GraphqlRequest, chance: Chance): HttpRequest & { readonly made: string } {
  const kind = chance.oneOf(Object.keys(makers));
  const made = { ...asHttp(request), expected: "either" as const, ...makers[kind]!(request, chance) };
  return { ...made, made: `${request.made}; HTTP: ${kind}` };
}

import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { createGateway } from "../../src/gateway/index.ts";
import type { Log } from "../../src/observability/log.ts";
import { createAuthenticator, type FindToken } from "../../src/security/authenticate.ts";
import { hashToken, operatorLabel } from "../../src/security/operatorToken.ts";
import { startApolloServer } from "../../src/transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../../src/transport/http/handleGraphql.ts";
import { type HttpServer, listen } from "../../src/transport/http/httpServer.ts";
import { maxBodyBytes } from "../../src/transport/http/readBody.ts";
import { aSubgraph, federationOf } from "../support/federation.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON came
  readonly json: any;
}

interface AskOptions {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer | readonly Buffer[];
  readonly agent?: Agent;
}

interface House extends AsyncDisposable {
  readonly http: HttpServer;
  /** What was logged, as errors. */
  readonly logged: unknown[];
  ask(options: AskOptions): Promise<Answer>;
  post(body: unknown, headers?: OutgoingHttpHeaders): Promise<Answer>;
  get(parameters: Record<string, string>, headers?: OutgoingHttpHeaders): Promise<Answer>;
  /** Resolves when the field `held` is being resolved. */
  readonly holding: Promise<void>;
  /** Lets the field `held` go on. */
  release(): void;
}

const token = "patio_made-up-token-of-a-test";

/** The whole way of a request, but for the database: it is asked over a real socket. */
async function aHouse({ isReady = async () => true }: { isReady?: () => Promise<boolean> } = {}): Promise<House> {
  const holding = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const small = aSubgraph(
    "small",
    `type Query { hello(name: String = "you"): String! old: Int broken: String sure: String! held: String all: [Thing!]! }
     type Mutation { keep(text: String!): String }
     type Subscription { ticked: Int }
     type Thing @key(fields: "id") { id: ID! all: [Thing!]! }`,
    {
      Query: {
        hello: (_, { name }) => `hello ${name}`,
        broken: () => {
          throw new Error("password of the database at 10.0.0.7");
        },
        sure: () => null,
        held: async () => {
          holding.resolve();
          await released.promise;
          return "done";
        },
        all: () => [],
      },
      Mutation: { keep: (_, { text }) => text },
    },
  );
  const logged: unknown[] = [];
  const log = {
    warn() {},
    error: (...entry: unknown[]) => logged.push(entry),
  } as unknown as Log;
  const findToken: FindToken = async (hash) =>
    hash.equals(hashToken(token)) ? { label: operatorLabel, coopKey: null } : null;
  const apollo = await startApolloServer(createGateway(federationOf(small)), log);
  const http = await listen({
    host: "127.0.0.1",
    port: 0,
    graphql: createGraphqlHandler(apollo, { authenticate: createAuthenticator(findToken), log }),
    pages: async () => false,
    log,
    isReady,
  });
  const ask = (options: AskOptions) => askAt(http, options);
  const json = { "content-type": "application/json" };
  return {
    http,
    logged,
    ask,
    post: (body, headers) =>
      ask({
        method: "POST",
        headers: { ...json, ...headers },
        body: body instanceof Buffer || typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: (parameters, headers = {}) =>
      ask({ path: `/graphql?${new URLSearchParams(parameters)}`, headers: { ...json, ...headers } }),
    holding: holding.promise,
    release: released.resolve,
    async [Symbol.asyncDispose]() {
      released.resolve();
      await http.stop(0);
      await apollo.stop();
    },
  };
}

async function askAt({ origin }: HttpServer, options: AskOptions): Promise<Answer> {
  const { method = "GET", path = "/graphql", headers = {}, body, agent } = options;
  const sent = request(origin + path, { method, headers, agent: agent ?? false });
  // A refused body may be cut off while it is sent; what counts is the answer.
  sent.on("error", () => {});
  const answered = once(sent, "response");
  if (Array.isArray(body)) {
    for (const chunk of body) sent.write(chunk);
    sent.end();
  } else sent.end(body as string | Buffer | undefined);
  const [answer] = await answered;
  const text = Buffer.concat(await answer.toArray()).toString();
  return { status: answer.statusCode, headers: answer.headers, json: text === "" ? undefined : JSON.parse(text) };
}

const codesOf = ({ json }: Answer) =>
  json.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);

describe("a request with an operation", () => {
  it("is answered when it is POSTed as JSON", async () => {
    await using house = await aHouse();
    const answer = await house.post({ query: "query ($n: String) { hello(name: $n) }", variables: { n: "Ana" } });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    expect(answer.json).toEqual({ data: { hello: "hello Ana" } });
  });

  it("is answered when it comes by GET", async () => {
    await using house = await aHouse();
    const answer = await house.get({ query: "query ($n: String) { hello(name: $n) }", variables: '{"n":"Bo"}' });
    expect([answer.status, answer.json]).toEqual([200, { data: { hello: "hello Bo" } }]);
  });

  it("is answered when its body is packed, with gzip in any case", async () => {
    await using house = await aHouse();
    for (const encoding of ["gzip", "GZIP"]) {
      const body = gzipSync(JSON.stringify({ query: "{ hello }" }));
      const answer = await house.post(body, { "content-encoding": encoding });
      expect(answer.json).toEqual({ data: { hello: "hello you" } });
    }
  });

  it("gets the media type it accepts", async () => {
    await using house = await aHouse();
    const accept = { accept: "application/graphql-response+json" };
    const answer = await house.post({ query: "{ hello }" }, accept);
    expect(answer.headers["content-type"]).toMatch(/^application\/graphql-response\+json/);
    const refused = await house.post({ query: "{ nothing }" }, accept);
    expect(refused.status).toBe(400);
    expect(refused.headers["content-type"]).toMatch(/^application\/graphql-response\+json/);
  });

  it("names the operation to run when there are several", async () => {
    await using house = await aHouse();
    const query = "query A { hello } query B { old }";
    expect((await house.post({ query, operationName: "B" })).json).toEqual({ data: { old: null } });
    for (const operationName of [undefined, "C"]) {
      const answer = await house.post({ query, operationName });
      expect([answer.status, codesOf(answer)]).toEqual([400, ["OPERATION_RESOLUTION_FAILURE"]]);
    }
  });

  it("keeps its fields in its order, and gets none that it did not ask for", async () => {
    await using house = await aHouse();
    const { json } = await house.post({ query: "{ old t: __typename hello __schema { queryType { name } } }" });
    expect(JSON.stringify(json)).toBe(
      '{"data":{"old":null,"t":"Query","hello":"hello you","__schema":{"queryType":{"name":"Query"}}}}',
    );
  });
});

describe("a request that is no GraphQL request", () => {
  it.each([
    ["broken JSON", "{"],
    ["no body at all", ""],
    ["bytes that are no UTF-8", Buffer.from([0x22, 0xff, 0x22])],
    ["a list of operations", [{ query: "{ hello }" }]],
    ["an empty list", []],
    ["a body without a query", {}],
    ["a query that is no text", { query: 1 }],
    ["variables that are no object", { query: "{ hello }", variables: "x" }],
    ["JSON that is no object", "null"],
  ])("is refused as BAD_REQUEST: %s", async (_, body) => {
    await using house = await aHouse();
    const answer = await house.post(body);
    expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_REQUEST"]]);
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  });

  it("is refused with 415 for a charset or a packing that is not known", async () => {
    await using house = await aHouse();
    const latin = await house.post({ query: "{ hello }" }, { "content-type": "application/json; charset=latin1" });
    const packed = await house.post({ query: "{ hello }" }, { "content-encoding": "toString" });
    expect([latin.status, packed.status]).toEqual([415, 415]);
    expect([...codesOf(latin), ...codesOf(packed)]).toEqual(["BAD_REQUEST", "BAD_REQUEST"]);
  });

  it.each([
    ["what is no gzip", Buffer.from("{}")],
    ["half a gzip", gzipSync(JSON.stringify({ query: "{ hello }" })).subarray(0, 20)],
  ])("is refused with 400 for a bad packing: %s", async (_, body) => {
    await using house = await aHouse();
    const answer = await house.post(body, { "content-encoding": "gzip" });
    expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_REQUEST"]]);
  });

  it("is refused with 413 when it unpacks to more than the bound", async () => {
    await using house = await aHouse();
    const bomb = gzipSync(Buffer.alloc(50 * maxBodyBytes, " "));
    const answer = await house.post(bomb, { "content-encoding": "gzip" });
    expect([answer.status, codesOf(answer)]).toEqual([413, ["BAD_REQUEST"]]);
  });

  it("is answered up to the bound and refused with 413 beyond it", async () => {
    await using house = await aHouse();
    const text = JSON.stringify({ query: "{ hello }" });
    expect((await house.post(text.padEnd(maxBodyBytes))).status).toBe(200);
    expect((await house.post(text.padEnd(maxBodyBytes + 1))).status).toBe(413);
  });

  it("is refused with 413 when it does not say its length before", async () => {
    await using house = await aHouse();
    const chunk = Buffer.alloc(maxBodyBytes / 4, " ");
    const headers = { "content-type": "application/json", "transfer-encoding": "chunked" };
    const answer = await house.ask({ method: "POST", headers, body: [chunk, chunk, chunk, chunk, chunk] });
    expect([answer.status, codesOf(answer)]).toEqual([413, ["BAD_REQUEST"]]);
  });

  it("is refused as a form would send it from another site", async () => {
    await using house = await aHouse();
    const body = { query: 'mutation { keep(text: "x") }' };
    const posted = await house.post(body, { "content-type": "text/plain" });
    const got = await house.ask({ path: "/graphql?query={hello}" });
    expect([posted.status, got.status]).toEqual([400, 400]);
    expect([...codesOf(posted), ...codesOf(got)]).toEqual(["BAD_REQUEST", "BAD_REQUEST"]);
  });

  it("is refused with 405 and the methods that are allowed", async () => {
    await using house = await aHouse();
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const answer = await house.ask({ method, headers: { "content-type": "application/json" } });
      expect([answer.status, answer.headers.allow, codesOf(answer)]).toEqual([405, "GET, POST", ["BAD_REQUEST"]]);
    }
    const head = await house.ask({ method: "HEAD", headers: { "content-type": "application/json" } });
    expect([head.status, head.headers.allow]).toEqual([405, "GET, POST"]);
  });

  it("is refused with 405 when it is a mutation by GET", async () => {
    await using house = await aHouse();
    const answer = await house.get({ query: 'mutation { keep(text: "x") }' });
    expect([answer.status, answer.headers.allow]).toEqual([405, "POST"]);
    expect(codesOf(answer)).toEqual(["BAD_REQUEST"]);
  });

  it("leaves the server answering", async () => {
    await using house = await aHouse();
    await house.post("{");
    await house.post(Buffer.alloc(maxBodyBytes + 1));
    expect((await house.post({ query: "{ hello }" })).status).toBe(200);
  });
});

describe("what can't be read as HTTP", () => {
  /** What comes back for bytes as they are, until the connection is closed. */
  async function answerTo({ http }: House, bytes: string): Promise<string> {
    const { hostname, port } = new URL(http.origin);
    const socket = connect(Number(port), hostname);
    socket.write(bytes);
    return text(socket);
  }

  it.each([
    ["a head of more than 16 KiB", `GET /graphql?query=${"a".repeat(17_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431],
    ["another protocol", "\u0016\u0003\u0001 hello\r\n\r\n", 400],
    ["a header without a name", "GET / HTTP/1.1\r\nhost: a\r\n: b\r\n\r\n", 400],
  ])("is refused with JSON: %s", async (_, bytes, status) => {
    await using house = await aHouse();
    const [head, body] = (await answerTo(house, bytes)).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*\\r\\n(?:.*\\r\\n)*content-type: application/json`));
    expect(JSON.parse(body!).errors).toEqual([{ message: expect.any(String), extensions: { code: "BAD_REQUEST" } }]);
    expect((await house.post({ query: "{ hello }" })).status).toBe(200);
  });
});

describe("an operation that can't run", () => {
  it.each([
    ["what is no GraphQL", "{ hello", "GRAPHQL_PARSE_FAILED"],
    ["more tokens than the bound", `{ ${"a ".repeat(15_000)} }`, "GRAPHQL_PARSE_FAILED"],
    ["a field that is not there", "{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["what routers ask of subgraphs", "{ _service { sdl } }", "GRAPHQL_VALIDATION_FAILED"],
    ["what routers ask for entities", "{ _entities(representations: []) { __typename } }", "GRAPHQL_VALIDATION_FAILED"],
    ["a depth beyond the bound", `{ ${"all { ".repeat(25)} id ${"} ".repeat(25)} }`, "OPERATION_TOO_LARGE"],
    ["a fragment that holds itself", "{ all { ...A } } fragment A on Thing { id ...A }", "GRAPHQL_VALIDATION_FAILED"],
    ["__proto__ as a name in the answer", "{ __proto__: hello }", "GRAPHQL_VALIDATION_FAILED"],
  ])("is refused with 400 and its code: %s", async (_, query, code) => {
    await using house = await aHouse();
    const answer = await house.post({ query });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toContain(code);
    expect(answer.json).not.toHaveProperty("data");
  });

  it("is told with no more than 100 characters of what it holds", async () => {
    await using house = await aHouse();
    const long = "x".repeat(5_000);
    for (const body of [
      { query: `{ ${long} }` },
      { query: `{ hello "${long}"` },
      { query: "query A { hello }", operationName: long },
      { query: "query ($t: Int) { all { id } hello }", variables: { t: long } },
    ]) {
      const { errors } = (await house.post(body)).json as { errors: { message: string }[] };
      for (const { message } of errors) expect(message).toMatch(/^(?!.*x{101})/);
    }
  });

  it.each([
    ["of another version", { version: 2, sha256Hash: "0".repeat(64) }, "hello"],
    ["without a version", 1, undefined],
    ["with the hash of another text", { version: 1, sha256Hash: "0".repeat(64) }, "hello"],
  ])("is refused with 400 and its code as a persisted query %s", async (_, persistedQuery, field) => {
    await using house = await aHouse();
    const answer = await house.post({ query: field && `{ ${field} }`, extensions: { persistedQuery } });
    expect([answer.status, codesOf(answer), house.logged]).toEqual([400, ["BAD_REQUEST"], []]);
  });

  it("is refused with 400 when it is a subscription", async () => {
    await using house = await aHouse();
    const answer = await house.post({ query: "subscription { ticked }" });
    expect([answer.status, codesOf(answer), house.logged]).toEqual([400, ["BAD_REQUEST"], []]);
  });

  it.each([
    ["fragments", (depth: number) => `{ ${"... { ".repeat(depth)} hello ${"} ".repeat(depth)} }`],
    ["fields", (depth: number) => `{ ${"all { ".repeat(depth)} id ${"} ".repeat(depth)} }`],
    ["lists in an argument", (depth: number) => `{ hello(name: ${"[".repeat(depth)}${"]".repeat(depth)}) }`],
  ])("is refused when %s stand in each other thousands deep, and the server goes on", async (_, nest) => {
    await using house = await aHouse();
    for (const depth of [500, 4_900]) {
      const answer = await house.post({ query: nest(depth) });
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).not.toContain("INTERNAL_SERVER_ERROR");
    }
    expect((await house.post({ query: "{ hello }" })).status).toBe(200);
  });

  it("is refused with 400 for a variable of another type", async () => {
    await using house = await aHouse();
    const answer = await house.post({ query: "query ($n: String) { hello(name: $n) }", variables: { n: {} } });
    expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  it("never tells the client what was thrown, only where to find it in the log", async () => {
    await using house = await aHouse();
    const answer = await house.post({ query: "{ hello broken }" });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      data: { hello: "hello you", broken: null },
      errors: [
        {
          message: "Something went wrong on our side.",
          path: ["broken"],
          extensions: { code: "INTERNAL_SERVER_ERROR", errorId: expect.any(String), subgraph: "small" },
        },
      ],
    });
  });

  it("has no data when a null that must not be stands at the root", async () => {
    await using house = await aHouse();
    const { status, json } = await house.post({ query: "{ hello sure }" });
    expect(status).toBe(200);
    expect(json).toMatchObject({ data: null, errors: [{ path: ["sure"] }] });
  });
});

describe("a token", () => {
  it("is not needed to read, and is taken when it is known", async () => {
    await using house = await aHouse();
    const answer = await house.post({ query: "{ hello }" }, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(200);
  });

  it.each(["Bearer patio_unknown", "Basic YTpi", "Bearer", "Bearer a b"])(
    "is refused as UNAUTHENTICATED: %s",
    async (authorization) => {
      await using house = await aHouse();
      const answer = await house.post({ query: "{ hello }" }, { authorization });
      expect([answer.status, codesOf(answer)]).toEqual([401, ["UNAUTHENTICATED"]]);
      expect(answer.headers["content-type"]).toMatch(/^application\/json/);
      expect(answer.headers["www-authenticate"]).toBe("Bearer");
    },
  );
});

describe("other paths", () => {
  it("answer 404 as JSON", async () => {
    await using house = await aHouse();
    for (const path of ["/graphql/", "/health", "/subgraphs/small", "/%"]) {
      const answer = await house.ask({ path });
      expect([path, answer.status, codesOf(answer)]).toEqual([path, 404, ["BAD_REQUEST"]]);
    }
  });

  it("lead a person's browser to the console, and no program", async () => {
    await using house = await aHouse();
    const visit = { accept: "text/html,application/xhtml+xml" };
    for (const [path, headers] of [
      ["/", {}],
      ["/graphql", visit],
    ] as const) {
      const answer = await house.ask({ path, headers });
      expect([path, answer.status, answer.headers["location"]]).toEqual([path, 307, "graphiql/"]);
    }
    expect((await house.ask({ path: "/graphql" })).status).toBe(400);
    expect((await house.ask({ path: "/graphql?query=%7Bhello%7D", headers: visit })).status).not.toBe(307);
  });

  it("say whether the process lives and whether it is ready", async () => {
    await using house = await aHouse();
    expect((await house.ask({ path: "/health/live" })).json).toEqual({ status: "live" });
    expect((await house.ask({ path: "/health/ready" })).json).toEqual({ status: "ready" });
  });

  it("say that it is not ready while the database does not answer", async () => {
    await using house = await aHouse({ isReady: async () => false });
    const answer = await house.ask({ path: "/health/ready" });
    expect([answer.status, answer.json]).toEqual([503, { status: "not ready" }]);
    expect((await house.ask({ path: "/health/live" })).status).toBe(200);
  });
});

describe("stop", () => {
  it("lets a running operation end and takes no new one", async () => {
    await using house = await aHouse();
    const running = house.post({ query: "{ held }" });
    await house.holding;
    const stopped = house.http.stop(20_000);
    await expect(house.post({ query: "{ hello }" })).rejects.toThrow("ECONNREFUSED");
    house.release();
    expect((await running).json).toEqual({ data: { held: "done" } });
    await stopped;
  });

  it("does not wait for a connection that its client keeps open", async () => {
    await using house = await aHouse();
    const agent = new Agent({ keepAlive: true });
    const headers = { "content-type": "application/json" };
    await house.ask({ method: "POST", headers, body: '{"query":"{ hello }"}', agent });
    const running = house.ask({ method: "POST", headers, body: '{"query":"{ held }"}', agent });
    await house.holding;
    // Longer than the test may take: it would not end if the connection were waited for.
    const stopped = house.http.stop(600_000);
    house.release();
    expect((await running).headers.connection).toBe("close");
    await stopped;
    agent.destroy();
  });

  it("cuts off what has not ended in its time", async () => {
    await using house = await aHouse();
    const running = house.post({ query: "{ held }" });
    const cut = expect(running).rejects.toThrow();
    await house.holding;
    await house.http.stop(1);
    await cut;
  });
});

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";
import { auditsOf, ratingOf } from "./madeUpCoop.ts";
import { partnerSdl } from "./schema.ts";
import { type Training, trainings } from "./trainings.ts";

/** A subgraph of somebody else, running. */
export interface ExamplePartner {
  /** `http://127.0.0.1:4101/graphql` */
  readonly url: string;
  /** Running operations end first. */
  stop(): Promise<void>;
}

const maxBodyBytes = 1_048_576;
const path = "/graphql";

const resolvers = {
  Query: {
    trainings: (_: unknown, { topic }: { topic?: string | null }) =>
      trainings.filter((training) => !topic || training.topic === topic),
    training: (_: unknown, { id }: { id: string }) => findTraining(id),
  },
  Coop: {
    // The federation keeps no list of co-ops: it has something to say of each that it is asked about.
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    federationRating: ({ id }: { id: string }) => ratingOf(id),
    audits: ({ id }: { id: string }) => auditsOf(id),
  },
  Training: {
    __resolveReference: ({ id }: { id: string }) => findTraining(id),
    coops: ({ coopIds }: Training) => coopIds.map((id) => ({ id })),
  },
};

function findTraining(id: string): Training | null {
  return trainings.find((training) => training.id === id) ?? null;
}

/**
 * Starts the example of a partner: a national federation whose subgraph is made with Apollo's own packages,
 * and which knows of the gateway only that somebody asks.
 *
 * It rejects with the system's error, `EADDRINUSE` for one, when it can't listen.
 *
 * @param port 0 lets the system choose
 */
export async function startExamplePartner({ host, port }: { host: string; port: number }): Promise<ExamplePartner> {
  const apollo = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs: parse(partnerSdl), resolvers }]),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // No page that loads from another host, and no word about tracing at each start.
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const server = createServer((request, response) => {
    // Once it is stopping, a connection ends with its last answer.
    response.once("close", () => server.listening || server.closeIdleConnections());
    answer(apollo, request, response).catch(() => response.destroy());
  });
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const address = server.address() as AddressInfo;
  const shownHost = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}${path}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      await closed;
      await apollo.stop();
    },
  };
}

async function answer(apollo: ApolloServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(request.url ?? "/", "http://partner");
  if (pathname !== path) return refuse(response, 404, `Nothing is here; GraphQL is at ${path}.`);
  const body = request.method === "POST" ? await readJson(request) : undefined;
  if (body === null) return refuse(response, 400, `The body must be JSON of at most ${maxBodyBytes} bytes.`);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? "GET", headers, search, body },
    context: async () => ({}),
  });
  response.writeHead(answered.status ?? 200, Object.fromEntries(answered.headers));
  if (answered.body.kind === "complete") return void response.end(answered.body.string);
  for await (const chunk of answered.body.asyncIterator) response.write(chunk);
  response.end();
}

/** Null for what is no JSON, or too much of it. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8") as AsyncIterable<string>) {
    text += chunk;
    if (text.length > maxBodyBytes) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ errors: [{ message }] }));
}

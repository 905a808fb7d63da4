/**
 * Serves the four subgraphs at /network, /work, /governance and /commons: prints `ready URL` when it listens. What was
 * asked once is answered again from memory, so that the gateway before it is what is measured. GET /calls says how many
 * questions there were since the last GET.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type GraphQLSchema, graphql } from "graphql";
import { schemaOf, subgraphs } from "./schemas.ts";

/** The benchmark asks a few hundred different questions; what comes beyond this is answered and forgotten. */
const maxKept = 5_000;

const schemas = new Map(subgraphs.map((subgraph) => [`/${subgraph.name}`, schemaOf(subgraph)]));
const answers = new Map<string, Promise<Buffer>>();
let calls = 0;

const server = createServer((request, response) => {
  const path = request.url!;
  const schema = schemas.get(path);
  if (schema) {
    calls++;
    void readText(request).then(async (body) => send(response, await answerTo(path + body, schema, body)));
  } else if (path === "/calls") {
    send(response, Buffer.from(String(calls)));
    calls = 0;
  } else {
    response.writeHead(404).end();
  }
});

function answerTo(key: string, schema: GraphQLSchema, body: string): Promise<Buffer> {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = answerAnew(schema, body);
  if (answers.size < maxKept) answers.set(key, answer);
  return answer;
}

async function answerAnew(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body);
  const result = await graphql({ schema, source: query, variableValues: variables, operationName });
  return Buffer.from(JSON.stringify(result));
}

function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => resolve(Buffer.concat(chunks).toString()));
  });
}

function send(response: ServerResponse, answer: Buffer): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": answer.length }).end(answer);
}

server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.once("SIGTERM", () => process.exit(0));

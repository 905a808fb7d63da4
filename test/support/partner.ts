import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import type { TestSubgraph } from "./federation.ts";

/** What a partner does with one request. */
export type PartnerBehaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A server of somebody else, on a real socket. */
export interface Partner extends AsyncDisposable {
  readonly url: string;
  /** Bodies of the requests that came, in their order. */
  readonly bodies: readonly string[];
}

/** Use it as `await using partner = await startPartner(…)`. */
export async function startPartner(behave: PartnerBehaviour): Promise<Partner> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    // Null when who asks is gone in the middle of it.
    const body = await text(request).catch(() => null);
    if (body === null) return;
    bodies.push(body);
    behave(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    bodies,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers with JSON. */
export function json(value: unknown, status = 200): PartnerBehaviour {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
}

/** Answers as a server of GraphQL. */
export function executing({ sdl, resolvers }: TestSubgraph): PartnerBehaviour {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return async (request, response, body) => {
    const { query: source, variables: variableValues } = JSON.parse(body);
    json(await graphql({ schema, source, variableValues }))(request, response, body);
  };
}

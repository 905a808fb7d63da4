import type { IncomingMessage } from "node:http";
import type { ApolloServer } from "@apollo/server";
import { beginScope, usualOperationTimeoutMs } from "../../gateway/index.ts";
import type { VerifyRequest } from "../../security/verifyRequest.ts";
import type { ApolloContext } from "./apolloContext.ts";
import { answer, type GraphqlOptions } from "./handleGraphql.ts";
import { headersOf } from "./headersOf.ts";
import { BadRequestError } from "./http.errors.ts";
import type { PathHandler } from "./httpServer.ts";
import { parseJsonBody, readBytes } from "./readBody.ts";
import { refuse } from "./refuse.ts";

export interface SubgraphsOptions extends GraphqlOptions {
  /** By the subgraph's name. */
  readonly servers: ReadonlyMap<string, ApolloServer<ApolloContext>>;
  readonly verify: VerifyRequest;
}

const folder = "/subgraphs/";

/**
 * Answers other routers at `/subgraphs/<name>`: signed POSTs only. The signature says that a router asks, and the
 * Authorization header that it hands on says for whom.
 *
 * What a query string holds is never looked at, for a signature does not cover it.
 */
export function createSubgraphsHandler({
  servers,
  verify,
  authenticate,
  operationTimeoutMs: timeoutMs = usualOperationTimeoutMs,
  log,
}: SubgraphsOptions): PathHandler {
  return async (request, response, path) => {
    if (!path.startsWith(folder)) return false;
    const arrivedAt = performance.now();
    try {
      const body = await verify(headOf(request, path), () => readBytes(request));
      const server = servers.get(path.slice(folder.length));
      if (!server) throw new BadRequestError(404, "There is no such subgraph.");
      if (request.method !== "POST") {
        response.setHeader("allow", "POST");
        throw new BadRequestError(405, "A subgraph is asked by POST.");
      }
      const viewer = await authenticate(request.headers.authorization);
      const parsed = await parseJsonBody(request, body);
      const scope = beginScope(viewer, headersOf(request), { timeoutMs, arrivedAt });
      await answer(server, request, response, { scope, search: "", body: parsed });
    } catch (error) {
      refuse(request, response, error, log);
    }
    return true;
  };
}

function headOf({ method, headers }: IncomingMessage, path: string) {
  return { method: method!, path, headers };
}

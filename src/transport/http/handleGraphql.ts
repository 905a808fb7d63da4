import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { beginScope } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import type { Authenticate } from "../../security/authenticate.ts";
import type { Viewer } from "../../security/viewer.ts";
import { answerHeaders } from "./answerHeaders.ts";
import type { ApolloContext } from "./apolloContext.ts";
import { headersOf } from "./headersOf.ts";
import { readJsonBody } from "./readBody.ts";
import { refuse } from "./refuse.ts";

export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, search: string) => Promise<void>;

/** Carries a GraphQL request from `node:http` to Apollo Server and back; every answer is JSON. */
export function createGraphqlHandler(
  apollo: ApolloServer<ApolloContext>,
  authenticate: Authenticate,
  log: Log,
): GraphqlHandler {
  return async (request, response, search) => {
    try {
      const viewer = await authenticate(request.headers.authorization);
      const body = request.method === "POST" ? await readJsonBody(request) : undefined;
      await sendAnswer(response, await answer(apollo, request, { viewer, search, body }));
    } catch (error) {
      refuse(request, response, error, log);
    }
  };
}

/** A request whose sender is known and whose body has been read. */
interface ReadRequest {
  readonly viewer: Viewer;
  /** The query string with its question mark, or nothing. */
  readonly search: string;
  readonly body: unknown;
}

/** Has Apollo Server answer a request. */
export function answer(
  apollo: ApolloServer<ApolloContext>,
  request: IncomingMessage,
  { viewer, search, body }: ReadRequest,
): Promise<HTTPGraphQLResponse> {
  const headers = headersOf(request);
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method!, headers: new HeaderMap(Object.entries(headers)), search, body },
    context: async () => ({ scope: beginScope(viewer, headers) }),
  });
}

/** Sends what Apollo Server has answered. */
export async function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: HTTPGraphQLResponse,
): Promise<void> {
  response.statusCode = status ?? 200;
  for (const [name, value] of headers) if (!Object.hasOwn(answerHeaders, name)) response.setHeader(name, value);
  if (body.kind === "complete") {
    response.end(body.string);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { ClientError } from "../../errors/appError.ts";
import { presentError } from "../../errors/presentError.ts";
import { beginScope } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import type { Authenticate } from "../../security/authenticate.ts";
import { SignatureRefusedError, UnauthenticatedError } from "../../security/security.errors.ts";
import type { Viewer } from "../../security/viewer.ts";
import { TooManyStreamsError } from "../sse/sse.errors.ts";
import type { ApolloContext } from "./apolloContext.ts";
import { BadRequestError } from "./http.errors.ts";
import { readJsonBody } from "./readBody.ts";
import { sendJson } from "./sendJson.ts";

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
    httpGraphQLRequest: { method: request.method!, headers, search, body },
    context: async () => ({ scope: beginScope(viewer, Object.fromEntries(headers)) }),
  });
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

/** Sends what Apollo Server has answered. */
export async function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: HTTPGraphQLResponse,
): Promise<void> {
  response.statusCode = status ?? 200;
  for (const [name, value] of headers) response.setHeader(name, value);
  if (body.kind === "complete") {
    response.end(body.string);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

/** Answers a request that did not come as far as GraphQL. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, log: Log): void {
  if (request.destroyed && !request.complete) return;
  const logged = (cause: unknown, errorId: string) => log.error({ err: cause, errorId }, "a request failed");
  const presented = presentError({ message: "", originalError: error as Error }, logged);
  // What is left of a body that was not read can't be told from the next request.
  if (!request.complete) response.setHeader("connection", "close");
  const status = statusOf(error);
  if (status === 401)
    response.setHeader("www-authenticate", error instanceof UnauthenticatedError ? "Bearer" : "Signature");
  sendJson(response, status, { errors: [presented] });
}

function statusOf(error: unknown): number {
  if (error instanceof BadRequestError) return error.status;
  if (error instanceof UnauthenticatedError || error instanceof SignatureRefusedError) return 401;
  if (error instanceof TooManyStreamsError) return 503;
  return error instanceof ClientError ? 400 : 500;
}

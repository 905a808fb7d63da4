import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { retryAfterS } from "../../errors/tryAgainError.ts";
import { type BegunScope, beginScope, usualOperationTimeoutMs } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import type { Authenticate } from "../../security/authenticate.ts";
import { answerHeaders } from "./answerHeaders.ts";
import type { ApolloContext } from "./apolloContext.ts";
import { type Coding, chooseCoding, compressAnswer } from "./compressAnswer.ts";
import { headersOf } from "./headersOf.ts";
import { readJsonBody } from "./readBody.ts";
import { refuse } from "./refuse.ts";

export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, search: string) => Promise<void>;

export interface GraphqlOptions {
  readonly authenticate: Authenticate;
  /** What an operation may take, from the arrival of its request's head on. */
  readonly operationTimeoutMs?: number;
  readonly log: Log;
}

/** Carries a GraphQL request from `node:http` to Apollo Server and back; every answer is JSON. */
export function createGraphqlHandler(
  apollo: ApolloServer<ApolloContext>,
  { authenticate, operationTimeoutMs: timeoutMs = usualOperationTimeoutMs, log }: GraphqlOptions,
): GraphqlHandler {
  return async (request, response, search) => {
    const arrivedAt = performance.now();
    try {
      const viewer = await authenticate(request.headers.authorization);
      const body = request.method === "POST" ? await readJsonBody(request) : undefined;
      const scope = beginScope(viewer, headersOf(request), { timeoutMs, arrivedAt });
      await answer(apollo, request, response, { scope, search, body });
    } catch (error) {
      refuse(request, response, error, log);
    }
  };
}

/** A request whose sender is known and whose body has been read. */
interface ReadRequest {
  readonly scope: BegunScope;
  /** The query string with its question mark, or nothing. */
  readonly search: string;
  readonly body: unknown;
}

/** Has Apollo Server answer a request. A caller that closes the connection before that has left the operation. */
export async function answer(
  apollo: ApolloServer<ApolloContext>,
  request: IncomingMessage,
  response: ServerResponse,
  { scope, search, body }: ReadRequest,
): Promise<void> {
  const headers = new HeaderMap(Object.entries(scope.headers));
  if (response.closed) scope.leave();
  else response.once("close", scope.leave);
  const outcome = { isToTryAgain: false };
  try {
    const answered = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method!, headers, search, body },
      context: async () => ({ scope, outcome }),
    });
    if (outcome.isToTryAgain) response.setHeader("retry-after", retryAfterS);
    const told = outcome.isToTryAgain ? { ...answered, status: 503 } : answered;
    await sendAnswer(response, told, chooseCoding(request.headers["accept-encoding"]));
  } finally {
    scope.end();
  }
}

/** Sends what Apollo Server has answered. */
async function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: HTTPGraphQLResponse,
  coding: Coding | null,
): Promise<void> {
  response.statusCode = status ?? 200;
  for (const [name, value] of headers) if (!Object.hasOwn(answerHeaders, name)) response.setHeader(name, value);
  response.appendHeader("vary", "Accept-Encoding");
  if (body.kind === "complete") {
    const text = Buffer.from(body.string, "utf8");
    const packed = await compressAnswer(text, coding);
    if (packed !== null) {
      response.setHeader("content-encoding", coding!);
      response.setHeader("content-length", packed.length);
    }
    response.end(packed ?? text);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

import type { IncomingMessage } from "node:http";
import type { Handler, Request, Response } from "graphql-sse";
import { acceptsEvents } from "../http/acceptsEvents.ts";
import { headersOf } from "../http/headersOf.ts";
import type { Connection } from "./connection.ts";
import { readOperationBody, refuseUnasked } from "./operationRequest.ts";
import type { Asked } from "./protocol.ts";

type Protocol = Handler<null, Asked>;

/** A request, and the stream that it is about. */
export interface StreamRequest {
  readonly connection: Connection;
  /** Of a reserved stream; null when the request is a stream of its own. */
  readonly token: string | null;
  readonly request: IncomingMessage;
  readonly search: string;
}

/**
 * Has the protocol answer a request, once the rules that hold for every operation over HTTP have let it through.
 *
 * @throws {BadRequestError | UnauthenticatedError}
 */
export async function ask(
  protocol: Protocol,
  { connection, token, request, search }: StreamRequest,
): Promise<[Asked, Response]> {
  const isOperation = token === null || (!acceptsEvents(request) && request.method !== "DELETE");
  if (isOperation) refuseUnasked(request);
  const scope = await connection.scopeFor(headersOf(request));
  const body = isOperation ? await readOperationBody(request) : null;
  const asked: Asked = { connection, token, scope };
  const answer = await protocol(protocolRequest(request, search, asked, body));
  if (asked.refusedId !== undefined) {
    // The id would stay taken.
    const url = `/?operationId=${encodeURIComponent(asked.refusedId)}`;
    await protocol({ method: "DELETE", url, headers: new Headers(), body: null, raw: null, context: asked });
  }
  return [asked, answer];
}

/** Tells the protocol of a stream that will be opened by its token. */
export async function reserveStream(protocol: Protocol, request: IncomingMessage, asked: Asked): Promise<Response> {
  return protocol(protocolRequest(request, "", asked, null));
}

/** The protocol gives up a stream that nobody has opened only when it is opened and left. */
export async function forgetStream(protocol: Protocol, asked: Asked): Promise<void> {
  if (asked.connection.isOpened) return;
  const headers = new Headers({ accept: "text/event-stream" });
  const [body] = await protocol({ method: "GET", url: "/", headers, body: null, raw: null, context: asked });
  if (body !== null && typeof body !== "string") await body.return();
}

function protocolRequest(
  request: IncomingMessage,
  search: string,
  context: Asked,
  body: Record<string, unknown> | null,
): Request<null, Asked> {
  const headers = new Headers(headersOf(request));
  // graphql-sse knows it by nothing but itself.
  if (acceptsEvents(request)) headers.set("accept", "text/event-stream");
  return { method: request.method!, url: `/${search}`, headers, body, raw: null, context };
}

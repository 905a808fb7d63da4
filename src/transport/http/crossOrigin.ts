import type { IncomingMessage, ServerResponse } from "node:http";
import cors from "cors";
import type { AllowedOrigins } from "../../config/config.ts";
import { isForeignPage } from "./isForeignPage.ts";
import { sendJson } from "./sendJson.ts";

/** Those of GraphQL over HTTP, and of streams that are reserved and given up. */
const methods = ["GET", "POST", "PUT", "DELETE"];

/** What we read of a request, or hand on with it, that a browser does not send without having asked. */
const allowedHeaders = [
  ...["content-type", "authorization", "x-graphql-event-stream-token", "last-event-id"],
  ...[
    "apollo-require-preflight",
    "x-apollo-operation-name",
    "apollographql-client-name",
    "apollographql-client-version",
  ],
  ...["traceparent", "tracestate", "x-request-id"],
];

/** Seconds for which a browser need not ask again. */
const maxAge = 600;

/** Says in an answer's headers whose pages may read it. True when that was all, and the answer is sent. */
export type CrossOrigin = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Lets pages of the allowed origins ask from browsers, without cookies: tokens travel in headers. Nothing is allowed to
 * others, and a browser that asks on their behalf is told so; what a page can send without having asked is refused elsewhere.
 *
 * Source: Fetch, "CORS protocol"
 */
export function createCrossOrigin(allowed: AllowedOrigins): CrossOrigin {
  const origin: cors.CorsOptions["origin"] =
    allowed === "*" ? allowed : (asking, done) => done(null, asking !== undefined && allowed.includes(asking));
  const allow = cors({ origin, methods, allowedHeaders, maxAge });
  const varies = allowed !== "*" && allowed.length > 0;
  return (request, response) => {
    // Also where nothing is allowed: a cache must not hand that answer to those who may have one.
    if (varies) response.setHeader("vary", "Origin");
    let isOver = true;
    allow(request, response, () => {
      isOver = false;
    });
    if (!isOver && isPreflight(request) && isForeignPage(request, allowed)) {
      const error = { message: "Pages of this origin may not ask here.", extensions: { code: "ORIGIN_REFUSED" } };
      sendJson(response, 403, { errors: [error] });
      return true;
    }
    return isOver;
  };
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

import type { IncomingMessage } from "node:http";
import { BadRequestError } from "../http/http.errors.ts";
import { readJsonBody } from "../http/readBody.ts";

/** Media types that a page of another origin may send without having asked. */
const simpleTypes = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]);

/** Headers that such a page can't send without having asked. */
const preflightHeaders = ["apollo-require-preflight", "x-apollo-operation-name"] as const;

/**
 * Refuses what a page of another origin could make a browser send without having asked.
 *
 * @throws {BadRequestError}
 *
 * Source: Fetch, "CORS-safelisted request-header"; Apollo Server, "Preventing CSRF"
 */
export function refuseUnasked({ headers }: IncomingMessage): void {
  const type = mediaTypeOf(headers["content-type"]);
  if (type !== "" && !simpleTypes.has(type)) return;
  if (preflightHeaders.some((name) => headers[name])) return;
  throw new BadRequestError(
    400,
    `An operation needs a content-type of JSON, or one of the headers ${preflightHeaders.join(", ")}.`,
  );
}

/**
 * The body of an operation that is sent by POST; null for one in the URL.
 *
 * @throws {BadRequestError} for what is no JSON object, and as `readJsonBody`
 */
export async function readOperationBody(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  if (request.method !== "POST") return null;
  if (mediaTypeOf(request.headers["content-type"]) !== "application/json") {
    throw new BadRequestError(415, "The content-type must be application/json.");
  }
  const body = await readJsonBody(request);
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new BadRequestError(400, "The body must be one JSON object.");
}

function mediaTypeOf(contentType = ""): string {
  return contentType.split(";", 1)[0]!.trim().toLowerCase();
}

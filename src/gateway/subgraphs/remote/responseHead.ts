import type { IncomingHttpHeaders } from "node:http";
import type { Trouble } from "./partner.ts";

/** Bytes. A longer answer is cut off while it comes. */
export const maxAnswerBytes = 10_000_000;

/** Headers as undici has them: one that came several times is a list. */
export type Headers = Readonly<IncomingHttpHeaders>;

/** What is asked for; `application/json` is for servers older than the specification. */
export const acceptedTypes = "application/graphql-response+json, application/json;q=0.9";

/**
 * Whether a response with this head may hold a GraphQL answer: JSON may, whatever its status.
 *
 * Source: GraphQL over HTTP, "Media Types" and "Status Codes". Many servers older than it answer `application/json` with any.
 */
export function troubleOfHead(status: number, headers: Headers): Trouble | null {
  if (isRedirect(status)) return redirected;
  const encoded = troubleOfEncoding(headers);
  if (encoded) return encoded;
  const type = mediaTypeOf(headers);
  if (type !== "application/graphql-response+json" && type !== "application/json") {
    return troubleOfStatus(status) ?? broken("its answer has another content type");
  }
  return Number(headers["content-length"] ?? 0) > maxAnswerBytes ? tooLong : null;
}

/**
 * What a status says of an answer without data. Of a caller's mistake (4xx) the partner is no worse, unless it says that
 * it was too slow or is asked too often.
 */
export function troubleOfStatus(status: number): Trouble | null {
  if (status < 300) return null;
  if (isRedirect(status)) return redirected;
  if (status === 502 || status === 503 || status === 504)
    return { failure: "overloaded", reason: statusReason(status) };
  const isDeclined = status < 500 && status !== 408 && status !== 429;
  return isDeclined ? { failure: "declined", reason: statusReason(status) } : broken(statusReason(status));
}

/** Whether a response with this head is a stream of events. */
export function troubleOfStreamHead(status: number, headers: Headers): Trouble | null {
  const early = (isRedirect(status) ? redirected : null) ?? troubleOfEncoding(headers);
  if (early) return early;
  if (status !== 200) return troubleOfStatus(status) ?? broken(statusReason(status));
  return mediaTypeOf(headers) === "text/event-stream" ? null : broken("its answer is not a stream of events");
}

export const tooLong: Trouble = { failure: "broken", reason: "its answer is longer than 10 MB" };

const redirected: Trouble = { failure: "broken", reason: "it redirects, which is not followed" };

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** A compressed answer was not asked for, and could be of any length. */
function troubleOfEncoding(headers: Headers): Trouble | null {
  const encoding = headers["content-encoding"];
  return encoding === undefined || encoding.toLowerCase() === "identity" ? null : broken("its answer is compressed");
}

/** @returns null also for a charset that isn't UTF-8 */
function mediaTypeOf(headers: Headers): string | null {
  const [, type, charset = "utf-8"] =
    /^\s*([\w.+-]+\/[\w.+-]+)\s*(?:;\s*charset\s*=\s*"?([^";\s]+)|;|$)/i.exec(String(headers["content-type"])) ?? [];
  return type !== undefined && /^utf-?8$/i.test(charset) ? type.toLowerCase() : null;
}

function statusReason(status: number): string {
  return `it answered with the HTTP status ${status}`;
}

function broken(reason: string): Trouble {
  return { failure: "broken", reason };
}

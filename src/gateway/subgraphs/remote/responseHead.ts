import type { IncomingHttpHeaders } from "node:http";
import type { Trouble } from "./partner.ts";

/** Bytes. A longer answer is cut off while it comes. */
export const maxAnswerBytes = 10_000_000;

/** Headers as undici has them: one that came several times is a list. */
export type Headers = Readonly<IncomingHttpHeaders>;

/** What is asked for; `application/json` is for servers older than the specification. */
export const acceptedTypes = "application/graphql-response+json, application/json;q=0.9";

/**
 * Whether a response with this head may hold a GraphQL answer.
 *
 * Source: GraphQL over HTTP, "Media Types" and "Status Codes": only a body that calls itself a GraphQL response is one
 * whatever its status.
 */
export function troubleOfHead(status: number, headers: Headers): Trouble | null {
  const early = troubleOfStatus(status) ?? troubleOfEncoding(headers);
  if (early) return early;
  const type = mediaTypeOf(headers);
  const isAnswer = type === "application/graphql-response+json" || (type === "application/json" && status < 300);
  if (!isAnswer) return broken(status < 300 ? "its answer has another content type" : statusReason(status));
  if (Number(headers["content-length"] ?? 0) > maxAnswerBytes) return tooLong;
  return null;
}

/** Whether a response with this head is a stream of events. */
export function troubleOfStreamHead(status: number, headers: Headers): Trouble | null {
  const early = troubleOfStatus(status) ?? troubleOfEncoding(headers);
  if (early) return early;
  if (status !== 200) return broken(statusReason(status));
  return mediaTypeOf(headers) === "text/event-stream" ? null : broken("its answer is not a stream of events");
}

export const tooLong: Trouble = { failure: "broken", reason: "its answer is longer than 10 MB" };

function troubleOfStatus(status: number): Trouble | null {
  if (status === 502 || status === 503 || status === 504) {
    return { failure: "overloaded", reason: statusReason(status) };
  }
  return status >= 300 && status < 400 ? broken("it redirects, which is not followed") : null;
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

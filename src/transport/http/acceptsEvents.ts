import type { IncomingMessage } from "node:http";

const eventStream = "text/event-stream";

/**
 * Whether a client wants its answer as server-sent events rather than as JSON. One that takes both has JSON, for
 * some libraries name everything they know in every request.
 *
 * Source: RFC 9110, "Accept"
 */
export function acceptsEvents({ headers: { accept = "" } }: IncomingMessage): boolean {
  const ranges = accept.split(",").map(readRange);
  const wanted = Math.max(0, ...ranges.filter(({ type }) => type === eventStream).map(({ weight }) => weight));
  return wanted > 0 && ranges.every(({ type, weight }) => type === eventStream || weight < wanted);
}

function readRange(range: string): { readonly type: string; readonly weight: number } {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
}

import type { SubgraphError } from "../subgraph.ts";

/** Makes an error that a partner answered fit for clients. */
export type PresentPartnerError = (error: unknown) => SubgraphError;

const maxMessageLength = 1_000;
const maxPathLength = 100;
const neutral = "The subgraph reported an error.";

/**
 * Of a partner's error, clients get its message, its path, and its code when that looks like one; nothing
 * else that it may carry: stack traces, queries, hosts. A message that names where the partner is
 * becomes a neutral one.
 */
export function presentPartnerErrors(url: URL): PresentPartnerError {
  const placePattern = patternOfPlace(url);
  return (error) => {
    const { message, path, extensions } = (isObject(error) ? error : {}) as Record<string, unknown>;
    const code = isObject(extensions) ? extensions["code"] : undefined;
    return {
      message: typeof message === "string" && !placePattern.test(message) ? bounded(message) : neutral,
      ...(isPath(path) ? { path } : {}),
      extensions: isCode(code) ? { code } : { code: "SUBGRAPH_ERROR" },
    };
  };
}

/** Where a subgraph is, as a message may say it. A bare name without a dot is a word like any other. */
function patternOfPlace({ host, hostname, port }: URL): RegExp {
  const places = /[.:]/.test(hostname) || hostname === "localhost" ? [hostname] : [`//${hostname}`, `@${hostname}`];
  if (port !== "") places.push(host);
  return new RegExp(`(?<![\\w.-])(?:${places.map((place) => RegExp.escape(place)).join("|")})(?![\\w-])`, "i");
}

function bounded(message: string): string {
  return message.length <= maxMessageLength ? message : `${message.slice(0, maxMessageLength - 1).toWellFormed()}…`;
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.length <= maxPathLength && path.every(isStep);
}

function isStep(step: unknown): boolean {
  return typeof step === "string" || (Number.isSafeInteger(step) && (step as number) >= 0);
}

function isCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Za-z][\w.-]{0,63}$/.test(code);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

import type { SubgraphError } from "../subgraph.ts";

/** Makes the errors that a partner answered fit for clients. */
export type PresentPartnerErrors = (errors: readonly unknown[]) => readonly SubgraphError[];

/** So many errors of one answer are passed on, and then how many more there were. */
const maxErrors = 10;
/** Characters. */
const maxMessageLength = 1_000;
const maxPathLength = 100;
const maxStepLength = 256;
const neutral = "The subgraph reported an error.";

/**
 * Of a partner's errors, clients get message, path, and the code when that looks like one; nothing
 * else that they may carry: stack traces, queries, hosts. A message that names where the partner is
 * becomes a neutral one.
 */
export function presentPartnerErrors(url: URL): PresentPartnerErrors {
  const placePattern = patternOfPlace(url);
  const present = (error: unknown): SubgraphError => {
    const { message, path, extensions } = (isObject(error) ? error : {}) as Record<string, unknown>;
    return {
      message: typeof message === "string" && !placePattern.test(message) ? bounded(message) : neutral,
      ...(isPath(path) ? { path } : {}),
      extensions: codesOf(isObject(extensions) ? extensions["code"] : undefined),
    };
  };
  return (errors) => {
    const presented = errors.slice(0, maxErrors).map(present);
    return errors.length > maxErrors ? [...presented, theOthers(errors.length - maxErrors)] : presented;
  };
}

/** That something went wrong on our side only we say: a partner that says so means its own. */
function codesOf(code: unknown): Readonly<Record<string, string>> {
  if (!isCode(code)) return { code: "SUBGRAPH_ERROR" };
  return code === "INTERNAL_SERVER_ERROR" ? { code: "SUBGRAPH_ERROR", subgraphCode: code } : { code };
}

function theOthers(count: number): SubgraphError {
  return { message: `The subgraph reported ${count} more errors.`, extensions: { code: "SUBGRAPH_ERROR", count } };
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
  return (
    (typeof step === "string" && step.length <= maxStepLength) || (Number.isSafeInteger(step) && (step as number) >= 0)
  );
}

function isCode(code: unknown): code is string {
  return typeof code === "string" && /^[A-Za-z][\w.-]{0,63}$/.test(code);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

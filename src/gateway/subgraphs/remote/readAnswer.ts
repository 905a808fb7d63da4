import type { SubgraphAnswer } from "../subgraph.ts";
import type { PresentPartnerErrors } from "./partnerError.ts";

/**
 * What a text that came from a partner says. Whatever it is, this doesn't throw.
 *
 * @returns null when it is no GraphQL answer
 */
export function readAnswer(text: string, present: PresentPartnerErrors): SubgraphAnswer | null {
  if (namesPrototype(text)) return null;
  // Some servers write a byte order mark, which JSON has not.
  const value = parseJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  return value === undefined ? null : answerOf(value, present);
}

/**
 * What a value that came from a partner says.
 *
 * Source: GraphQL, "Response Format". Errors that are null or empty beside data are taken for none.
 *
 * @returns null when it is no GraphQL answer
 */
export function answerOf(value: unknown, present: PresentPartnerErrors): SubgraphAnswer | null {
  if (!isObject(value)) return null;
  const { data = null, errors = null } = value;
  if (data !== null && !isObject(data)) return null;
  if (errors !== null && !Array.isArray(errors)) return null;
  if (data === null && (errors === null || errors.length === 0)) return null;
  return { data, errors: errors === null ? [] : present(errors) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const prototypeKey =
  /"(?:_|\\u005[Ff]){2}(?:p|\\u0070)(?:r|\\u0072)(?:o|\\u006[Ff])(?:t|\\u0074)(?:o|\\u006[Ff])(?:_|\\u005[Ff]){2}"\s*:/;

/**
 * Whether an object in the text has a key `__proto__`, however it is written. Merged into another object
 * that would change what every object is made of.
 */
function namesPrototype(text: string): boolean {
  return (text.includes("__proto__") || text.includes("\\u00")) && prototypeKey.test(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

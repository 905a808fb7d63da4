import { parseGuarded } from "../exactJson.ts";
import type { SubgraphAnswer } from "../subgraph.ts";
import type { PresentPartnerErrors } from "./partnerError.ts";

/**
 * What a text that came from a partner says. Whatever it is, this doesn't throw.
 *
 * @returns null when it is no GraphQL answer
 */
export function readAnswer(text: string, present: PresentPartnerErrors): SubgraphAnswer | null {
  // Some servers write a byte order mark, which JSON has not.
  const value = parseGuarded(text.startsWith("\uFEFF") ? text.slice(1) : text);
  return value === undefined ? null : answerOf(value, present);
}

/**
 * What a value that came from a partner says, within the bounds of `parseGuarded`.
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

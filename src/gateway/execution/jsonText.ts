import { writeExactly } from "../subgraphs/exactJson.ts";

/** What `JSON.stringify` would change in a string: it is asked only then. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A value as JSON text; what JSON can't hold is `null`. Most values are short strings and numbers. */
export function jsonText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return escaped.test(value) ? JSON.stringify(value) : `"${value}"`;
    case "number":
      return Number.isFinite(value) ? String(value) : "null";
    case "boolean":
      return value ? "true" : "false";
    default:
      return writeExactly(value) ?? "null";
  }
}

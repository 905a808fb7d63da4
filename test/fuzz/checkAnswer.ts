import { errorCodes } from "../../src/errors/codes.ts";
import type { FuzzAnswer, FuzzRequest } from "./request.ts";

/** Of Apollo Server's protocol of persisted queries. */
const persistedQueryCodes = [
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "PERSISTED_QUERY_HASH_MISMATCH",
];

/** What an answer to a bad request may say. Source: GraphQL over HTTP, "Status Codes" */
const refusals = [400, 401, 405, 406, 413, 415, 422, 431];

/** With the status 503: there was no time, and nothing is wrong with the operation. */
const busyCodes: readonly unknown[] = ["BUSY", "OVERLOADED"];

/** The subgraphs of the fuzz answer every question at once. */
const notOfHealthy = ["SUBGRAPH_UNAVAILABLE", "SUBGRAPH_TIMEOUT"];

/** Traces of stacks, files and hosts. */
const leaks: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a stack", /\n\s+at /],
  ["a file of ours", /\/(src|dist|chunks|node_modules)\//],
  ["a module", /node:internal|file:\/\//],
  ["a host", /127\.0\.0\.1|localhost/],
  ["a statement of SQL", /\bSELECT\b.*\bFROM\b/],
];

/** What is wrong with an answer, a line each; nothing when it is as it must be. */
export function checkAnswer({ expected }: FuzzRequest, { status, contentType, body }: FuzzAnswer): string[] {
  if (!/^application\/(graphql-response\+)?json(;|$)/.test(contentType))
    return [`the content type ${contentType || "is missing"}`];
  const answer = parseJson(body.toString());
  if (!isObject(answer)) return ["no JSON object"];
  const hasData = "data" in answer;
  const { errors } = answer;
  return [
    ...Object.keys(answer)
      .filter((key) => !["data", "errors", "extensions"].includes(key))
      .map((key) => `the key ${key}`),
    ...(hasData && answer["data"] !== null && !isObject(answer["data"]) ? ["data of another kind"] : []),
    ...(!hasData && errors === undefined ? ["neither data nor errors"] : []),
    ...(hasData && answer["data"] === null && errors === undefined ? ["null without an error"] : []),
    ...(isStatusOf(status, hasData, errors) ? [] : [`the status ${status} ${hasData ? "with" : "without"} data`]),
    ...(expected === "refusal" && hasData ? ["data for a document that is not valid"] : []),
    ...(expected === "data" && !hasData && !isLeftOut(errors) ? ["no data for a valid operation"] : []),
    ...(errors === undefined ? [] : checkErrors(errors, hasData)),
  ];
}

function isStatusOf(status: number, hasData: boolean, errors: unknown): boolean {
  if (hasData) return status === 200;
  const areAll = (codes: readonly unknown[]) => codesIn(errors).every((code) => codes.includes(code));
  if (status === 503) return areAll(busyCodes);
  return refusals.includes(status) || (status === 200 && areAll(persistedQueryCodes));
}

/**
 * Lists within lists may be valid and too many; a busy machine may have no time for a small operation. Few valid operations have
 * no plan, which the report counts.
 */
const leftOutCodes: readonly unknown[] = [
  "OPERATION_TOO_LARGE",
  "OPERATION_TOO_COSTLY",
  "OPERATION_NOT_PLANNABLE",
  ...busyCodes,
];

function isLeftOut(errors: unknown): boolean {
  return codesIn(errors).every((code) => leftOutCodes.includes(code));
}

/** The codes that an answer has, for the tally. */
export function codesOf({ body }: FuzzAnswer): string[] {
  const answer = parseJson(body.toString());
  return isObject(answer) ? codesIn(answer["errors"]) : [];
}

function codesIn(errors: unknown): string[] {
  return (Array.isArray(errors) ? errors : []).map((error) =>
    isObject(error) && isObject(error["extensions"]) ? String(error["extensions"]["code"]) : "none",
  );
}

function checkErrors(errors: unknown, hasData: boolean): string[] {
  if (!Array.isArray(errors) || errors.length === 0) return ["errors that are no list, or an empty one"];
  const problems = errors.flatMap((error) =>
    isObject(error) ? checkError(error, hasData) : ["an error that is no object"],
  );
  return [...new Set(problems)];
}

/** Source: GraphQL specification, "Errors" */
function checkError(
  { message, path, locations, extensions, ...rest }: Record<string, unknown>,
  hasData: boolean,
): string[] {
  const code = isObject(extensions) ? extensions["code"] : undefined;
  const text = JSON.stringify({ message, extensions });
  return [
    ...(typeof message === "string" && message !== "" ? [] : ["an error without a message"]),
    ...(typeof code === "string" && (code in errorCodes || persistedQueryCodes.includes(code))
      ? []
      : [`the code ${code}`]),
    ...(code === "INTERNAL_SERVER_ERROR" ? [`an internal error: ${text.slice(0, 300)}`] : []),
    ...(notOfHealthy.includes(String(code)) && isObject(extensions) && "subgraph" in extensions
      ? [`${code} of a subgraph that is well: ${text.slice(0, 300)}`]
      : []),
    ...(path === undefined || (hasData && isPath(path)) ? [] : [`the path ${JSON.stringify(path)}`]),
    ...(locations === undefined || isLocations(locations) ? [] : [`the locations ${JSON.stringify(locations)}`]),
    ...Object.keys(rest).map((key) => `the key ${key} of an error`),
    ...leaks
      .filter(([, pattern]) => pattern.test(String(message)) || pattern.test(text))
      .map(([what]) => `${what} in an error: ${text.slice(0, 300)}`),
  ];
}

function isPath(path: unknown): boolean {
  return Array.isArray(path) && path.every((step) => typeof step === "string" || (Number.isInteger(step) && step >= 0));
}

function isLocations(locations: unknown): boolean {
  return (
    Array.isArray(locations) &&
    locations.every((place) => isObject(place) && Number(place["line"]) > 0 && Number(place["column"]) > 0)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

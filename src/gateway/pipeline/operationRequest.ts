import { createHash } from "node:crypto";
import type { Variables } from "../execution/execution.ts";
import { RequestShapeError } from "./pipeline.errors.ts";

/** What a client sends of an operation, whatever carries it. */
export interface OperationRequest {
  readonly query: string;
  /** Null when the document's only operation is meant. */
  readonly operationName: string | null;
  readonly variables: Variables;
}

/**
 * Reads a request as it came out of JSON, by the rules that HTTP has for its body.
 *
 * A persisted query is never looked up here; one that comes with its text must have the text's hash.
 *
 * @throws {RequestShapeError}
 *
 * Source: GraphQL over HTTP, "Request Parameters"
 */
export function readOperationRequest(request: unknown): OperationRequest {
  if (!isRecord(request)) throw new RequestShapeError("A request is an object with a query.");
  const { query, operationName } = request;
  if (typeof query !== "string" || query === "") throw new RequestShapeError("The query must be a text.");
  if (operationName != null && typeof operationName !== "string") {
    throw new RequestShapeError("The operationName must be a text.");
  }
  const variables = recordAt(request, "variables");
  refuseOtherText(query, recordAt(request, "extensions")["persistedQuery"]);
  return { query, operationName: operationName || null, variables };
}

function recordAt(request: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = request[name] ?? {};
  if (!isRecord(value)) throw new RequestShapeError(`The ${name} must be an object.`);
  return value;
}

function refuseOtherText(query: string, persistedQuery: unknown): void {
  if (persistedQuery === undefined) return;
  const { version, sha256Hash } = isRecord(persistedQuery) ? persistedQuery : {};
  if (version !== 1) throw new RequestShapeError("A persisted query has version 1.");
  if (sha256Hash !== createHash("sha256").update(query).digest("hex")) {
    throw new RequestShapeError("The hash of the persisted query is that of another text.");
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { type DocumentNode, GraphQLError, getOperationAST, parse } from "graphql";
import type { SubgraphError, Variables } from "../execution/execution.ts";
import { DocumentCache } from "./documentCache.ts";
import { faultMessage } from "./faultMessage.ts";
import type { Gateway } from "./gateway.ts";
import { limits } from "./limits.ts";
import type { ValidatedOperation } from "./operation.ts";
import { type OperationRequest, readOperationRequest } from "./operationRequest.ts";
import { RequestShapeError } from "./pipeline.errors.ts";
import type { QueryRuntime, Runtime } from "./runtime.ts";
import { createValidator } from "./validateOperation.ts";

/** An operation that may be run, on the runtime that it was validated for. */
export interface ReadOperation<R extends QueryRuntime = Runtime> {
  readonly operation: ValidatedOperation;
  /** The client's, not coerced yet. */
  readonly variables: Variables;
  readonly runtime: R;
}

/** Reads a request as it came out of JSON; or says what is wrong with it, each error with its code. */
export type OperationReader<R extends QueryRuntime = Runtime> = (
  request: unknown,
) => ReadOperation<R> | { readonly errors: readonly SubgraphError[] };

/**
 * What every transport but Apollo Server's begins an operation with: the shape of the request, the bound on tokens, the
 * gateway's own rules, those of the specification, and which of the document's operations is meant.
 *
 * Parsed documents are kept, and what is known of them: the same text costs its parsing and validation once.
 */
export function createOperationReader<R extends QueryRuntime = Runtime>(
  gateway: Pick<Gateway<R>, "current">,
): OperationReader<R> {
  const documents = new DocumentCache();
  const validate = createValidator();

  function documentOf(query: string): DocumentNode {
    let document = documents.get(query);
    if (document === undefined) {
      document = parse(query, { maxTokens: limits.maxTokens });
      documents.set(query, document);
    }
    return document;
  }

  function readOn(runtime: R, { query, operationName, variables }: OperationRequest): ReturnType<OperationReader<R>> {
    const document = documentOf(query);
    const faults = validate(runtime.supergraph.publicSchema, document, runtime.introspection);
    if (faults.length > 0) return { errors: faults.map((fault) => fault.toJSON()) };
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [operationNotFound(operationName)] };
    return { operation: { document, operation }, variables, runtime };
  }

  return (request) => {
    try {
      return readOn(gateway.current, readOperationRequest(request));
    } catch (error) {
      if (error instanceof RequestShapeError) {
        return { errors: [{ message: error.message, extensions: { code: error.code } }] };
      }
      return { errors: [unreadable(error)] };
    }
  };
}

function operationNotFound(operationName: string | null): SubgraphError {
  const message =
    operationName === null
      ? "Must provide operation name if query contains multiple operations."
      : unknownOperation(operationName);
  return { message, extensions: { code: "OPERATION_RESOLUTION_FAILURE" } };
}

/** What is said of a name that no operation of a document has. */
export function unknownOperation(operationName: string): string {
  return faultMessage(`Unknown operation named "${operationName}".`, { suggestions: true });
}

/** What the parser says; a document that is too deep for it overflows its stack. */
function unreadable(error: unknown): SubgraphError {
  const told = error instanceof GraphQLError ? error.toJSON() : { message: "The document can't be parsed." };
  return {
    ...told,
    message: faultMessage(told.message, { suggestions: true }),
    extensions: { code: "GRAPHQL_PARSE_FAILED" },
  };
}

import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  specifiedRules,
  validate,
} from "graphql";
import { limits } from "./limits.ts";
import { operationRules } from "./operationRules.ts";

/** A cycle of fragments is told as such, and not only as endless depth. */
const firstRules = [...operationRules, NoFragmentCyclesRule];
const options = { maxErrors: limits.maxValidationErrors };

/**
 * What is wrong with a document, each with its code; nothing when its operations may be run.
 *
 * The gateway's own rules come first: what is beyond its limits would cost the others too much. What broke one
 * of them is not looked at any further.
 */
export function validateOperation(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const refused = validate(schema, document, firstRules, options);
  const faults = refused.length > 0 ? refused : validate(schema, document, specifiedRules, options);
  return faults.map(coded);
}

/** The same, done once for each document of a schema. */
export function createValidator(): typeof validateOperation {
  const known = new WeakMap<
    DocumentNode,
    { readonly schema: GraphQLSchema; readonly faults: readonly GraphQLError[] }
  >();
  return (schema, document) => {
    const earlier = known.get(document);
    if (earlier?.schema === schema) return earlier.faults;
    const faults = validateOperation(schema, document);
    known.set(document, { schema, faults });
    return faults;
  };
}

function coded(fault: GraphQLError): GraphQLError {
  if ("code" in fault.extensions) return fault;
  return new GraphQLError(fault.message, {
    nodes: fault.nodes ?? null,
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
}

import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import { faultMessage } from "./faultMessage.ts";
import { limits } from "./limits.ts";
import { operationRules } from "./operationRules.ts";

/** A cycle of fragments is told as such, and not only as endless depth. */
const firstRules = [...operationRules, NoFragmentCyclesRule];
const options = { maxErrors: limits.maxFaults };

/**
 * What is wrong with a document, each with its code; nothing when its operations may be run.
 *
 * The gateway's own rules come first: what is beyond its limits would cost the others too much. What broke one
 * of them is not looked at any further.
 *
 * @param introspection whether the document may ask about the schema, and its faults may name what the schema has
 */
export function validateOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection = true,
): readonly GraphQLError[] {
  const findFaults = (rules: readonly ValidationRule[]) => validate(schema, document, rules, options);
  const refused = findFaults(introspection ? firstRules : [...firstRules, NoSchemaIntrospectionCustomRule]);
  const faults = refused.length > 0 ? refused : findFaults(specifiedRules);
  // graphql-js adds that there are more.
  return faults.slice(0, limits.maxFaults).map((fault) => coded(fault, introspection));
}

/** The same, done once for each document of a schema. */
export function createValidator(): typeof validateOperation {
  const known = new WeakMap<
    DocumentNode,
    { readonly schema: GraphQLSchema; readonly faults: readonly GraphQLError[] }
  >();
  return (schema, document, introspection) => {
    const earlier = known.get(document);
    if (earlier?.schema === schema) return earlier.faults;
    const faults = validateOperation(schema, document, introspection);
    known.set(document, { schema, faults });
    return faults;
  };
}

function coded({ message, nodes, extensions }: GraphQLError, introspection: boolean): GraphQLError {
  return new GraphQLError(faultMessage(message, { suggestions: introspection }), {
    nodes: nodes ?? null,
    extensions: { code: "GRAPHQL_VALIDATION_FAILED", ...extensions },
  });
}

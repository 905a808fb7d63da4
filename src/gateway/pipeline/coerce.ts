import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import type { SubgraphError, Variables } from "../execution/execution.ts";
import { type AnswerSize, compileAnswerSize } from "./answerSize.ts";
import { faultMessage } from "./faultMessage.ts";
import { limits } from "./limits.ts";
import type { ValidatedOperation } from "./operation.ts";
import { AnswerTooLargeError } from "./pipeline.errors.ts";
import { settleBigInts } from "./settleBigInts.ts";

/** The client's variables as the operation declares them, with defaults; or what is wrong with them. */
export type Coerced = { readonly variables: Variables } | { readonly errors: readonly SubgraphError[] };

/**
 * @param introspection whether a fault may name what the schema has and the caller did not
 *
 * Source: GraphQL specification, "Coercing Variable Values"
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
  introspection = true,
): Coerced {
  if (variableDefinitions.length === 0) return { variables: {} };
  const options = { maxErrors: limits.maxFaults };
  const first = getVariableValues(schema, variableDefinitions, given, options);
  if (first.coerced) return { variables: first.coerced };
  const settled = settleBigInts(schema, variableDefinitions, given);
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, settled, options);
  if (coerced) return { variables: coerced };
  // graphql-js adds that there are more.
  const told = errors.slice(0, limits.maxFaults).map(({ message }) => ({
    message: faultMessage(message, { suggestions: introspection }),
    extensions: { code: "BAD_USER_INPUT" },
  }));
  return { errors: told };
}

/** Coerces the variables of operations, and refuses those by which the answer could grow beyond the limit. */
export function createCoercion(
  schema: GraphQLSchema,
  introspection?: boolean,
): (operation: ValidatedOperation, given: Variables) => Coerced {
  const sizes = new WeakMap<OperationDefinitionNode, AnswerSize>();
  return (validated, given) => {
    const coerced = coerceVariables(schema, validated.operation, given, introspection);
    if ("errors" in coerced) return coerced;
    let sizeOf = sizes.get(validated.operation);
    if (!sizeOf) {
      sizeOf = compileAnswerSize(validated, schema);
      sizes.set(validated.operation, sizeOf);
    }
    if (sizeOf(coerced.variables) <= limits.maxAnswerFields) return coerced;
    const { message, code, facts } = new AnswerTooLargeError(limits.maxAnswerFields);
    return { errors: [{ message, extensions: { ...facts, code } }] };
  };
}

import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import type { SubgraphError, Variables } from "../execution/execution.ts";
import { faultMessage } from "./faultMessage.ts";
import { limits } from "./limits.ts";
import { findLongList } from "./listBounds.ts";
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
  operation: OperationDefinitionNode,
  given: Variables,
  introspection = true,
): Coerced {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return { variables: {} };
  const options = { maxErrors: limits.maxFaults };
  const first = getVariableValues(schema, variableDefinitions, given, options);
  if (first.coerced) return withinListBounds(schema, operation, first.coerced);
  const settled = settleBigInts(schema, variableDefinitions, given);
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, settled, options);
  if (coerced) return withinListBounds(schema, operation, coerced);
  // graphql-js adds that there are more.
  const told = errors.slice(0, limits.maxFaults).map(({ message }) => ({
    message: faultMessage(message, { suggestions: introspection }),
    extensions: { code: "BAD_USER_INPUT" },
  }));
  return { errors: told };
}

function withinListBounds(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): Coerced {
  const message = findLongList(schema, operation, variables);
  return message === null ? { variables } : { errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] };
}

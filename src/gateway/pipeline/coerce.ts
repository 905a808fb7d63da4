import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import type { SubgraphError, Variables } from "../execution/execution.ts";

/** The client's variables as the operation declares them, with defaults; or what is wrong with them. */
export type Coerced = { readonly variables: Variables } | { readonly errors: readonly SubgraphError[] };

const maxErrors = 20;

/** Source: GraphQL specification, "Coercing Variable Values" */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): Coerced {
  if (variableDefinitions.length === 0) return { variables: {} };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors });
  if (coerced) return { variables: coerced };
  return { errors: errors.map(({ message }) => ({ message, extensions: { code: "BAD_USER_INPUT" } })) };
}

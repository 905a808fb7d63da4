import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
} from "graphql";
import type { Amount } from "./listLength.ts";
import type { SchemaCosts } from "./schemaCosts.ts";

/**
 * What one call of a field costs: its weight, and those of the arguments and input fields that are given. It is never negative, though
 * weights may be.
 *
 * Source: IBM GraphQL Cost Directive Specification, "Weight"
 */
export function compileInputCost(
  coordinate: string,
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  weight: number,
  { weights }: SchemaCosts,
): Amount {
  const costs = (node.arguments ?? []).flatMap(({ name, value }): Amount[] => {
    const own = weights.get(`${coordinate}(${name.value}:)`) ?? 0;
    const type = args.find((argument) => argument.name === name.value)!.type;
    const isWeighted = own !== 0 || hasWeights(type, weights);
    if (!isWeighted) return [];
    return [(variables) => own + costOfInput(valueFromASTUntyped(value, variables), type, weights)];
  });
  if (costs.length === 0) return () => Math.max(0, weight);
  return (variables) => costs.reduce((sum, cost) => sum + cost(variables), weight);
}

function costOfInput(value: unknown, type: GraphQLInputType, weights: SchemaCosts["weights"]): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + costOfInput(item, type, weights), 0);
  const named = getNamedType(type);
  const own = value == null ? 0 : (weights.get(named.name) ?? 0);
  if (!isInputObjectType(named) || typeof value !== "object" || value === null) return own;
  const fields = named.getFields();
  return Object.entries(value).reduce(
    (sum, [name, held]) =>
      sum + (weights.get(`${named.name}.${name}`) ?? 0) + costOfInput(held, fields[name]!.type, weights),
    own,
  );
}

/** Whether anything within values of the type has a weight. */
function hasWeights(type: GraphQLInputType, weights: SchemaCosts["weights"], seen = new Set<string>()): boolean {
  const named = getNamedType(type);
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  if (weights.has(named.name)) return true;
  if (!isInputObjectType(named)) return false;
  return Object.values(named.getFields()).some(
    (field) => weights.has(`${named.name}.${field.name}`) || hasWeights(field.type, weights, seen),
  );
}

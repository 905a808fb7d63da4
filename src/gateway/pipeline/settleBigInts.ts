import {
  GraphQLFloat,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type VariableDefinitionNode,
} from "graphql";
import type { Variables } from "../execution/execution.ts";

/**
 * A client's variables with the numbers that graphql-js knows where they stand as a `Float`, an `ID` or an `Int`: of whole numbers
 * that are read exactly it takes none. A scalar that only a subgraph knows keeps them.
 */
export function settleBigInts(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Variables,
): Variables {
  const types = new Map(
    definitions.map(({ variable, type }) => [variable.name.value, typeFromAST(schema, type as never)]),
  );
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const type = types.get(name);
      return [name, isInputType(type) ? settled(value, type) : value];
    }),
  );
}

function settled(value: unknown, of: GraphQLInputType): unknown {
  const type = getNullableType(of);
  if (isListType(type)) {
    return Array.isArray(value) ? value.map((item) => settled(item, type.ofType)) : settled(value, type.ofType);
  }
  if (isInputObjectType(type) && typeof value === "object" && value !== null) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        Object.hasOwn(fields, name) ? settled(inner, fields[name]!.type) : inner,
      ]),
    );
  }
  if (typeof value !== "bigint") return value;
  if (type === GraphQLID) return String(value);
  return type === GraphQLFloat || type === GraphQLInt ? Number(value) : value;
}

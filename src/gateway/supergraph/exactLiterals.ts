import { type GraphQLSchema, isScalarType, isSpecifiedScalarType, Kind, type ValueNode } from "graphql";

/**
 * Lets the schema's own scalars read whole numbers beyond 2^53 in a client's literals as `bigint`, which keeps them as they
 * are. To be called when the schema's own default values have been read: graphql-js can't print a `bigint`.
 */
export function readLiteralsExactly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && !isSpecifiedScalarType(type)) type.parseLiteral = literalValue;
  }
}

function literalValue(node: ValueNode, variables?: Readonly<Record<string, unknown>> | null): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.INT: {
      const value = Number(node.value);
      return Number.isSafeInteger(value) || node.value.length > maxDigits ? value : BigInt(node.value);
    }
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((item) => literalValue(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, literalValue(value, variables)]));
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    default:
      return node.value;
  }
}

/** A longer one is taken for what it is nearest to. */
const maxDigits = 1_000;

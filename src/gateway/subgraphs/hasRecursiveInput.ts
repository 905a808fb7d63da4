import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  Kind,
  typeFromAST,
} from "graphql";

/** Whether a variable of the document is of an input type that holds itself, at any depth. */
export function hasRecursiveInput(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(({ type: node }) => {
        const type = typeFromAST(schema, node as never);
        return isInputType(type) && meetsItself(type, new Set());
      }),
  );
}

function meetsItself(type: GraphQLInputType, around: ReadonlySet<GraphQLInputType>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  if (around.has(named)) return true;
  const within = new Set(around).add(named);
  return Object.values(named.getFields()).some((field) => meetsItself(field.type, within));
}

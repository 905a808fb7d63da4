import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** Finds the types that no operation can come to, neither in an answer nor in an argument. */
export function findUnreachable(schema: GraphQLSchema): ReadonlySet<string> {
  const reached = new Set<GraphQLNamedType>();
  const left: GraphQLNamedType[] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ].filter((type) => type != null);
  for (let type = left.pop(); type !== undefined; type = left.pop()) {
    if (reached.has(type)) continue;
    reached.add(type);
    left.push(...nextTo(type, schema));
  }
  const all = Object.values(schema.getTypeMap());
  return new Set(all.filter((type) => !reached.has(type)).map(({ name }) => name));
}

function nextTo(type: GraphQLNamedType, schema: GraphQLSchema): GraphQLNamedType[] {
  const next: GraphQLNamedType[] = [];
  if (isAbstractType(type)) next.push(...schema.getPossibleTypes(type));
  if (isObjectType(type) || isInterfaceType(type)) {
    next.push(...type.getInterfaces());
    for (const { type: ofField, args } of Object.values(type.getFields())) {
      next.push(getNamedType(ofField), ...args.map((argument) => getNamedType(argument.type)));
    }
  } else if (isInputObjectType(type)) {
    next.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type)));
  }
  return next;
}

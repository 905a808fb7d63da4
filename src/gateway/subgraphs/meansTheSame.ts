import {
  type DocumentNode,
  type GraphQLAbstractType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isObjectType,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * Whether a client's document means to a subgraph's schema what it means to the public one.
 *
 * That it is valid is not enough: an interface may have fewer types here than the other subgraphs give
 * it, and a type or an enum value may be hidden from clients.
 */
export function meansTheSame(document: DocumentNode, schema: GraphQLSchema, publicSchema: GraphQLSchema): boolean {
  if (validate(schema, document).length > 0) return false;
  const types = new TypeInfo(schema);
  let isSame = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet() {
        const type = types.getParentType();
        if (isAbstractType(type)) isSame &&= hasSameTypes(type, schema, publicSchema);
      },
      Field() {
        const type = getNamedType(types.getType());
        const shown = isEnumType(type) && publicSchema.getType(type.name);
        if (isEnumType(shown)) isSame &&= (type as typeof shown).getValues().every(({ name }) => shown.getValue(name));
      },
    }),
  );
  return isSame;
}

/** Whether an object of this subgraph is of an abstract type for clients exactly when it is here. */
function hasSameTypes(type: GraphQLAbstractType, schema: GraphQLSchema, publicSchema: GraphQLSchema): boolean {
  const shown = publicSchema.getType(type.name);
  const isShown = (name: string) => {
    const object = publicSchema.getType(name);
    return isAbstractType(shown) && isObjectType(object) && publicSchema.isSubType(shown, object);
  };
  return Object.values(schema.getTypeMap()).every(
    (object) => !isObjectType(object) || schema.isSubType(type, object) === isShown(object.name),
  );
}

import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Where a field of the client stands in what the subgraphs answer. */
export type AnswerKeys = (responseName: string, name: string) => string;

const prefix = "_as_";
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * The client's aliases, kept apart from the names that the planner may ask for by itself: keys and what
 * `@requires` names. `id: name` would otherwise stand in the key's place.
 */
export function answerKeysOf(schema: GraphQLSchema): AnswerKeys {
  const taken = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
    ),
  );
  return (responseName, name) =>
    responseName !== name && (responseName.startsWith("_") || taken.has(responseName))
      ? `${prefix}${responseName}`
      : responseName;
}

/** The client's name for a step of a path in a subgraph's answer. */
export function responseNameOf(step: string | number): string | number {
  return typeof step === "string" && step.startsWith(prefix) ? step.slice(prefix.length) : step;
}

/**
 * A client's document as the planner gets it: aliases kept apart, and the type of every object that may
 * be of several asked for, which the planner leaves out when a subgraph could do without. A selection that
 * conditions have left empty asks for the type, too.
 */
export function forPlanner(document: DocumentNode, schema: GraphQLSchema, answerKeys: AnswerKeys): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const { alias, name } = field;
        if (!alias) return undefined;
        return { ...field, alias: { ...alias, value: answerKeys(alias.value, name.value) } };
      },
      SelectionSet: {
        leave: (set) =>
          set.selections.length === 0 || isAbstractType(types.getParentType())
            ? { ...set, selections: [typename, ...set.selections] }
            : undefined,
      },
    }),
  );
}

import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
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

/**
 * A client's document as the planner gets it: with its aliases kept apart, and with the type asked for where
 * conditions have left a selection empty.
 */
export function forPlanner(document: DocumentNode, answerKeys: AnswerKeys): DocumentNode {
  return visit(document, {
    Field({ alias, name, ...field }) {
      if (!alias) return undefined;
      // The answer knows the type of an object by its own name alone.
      if (name.value === "__typename") return typename;
      return { ...field, name, alias: { ...alias, value: answerKeys(alias.value, name.value) } };
    },
    SelectionSet: {
      leave: (set) => (set.selections.length === 0 ? { ...set, selections: [typename] } : undefined),
    },
  });
}

import {
  type DocumentNode,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isInterfaceType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Joins } from "./joins.ts";

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * Makes the rewriting of documents for the native planner. Of an interface's field it does not see what single
 * types require for it: there each type is asked for its own. And of objects that a subgraph knows only by their
 * interface it must be told to find out the type, where a fragment asks for one or one may be hidden from clients.
 */
export function forNativePlanner(joins: Joins, publicSchema: GraphQLSchema): (document: DocumentNode) => DocumentNode {
  const requiring = new Set(joins.requirements.map(({ type, field }) => `${type}.${field}`));
  const typesOf = (name: string) => {
    const type = joins.schema.getType(name);
    return isInterfaceType(type) ? joins.schema.getPossibleTypes(type) : [];
  };
  const isApart = (type: string, field: string) => typesOf(type).some(({ name }) => requiring.has(`${name}.${field}`));
  const isInterfaceObject = (type: string) =>
    [...joins.subgraphs.values()].some((subgraph) => joins.isInterfaceObject(subgraph, type));
  const mayBeHidden = (type: string) => typesOf(type).some(({ name }) => !publicSchema.getType(name));

  return (document) => {
    const types = new TypeInfo(publicSchema);
    const conditions = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION
          ? [[definition.name.value, definition.typeCondition.name.value] as const]
          : [],
      ),
    );
    const asksForOne = (type: GraphQLInterfaceType, selection: SelectionNode) => {
      if (selection.kind === Kind.FIELD) return false;
      const condition =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.typeCondition?.name.value
          : conditions.get(selection.name.value);
      if (condition === undefined || condition === type.name) return false;
      return !type.getInterfaces().some(({ name }) => name === condition);
    };
    return visit(
      document,
      visitWithTypeInfo(types, {
        SelectionSet: {
          leave(set) {
            const type = types.getParentType();
            if (!isInterfaceType(type)) return undefined;
            const { name } = type;
            const isFieldApart = (selection: SelectionNode) =>
              selection.kind === Kind.FIELD && isApart(name, selection.name.value);
            const isToFindOut =
              isInterfaceObject(name) &&
              (mayBeHidden(name) || set.selections.some((selection) => asksForOne(type, selection)));
            const found = isToFindOut ? [typename] : [];
            if (found.length === 0 && !set.selections.some(isFieldApart)) return undefined;
            const selections = set.selections.flatMap((selection): SelectionNode[] =>
              isFieldApart(selection)
                ? publicSchema.getPossibleTypes(type).map((object) => onType(object.name, selection))
                : [selection],
            );
            return { ...set, selections: [...found, ...selections] };
          },
        },
      }),
    );
  };
}

function onType(name: string, selection: SelectionNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
  };
}

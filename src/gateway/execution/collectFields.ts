import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  print,
  type SelectionSetNode,
  type TypeNode,
} from "graphql";

/** Every selection of one response name. */
export interface CollectedField {
  readonly name: string;
  readonly responseName: string;
  /** The first of them. */
  readonly node: FieldNode;
  readonly selectionSets: SelectionSetNode[];
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/** The name of a field in the answer. */
export function responseNameOfField({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The arguments of a field, equal for fields that are given the same: their order does not matter. */
export function textOfArguments({ arguments: given = [] }: FieldNode): string {
  return given.map(print).sort().join();
}

/** The fields that selection sets ask for, whatever the type of an object is. */
export function fieldsOf(sets: readonly SelectionSetNode[], fragments: Fragments): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const { selectionSet } =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      return fieldsOf([selectionSet], fragments);
    }),
  );
}

/**
 * The fields that selection sets ask of an object of one type, or of an interface, in the order in which they first stand.
 * They hold no `@skip` and `@include` any more.
 *
 * Source: GraphQL specification, "CollectFields()"
 */
export function collectFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): CollectedField[] {
  const fields = new Map<string, CollectedField>();

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const responseName = responseNameOfField(selection);
        let field = fields.get(responseName);
        if (!field) {
          field = { name: selection.name.value, responseName, node: selection, selectionSets: [] };
          fields.set(responseName, field);
        }
        if (selection.selectionSet) field.selectionSets.push(selection.selectionSet);
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
        if (applies(schema, type, fragment.typeCondition)) collect(fragment.selectionSet);
      }
    }
  }

  sets.forEach(collect);
  return [...fields.values()];
}

/** Whether selection sets on objects of an interface ask for anything that depends on the type of each. */
export function asksForType(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): boolean {
  return sets.some(({ selections }) =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === "__typename";
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      if (!applies(schema, type, fragment.typeCondition)) return true;
      return asksForType(schema, fragments, type, [fragment.selectionSet]);
    }),
  );
}

function applies(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  condition: TypeNode | undefined,
): boolean {
  if (!condition || condition.kind !== Kind.NAMED_TYPE || condition.name.value === type.name) return true;
  const conditional = schema.getType(condition.name.value);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

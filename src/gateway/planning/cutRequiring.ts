import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Joins, Requirement } from "./joins.ts";
import type { PathStep } from "./plan.ts";

/** A field with `@requires` that was cut out of an operation. */
export interface Part {
  readonly requirement: Requirement;
  readonly field: FieldNode;
  /** Where its object stands in the answer. */
  readonly path: readonly PathStep[];
  /** Stands in the operation where the field was: what it needs goes in here. */
  readonly keys: SelectionNode[];
}

/** Takes the fields with `@requires` of objects that hang below another of their type out of an operation without conditions. */
export function cutRequiring(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  joins: Joins,
): { readonly selectionSet: SelectionSetNode; readonly parts: readonly Part[] } {
  const cutter = new Cutter(joins, fragments);
  const root = joins.schema.getRootType(operation.operation)!;
  const selectionSet = cutter.cut(operation.selectionSet, { type: root, path: [], above: new Set() });
  return { selectionSet, parts: cutter.parts };
}

/** Where a selection stands. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly path: readonly PathStep[];
  /** The types that objects above may be of. */
  readonly above: ReadonlySet<string>;
}

class Cutter {
  readonly parts: Part[] = [];
  readonly #joins: Joins;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(joins: Joins, fragments: readonly FragmentDefinitionNode[]) {
    this.#joins = joins;
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  cut({ selections }: SelectionSetNode, place: Place): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: selections.map((selection): SelectionNode => {
        if (selection.kind === Kind.FIELD) return this.#cutField(selection, place);
        const { typeCondition, selectionSet } =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)!;
        const type = typeCondition ? this.#joins.schema.getType(typeCondition.name.value) : undefined;
        const inner = isCompositeType(type) ? this.#narrowed(place, type) : place;
        const rest = typeCondition ? { typeCondition } : {};
        return { kind: Kind.INLINE_FRAGMENT, ...rest, selectionSet: this.cut(selectionSet, inner) };
      }),
    };
  }

  #cutField(field: FieldNode, place: Place): SelectionNode {
    const { type, path, above } = place;
    const names = namesOf(type);
    // What an interface object requires, every type of the interface does.
    const requirement = this.#joins.requirements.find(
      (candidate) => candidate.field === field.name.value && names.includes(candidate.type),
    );
    if (requirement && names.some((name) => above.has(name))) {
      const keys: SelectionNode[] = [];
      this.parts.push({ requirement, field, path, keys });
      return { kind: Kind.INLINE_FRAGMENT, selectionSet: { kind: Kind.SELECTION_SET, selections: keys } };
    }
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
    const named = definition && getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(named)) return field;
    const inner: Place = {
      type: named,
      path: [...path, { kind: "field", name: (field.alias ?? field.name).value }, ...itemsOf(definition!.type)],
      above: new Set([...above, ...names, ...this.#objectsOf(type)]),
    };
    return { ...field, selectionSet: this.cut(field.selectionSet, inner) };
  }

  #narrowed(place: Place, type: GraphQLCompositeType): Place {
    if (type === place.type) return place;
    return { ...place, type, path: [...place.path, { kind: "types", names: this.#objectsOf(type) }] };
  }

  #objectsOf(type: GraphQLCompositeType): string[] {
    if (!isAbstractType(type)) return [type.name];
    return [type.name, ...this.#joins.schema.getPossibleTypes(type).map(({ name }) => name)];
  }
}

/** The type's own name and those of its interfaces. */
function namesOf(type: GraphQLCompositeType): string[] {
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  return [type.name, ...interfaces.map(({ name }) => name)];
}

function itemsOf(type: GraphQLOutputType): PathStep[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? [{ kind: "items" }, ...itemsOf(nullable.ofType)] : [];
}

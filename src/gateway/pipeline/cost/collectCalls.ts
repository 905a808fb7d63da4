import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  print,
  type SelectionSetNode,
} from "graphql";
import type { Fragments } from "../../execution/collectFields.ts";

/** One field of an object as it is executed. */
export interface Call {
  readonly node: FieldNode;
  /** The names under which it is answered. */
  readonly names: readonly string[];
  readonly selectionSets: readonly SelectionSetNode[];
}

interface Collected {
  readonly node: FieldNode;
  readonly selectionSets: SelectionSetNode[];
}

/**
 * The fields that selection sets ask of an object, those as one that have the same arguments and selections under different names.
 *
 * Source: GraphQL specification, "CollectFields()"
 */
export function collectCalls(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Call[] {
  const byName = new Map<string, Collected>();

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const field = byName.get(name) ?? { node: selection, selectionSets: [] };
        byName.set(name, field);
        if (selection.selectionSet) field.selectionSets.push(selection.selectionSet);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const applies =
        !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
      if (applies) collect(fragment.selectionSet);
    }
  }

  sets.forEach(collect);
  const calls = new Map<string, Call & { readonly names: string[] }>();
  for (const [name, { node, selectionSets }] of byName) {
    const text = [textOfCall(node), ...selectionSets.map(textOf)].join(" ");
    const call = calls.get(text) ?? { node, names: [], selectionSets };
    calls.set(text, call);
    call.names.push(name);
  }
  return [...calls.values()];
}

/** The order of arguments does not matter. */
function textOfCall({ name, arguments: given = [] }: FieldNode): string {
  return `${name.value}(${given.map(print).sort().join()})`;
}

/** A selection set is printed once, though it is looked at for many types. */
const texts = new WeakMap<SelectionSetNode, string>();

function textOf(set: SelectionSetNode): string {
  let text = texts.get(set);
  if (text === undefined) {
    text = print(set);
    texts.set(set, text);
  }
  return text;
}

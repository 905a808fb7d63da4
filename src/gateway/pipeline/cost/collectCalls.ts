import { type FieldNode, type GraphQLObjectType, type GraphQLSchema, print, type SelectionSetNode } from "graphql";
import { collectFields, type Fragments, textOfArguments } from "../../execution/collectFields.ts";

/** One field of an object as it is executed. */
export interface Call {
  readonly node: FieldNode;
  /** The names under which it is answered. */
  readonly names: readonly string[];
  readonly selectionSets: readonly SelectionSetNode[];
}

/** The fields that selection sets ask of an object, those as one that have the same arguments and selections under different names. */
export function collectCalls(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Call[] {
  const equal = Map.groupBy(collectFields(schema, fragments, type, sets), ({ node, selectionSets }) =>
    [node.name.value, textOfArguments(node), ...selectionSets.map(textOf)].join(" "),
  );
  return [...equal.values()].map((fields) => {
    const { node, selectionSets } = fields[0]!;
    return { node, names: fields.map(({ responseName }) => responseName), selectionSets };
  });
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

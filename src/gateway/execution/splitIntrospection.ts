import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode, visit } from "graphql";
import type { Fragments } from "./collectFields.ts";

/** An operation in two: what the gateway answers about the schema, and what the subgraphs answer. */
export interface SplitOperation {
  /** Null when the operation asks nothing of the kind. */
  readonly introspection: DocumentNode | null;
  readonly data: DocumentNode | null;
}

/** Root fields that the gateway answers by itself. */
const ownFields = new Set(["__schema", "__type", "__typename"]);

/** Splits an operation at its root; fragments at the root are opened, all others stay. */
export function splitIntrospection(operation: OperationDefinitionNode, fragments: Fragments): SplitOperation {
  const isOwn = (name: string) => ownFields.has(name);
  const introspection = select(operation.selectionSet.selections, fragments, isOwn);
  const data = select(operation.selectionSet.selections, fragments, (name) => !isOwn(name));
  return {
    introspection: introspection.length > 0 ? document(operation, introspection, fragments) : null,
    data: data.length > 0 ? document(operation, data, fragments) : null,
  };
}

function select(
  selections: readonly SelectionNode[],
  fragments: Fragments,
  keep: (name: string) => boolean,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return keep(selection.name.value) ? [selection] : [];
    const opened = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
    return select(opened.selectionSet.selections, fragments, keep);
  });
}

/** A document of the operation with these root selections, and only the variables and fragments they use. */
function document(operation: OperationDefinitionNode, selections: SelectionNode[], fragments: Fragments): DocumentNode {
  const used = { variables: new Set<string>(), fragments: new Set<string>() };
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const note = (node: OperationDefinitionNode["selectionSet"]): void => {
    visit(node, {
      Variable: { enter: ({ name }) => void used.variables.add(name.value) },
      FragmentSpread: {
        enter({ name }) {
          if (used.fragments.has(name.value)) return;
          used.fragments.add(name.value);
          note(fragments.get(name.value)!.selectionSet);
        },
      },
    });
  };
  note(selectionSet);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.variables.has(variable.name.value),
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, directives: [], variableDefinitions, selectionSet },
      ...[...used.fragments].map((name) => fragments.get(name)!),
    ],
  };
}

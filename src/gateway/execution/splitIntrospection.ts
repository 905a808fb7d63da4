import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode, visit } from "graphql";
import type { Fragments } from "./collectFields.ts";

/** An operation in two: what the gateway answers about the schema, and what the subgraphs answer. */
export interface SplitOperation {
  /** Null when the operation asks nothing of the kind. */
  readonly introspection: DocumentNode | null;
  readonly data: DocumentNode | null;
  /** Whether `data` is all of it. */
  readonly isAllData: boolean;
}

/** Root fields about the schema, which graphql-js answers. The root's type name is nobody's: it is known. */
const aboutSchema = new Set(["__schema", "__type"]);

/** Splits an operation at its root; fragments at the root are opened, all others stay. */
export function splitIntrospection(operation: OperationDefinitionNode, fragments: Fragments): SplitOperation {
  const { selections } = operation.selectionSet;
  const introspection = select(selections, fragments, (name) => aboutSchema.has(name));
  const data = select(selections, fragments, (name) => !name.startsWith("__"));
  return {
    isAllData: select(selections, fragments, (name) => name.startsWith("__")).length === 0,
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

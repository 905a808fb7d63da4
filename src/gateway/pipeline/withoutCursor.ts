import { type FieldNode, Kind, type SelectionSetNode, visit } from "graphql";
import { fragmentsOf } from "../execution/collectFields.ts";
import { cursorArgument, type Variables } from "../execution/execution.ts";
import type { NormalisedOperation } from "./normalise.ts";

/**
 * The variables of a subscription as they are for all who follow the same, wherever they begin: the one that is the root field's
 * cursor, and nothing else, is null.
 */
export function withoutCursor(asked: NormalisedOperation, variables: Variables): Variables {
  const name = cursorVariable(asked);
  if (name === null) return variables;
  const { [name]: _, ...others } = variables;
  return { ...others, [name]: null };
}

function cursorVariable({ document, operation }: NormalisedOperation): string | null {
  const fragments = fragmentsOf(document);
  const value = rootField(operation.selectionSet)?.arguments?.find(({ name }) => name.value === cursorArgument)?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable(variable) {
      if (variable.name.value === name) uses++;
    },
  });
  return uses === 1 ? name : null;

  function rootField({ selections }: SelectionSetNode): FieldNode | undefined {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) return selection;
      const below = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
      const field = rootField(below.selectionSet);
      if (field) return field;
    }
    return undefined;
  }
}

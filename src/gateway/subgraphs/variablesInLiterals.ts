import { type DocumentNode, Kind, visit } from "graphql";

/** The variables that stand within lists and objects of a document's arguments. */
export function variablesInLiterals(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  let depth = 0;
  const literal = { enter: () => void depth++, leave: () => void depth-- };
  visit(document, {
    [Kind.LIST]: literal,
    [Kind.OBJECT]: literal,
    Variable({ name }) {
      if (depth > 0) names.add(name.value);
    },
  });
  return [...names];
}

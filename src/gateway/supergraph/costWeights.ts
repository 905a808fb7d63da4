import { type ArgumentNode, type DocumentNode, Kind, valueFromASTUntyped, visit } from "graphql";

/** A weight that is no number. */
export interface UnreadableWeight {
  readonly weight: string;
}

/**
 * A subgraph's SDL with the weights of `@cost` as composition takes them. The specification has them as strings, federation as whole numbers:
 * fractions are rounded up. What a subgraph says again of the two directives' arguments goes, for the two disagree there.
 *
 * Source: IBM GraphQL Cost Directive Specification, "@cost"; Apollo Federation, "@cost"
 */
export function withWholeWeights(
  document: DocumentNode,
  onUnreadable: (fault: UnreadableWeight) => void,
): DocumentNode {
  const names = importedNames(document);
  if (names.size === 0) return document;
  return visit(document, {
    DirectiveDefinition: ({ name }) => (names.has(name.value) ? null : undefined),
    Directive(node) {
      if (names.get(node.name.value) !== "@cost") return undefined;
      return { ...node, arguments: node.arguments?.map((argument) => withWholeWeight(argument, onUnreadable)) };
    },
  });
}

function withWholeWeight(argument: ArgumentNode, onUnreadable: (fault: UnreadableWeight) => void): ArgumentNode {
  const { name, value } = argument;
  if (name.value !== "weight" || (value.kind !== Kind.STRING && value.kind !== Kind.FLOAT)) return argument;
  const weight = Math.ceil(value.value.trim() === "" ? Number.NaN : Number(value.value));
  if (!Number.isSafeInteger(weight)) {
    onUnreadable({ weight: value.value });
    return argument;
  }
  return { ...argument, value: { kind: Kind.INT, value: String(weight) } };
}

/** What a subgraph calls the directives of cost, and which each of them is; empty when it has linked none. */
function importedNames(document: DocumentNode): ReadonlyMap<string, "@cost" | "@listSize"> {
  const names = new Map<string, "@cost" | "@listSize">();
  visit(document, {
    Directive(link) {
      if (link.name.value !== "link") return;
      const given = (link.arguments ?? []).find(({ name }) => name.value === "import")?.value;
      const isFederation = (link.arguments ?? []).some(
        ({ name, value }) =>
          name.value === "url" && value.kind === Kind.STRING && value.value.includes("specs.apollo.dev/federation"),
      );
      if (!isFederation) return;
      for (const name of ["@cost", "@listSize"] as const) names.set(`federation__${name.slice(1)}`, name);
      const imports = (given && given.kind !== Kind.VARIABLE ? valueFromASTUntyped(given) : []) as readonly unknown[];
      for (const entry of imports) {
        const { name, as } = typeof entry === "string" ? { name: entry, as: entry } : (entry as Record<string, string>);
        if (name === "@cost" || name === "@listSize") names.set((as ?? name).slice(1), name);
      }
    },
  });
  return names;
}

import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, type ValueNode, visit } from "graphql";
import QuickLRU from "quick-lru";
import type { Variables } from "../subgraphs/subgraph.ts";

/** Of one operation this many ways in which its conditions stand are kept ready. */
const maxKept = 32;

/**
 * Makes something of a document once for each way in which its `@skip` and `@include` stand: what comes
 * after is made for a document without any, and decides nothing about them. What could not be made is
 * tried again.
 */
export function byConditions<T>(
  document: DocumentNode,
  make: (decided: DocumentNode) => Promise<T>,
): (variables: Variables) => Promise<T> {
  const names = conditionVariables(document);
  const kept = new QuickLRU<string, Promise<T>>({ maxSize: maxKept });
  return (variables) => {
    const way = names.map((name) => (variables[name] === true ? 1 : 0)).join("");
    const known = kept.get(way);
    if (known !== undefined) return known;
    const made = make(withoutConditions(document, variables));
    kept.set(way, made);
    made.catch(() => kept.delete(way));
    return made;
  };
}

/** The document as these variables leave it: without `@skip` and `@include`, and without what they leave out. */
export function withoutConditions(document: DocumentNode, variables: Variables): DocumentNode {
  const decide = <Node extends SelectionNode>(node: Node) => (isIncluded(node, variables) ? undefined : null);
  return visit(document, {
    Field: { enter: decide },
    InlineFragment: { enter: decide },
    FragmentSpread: { enter: decide },
    Directive: { enter: (directive) => (conditionOf(directive) ? null : undefined) },
  });
}

/** Source: GraphQL specification, "@skip" and "@include" */
function isIncluded({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.every((directive) => {
    const condition = conditionOf(directive);
    if (condition === null) return true;
    const holds =
      condition.kind === Kind.VARIABLE
        ? variables[condition.name.value] === true
        : condition.kind === Kind.BOOLEAN && condition.value;
    return holds === (directive.name.value === "include");
  });
}

function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: {
      enter(directive) {
        const condition = conditionOf(directive);
        if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      },
    },
  });
  return [...names];
}

function conditionOf({ name, arguments: given }: DirectiveNode): ValueNode | null {
  return name.value === "skip" || name.value === "include" ? given![0]!.value : null;
}

import { type ASTNode, Kind, visit } from "graphql";
import QuickLRU from "quick-lru";
import type { Variables } from "../subgraphs/subgraph.ts";

/** Of one operation this many ways in which its conditions stand are kept ready. */
const maxKept = 32;

/**
 * Makes something of an operation once for each way in which its `@skip` and `@include` stand, and not
 * once for each run: what variables decide is decided when it is made.
 */
export function byConditions<T extends object>(nodes: readonly ASTNode[], make: (variables: Variables) => T): (variables: Variables) => T {
  const names = conditionVariables(nodes);
  if (names.length === 0) {
    const made = make({});
    return () => made;
  }
  const kept = new QuickLRU<string, T>({ maxSize: maxKept });
  return (variables) => {
    const way = names.map((name) => (variables[name] === true ? 1 : 0)).join("");
    let made = kept.get(way);
    if (!made) {
      made = make(variables);
      kept.set(way, made);
    }
    return made;
  };
}

function conditionVariables(nodes: readonly ASTNode[]): string[] {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      Directive({ name, arguments: given }) {
        const condition = name.value === "skip" || name.value === "include" ? given?.[0]?.value : undefined;
        if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      },
    });
  }
  return [...names];
}

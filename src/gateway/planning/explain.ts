import type { PathStep, Plan, PlanNode } from "./plan.ts";

/** A plan as text for people: a node a line, children indented. */
export function explain(plan: Plan): string {
  return plan === null ? "nothing to ask\n" : `${lines(plan).join("\n")}\n`;
}

function lines(node: PlanNode): string[] {
  switch (node.kind) {
    case "fetch":
      return [`fetch from ${node.subgraph}: ${onOneLine(node.operation)}`];
    case "entities":
      return [
        ...node.batches.map(({ paths }) => `at ${paths.map((path) => path.map(stepText).join("")).join(" and ")}`),
        ...indent([`entities from ${node.subgraph}: ${onOneLine(node.operation)}`]),
      ];
    case "subscription":
      return ["for each event", ...indent(lines(node.primary))];
    case "sequence":
      return ["in sequence", ...node.nodes.flatMap((child) => indent(lines(child)))];
    case "parallel":
      return ["in parallel", ...node.nodes.flatMap((child) => indent(lines(child)))];
    case "condition":
      return [
        ...(node.whenTrue ? [`if $${node.variable}`, ...indent(lines(node.whenTrue))] : []),
        ...(node.whenFalse ? [`if not $${node.variable}`, ...indent(lines(node.whenFalse))] : []),
      ];
  }
}

function onOneLine(operation: string): string {
  return operation.replace(/\s+/g, " ").trim();
}

function stepText(step: PathStep): string {
  switch (step.kind) {
    case "field":
      return `.${step.name}`;
    case "items":
      return "[]";
    case "types":
      return `|${step.names.join(",")}|`;
  }
}

function indent(texts: readonly string[]): string[] {
  return texts.map((text) => `  ${text}`);
}

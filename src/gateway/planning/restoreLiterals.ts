import {
  type ConstValueNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { applied, type Edit } from "./edits.ts";
import type { Plan, PlanNode } from "./plan.ts";

export interface ClientsWords {
  /** The client's own variables, with their defaults. */
  readonly declared: readonly VariableDefinitionNode[];
  /** By the names of the variables that stand for them. */
  readonly literals: ReadonlyMap<string, ValueNode>;
}

/** A plan with the client's literals in the place of the variables that stood for them, and the defaults of its variables. */
export function restoreLiterals(plan: Plan, words: ClientsWords): Plan {
  if (words.literals.size === 0 && words.declared.every(({ defaultValue }) => !defaultValue)) return plan;
  const restore = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case "fetch":
      case "entities":
        return { ...node, ...restored(node, words) };
      case "subscription":
        return { ...node, primary: { ...node.primary, ...restored(node.primary, words) } };
      case "sequence":
      case "parallel":
        return { ...node, nodes: node.nodes.map(restore) };
      case "condition":
        return {
          ...node,
          whenTrue: node.whenTrue && restore(node.whenTrue),
          whenFalse: node.whenFalse && restore(node.whenFalse),
        };
    }
  };
  return plan && restore(plan);
}

interface FetchOperation {
  readonly operation: string;
  readonly variables: readonly string[];
}

function restored({ operation, variables }: FetchOperation, { declared, literals }: ClientsWords): FetchOperation {
  const document = parse(operation);
  const own = new Map(declared.map((definition) => [definition.variable.name.value, definition]));
  const used = new Set(variables.filter((name) => !literals.has(name)));
  const edits: Edit[] = [];
  visit(document, {
    VariableDefinition: () => false,
    Variable({ name, loc }) {
      const literal = literals.get(name.value);
      if (!literal) return;
      edits.push({ start: loc!.start, end: loc!.end, text: onOneLine(literal) });
      visit(literal, { Variable: (variable) => void used.add(variable.name.value) });
    },
  });
  const query = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const header = headerEdit(operation, query, (name) => own.get(name), used, literals);
  return { operation: applied(operation, header ? [header, ...edits] : edits), variables: [...used] };
}

/** The list of variables without those that stood for literals, and with those that stand within these. */
function headerEdit(
  text: string,
  { variableDefinitions: given = [] }: OperationDefinitionNode,
  ownOf: (name: string) => VariableDefinitionNode | undefined,
  used: ReadonlySet<string>,
  literals: ClientsWords["literals"],
): Edit | null {
  const [first, last] = [given[0], given.at(-1)];
  // Who uses no variable has no literal that stood for one.
  if (!first || !last) return null;
  const kept = given.filter(({ variable }) => !literals.has(variable.name.value));
  const names = new Set(kept.map(({ variable }) => variable.name.value));
  const keptTexts = kept.map(({ variable, loc }) => {
    const written = text.slice(loc!.start, loc!.end);
    return written + defaultOf(ownOf(variable.name.value)?.defaultValue);
  });
  const added = [...used]
    .filter((name) => !names.has(name))
    .map((name) => {
      const { type, defaultValue } = ownOf(name)!;
      return `$${name}:${print(type)}${defaultOf(defaultValue)}`;
    });
  const list = [...keptTexts, ...added];
  if (list.length > 0) return { start: first.loc!.start, end: last.loc!.end, text: list.join(", ") };
  const opening = text.lastIndexOf("(", first.loc!.start);
  // The short form, as the planner writes it.
  const start = text.slice(0, opening) === "query" ? 0 : opening;
  return { start, end: text.indexOf(")", last.loc!.end) + 1, text: "" };
}

function defaultOf(value: ConstValueNode | undefined): string {
  return value ? `=${onOneLine(value)}` : "";
}

/** Block strings are written as strings, which every server reads. */
function onOneLine(value: ValueNode): string {
  return print(visit(value, { StringValue: (text) => (text.block ? { ...text, block: false } : undefined) }));
}

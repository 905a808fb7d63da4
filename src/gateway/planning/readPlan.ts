import type {
  FlattenNodePathSegment,
  FetchNode as NativeFetch,
  PlanNode as NativeNode,
  QueryPlan,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import type { FetchNode, PathStep, Plan, PlanNode, RequiredSelection } from "./plan.ts";
import { PlanUnsupportedError } from "./planning.errors.ts";

/**
 * Reads the native planner's plan as one of ours.
 *
 * @throws {PlanUnsupportedError} at anything that the executor does not know: better no answer than a wrong one
 */
export function readPlan({ node }: QueryPlan, concreteTypes: ConcreteTypes): Plan {
  return node ? readNode(node, concreteTypes) : null;
}

/** The object types that a type's name stands for: an interface's or a union's, or the type itself. */
export type ConcreteTypes = (type: string) => readonly string[];

function readNode(node: NativeNode, concreteTypes: ConcreteTypes): PlanNode {
  const read = (child: NativeNode) => readNode(child, concreteTypes);
  switch (node.kind) {
    case "Fetch":
      return readFetch(node, concreteTypes);
    case "Flatten": {
      const inner = read(node.node);
      if (inner.kind !== "fetch") throw new PlanUnsupportedError(`a ${inner.kind} under a path`);
      return { kind: "flatten", path: node.path.map((step) => readStep(step, concreteTypes)), node: inner };
    }
    case "Sequence":
      return { kind: "sequence", nodes: node.nodes.map(read) };
    case "Parallel":
      return { kind: "parallel", nodes: node.nodes.map(read) };
    case "Condition":
      return {
        kind: "condition",
        variable: node.condition,
        whenTrue: node.ifClause ? read(node.ifClause) : null,
        whenFalse: node.elseClause ? read(node.elseClause) : null,
      };
    default:
      throw new PlanUnsupportedError(`a node of the kind ${node.kind}`);
  }
}

function readFetch(node: NativeFetch, concreteTypes: ConcreteTypes): FetchNode {
  if (node.inputRewrites?.length || node.outputRewrites?.length) throw new PlanUnsupportedError("rewrites");
  return {
    kind: "fetch",
    subgraph: node.serviceName,
    operationKind: node.operationKind ?? "query",
    operation: node.operation,
    variables: node.variableUsages ?? [],
    requires: node.requires?.map((selection) => readRequired(selection, concreteTypes)) ?? null,
  };
}

function readStep(step: FlattenNodePathSegment, concreteTypes: ConcreteTypes): PathStep {
  if (step === "@") return { kind: "items" };
  if ("Field" in step) return { kind: "field", name: step.Field };
  if ("TypeCondition" in step) return { kind: "types", names: step.TypeCondition.flatMap(concreteTypes) };
  throw new PlanUnsupportedError(`a path step ${JSON.stringify(step)}`);
}

function readRequired(selection: RequiresSelection, concreteTypes: ConcreteTypes): RequiredSelection {
  const read = (inner: RequiresSelection) => readRequired(inner, concreteTypes);
  switch (selection.kind) {
    case "Field":
      return {
        kind: "field",
        name: selection.name,
        responseName: selection.alias ?? selection.name,
        selections: (selection.selections ?? []).map(read),
      };
    case "InlineFragment":
      if (selection.skipIf || selection.includeIf)
        throw new PlanUnsupportedError("a condition in what a fetch requires");
      return {
        kind: "fragment",
        types: concreteTypes(selection.typeCondition),
        selections: selection.selections.map(read),
      };
    default:
      throw new PlanUnsupportedError(`a requirement of the kind ${selection.kind}`);
  }
}

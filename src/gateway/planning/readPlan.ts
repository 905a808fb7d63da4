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
export function readPlan({ node }: QueryPlan): Plan {
  return node ? readNode(node) : null;
}

function readNode(node: NativeNode): PlanNode {
  switch (node.kind) {
    case "Fetch":
      return readFetch(node);
    case "Flatten": {
      const inner = readNode(node.node);
      if (inner.kind !== "fetch") throw new PlanUnsupportedError(`a ${inner.kind} under a path`);
      return { kind: "flatten", path: node.path.map(readStep), node: inner };
    }
    case "Sequence":
      return { kind: "sequence", nodes: node.nodes.map(readNode) };
    case "Parallel":
      return { kind: "parallel", nodes: node.nodes.map(readNode) };
    case "Condition":
      return {
        kind: "condition",
        variable: node.condition,
        whenTrue: node.ifClause ? readNode(node.ifClause) : null,
        whenFalse: node.elseClause ? readNode(node.elseClause) : null,
      };
    default:
      throw new PlanUnsupportedError(`a node of the kind ${node.kind}`);
  }
}

function readFetch(node: NativeFetch): FetchNode {
  if (node.inputRewrites?.length || node.outputRewrites?.length) throw new PlanUnsupportedError("rewrites");
  return {
    kind: "fetch",
    subgraph: node.serviceName,
    operationKind: node.operationKind ?? "query",
    operation: node.operation,
    variables: node.variableUsages ?? [],
    requires: node.requires?.map(readRequired) ?? null,
  };
}

function readStep(step: FlattenNodePathSegment): PathStep {
  if (step === "@") return { kind: "items" };
  if ("Field" in step) return { kind: "field", name: step.Field };
  if ("TypeCondition" in step) return { kind: "types", names: step.TypeCondition };
  throw new PlanUnsupportedError(`a path step ${JSON.stringify(step)}`);
}

function readRequired(selection: RequiresSelection): RequiredSelection {
  switch (selection.kind) {
    case "Field":
      return {
        kind: "field",
        name: selection.name,
        responseName: selection.alias ?? selection.name,
        selections: (selection.selections ?? []).map(readRequired),
      };
    case "InlineFragment":
      if (selection.skipIf || selection.includeIf)
        throw new PlanUnsupportedError("a condition in what a fetch requires");
      return { kind: "fragment", type: selection.typeCondition, selections: selection.selections.map(readRequired) };
    default:
      throw new PlanUnsupportedError(`a requirement of the kind ${selection.kind}`);
  }
}

import type {
  EntityBatchAlias,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNode,
  FlattenNodePathSegment,
  BatchFetchNode as NativeBatch,
  FetchNode as NativeFetch,
  PlanNode as NativeNode,
  QueryPlan,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import type {
  EntitiesNode,
  EntityBatch,
  FetchNode,
  PathStep,
  Plan,
  PlanNode,
  RequiredSelection,
  Rewrite,
} from "./plan.ts";
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
    case "Flatten":
      return readFlatten(node, concreteTypes);
    case "BatchFetch":
      return readBatch(node, concreteTypes);
    case "Subscription":
      return { kind: "subscription", primary: readFetch(node.primary, concreteTypes) };
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
  // Input rewrites are for representations: the planner leaves some at a fetch of the root, which sends none.
  if (node.requires) throw new PlanUnsupportedError("a fetch of entities without a path");
  return {
    kind: "fetch",
    subgraph: node.serviceName,
    operationKind: node.operationKind ?? "query",
    operation: node.operation,
    variables: node.variableUsages ?? [],
    outputRewrites: readRewrites(node.outputRewrites, concreteTypes),
  };
}

/** A fetch below a path is a batch of one. Source: Apollo Federation subgraph specification, "_entities" */
function readFlatten({ path, node }: FlattenNode, concreteTypes: ConcreteTypes): EntitiesNode {
  if (node.kind !== "Fetch") throw new PlanUnsupportedError(`a ${node.kind} under a path`);
  const { requires = [], inputRewrites = [], outputRewrites = [] } = node;
  const only = { alias: "_entities", representationsVariableName: "representations", paths: [path] };
  return {
    kind: "entities",
    subgraph: node.serviceName,
    operation: node.operation,
    variables: node.variableUsages ?? [],
    batches: [readBatchAlias({ ...only, requires, inputRewrites, outputRewrites }, concreteTypes)],
  };
}

function readBatch(node: NativeBatch, concreteTypes: ConcreteTypes): EntitiesNode {
  return {
    kind: "entities",
    subgraph: node.serviceName,
    operation: node.operation,
    variables: node.variableUsages ?? [],
    batches: node.entityBatch.aliases.map((alias) => readBatchAlias(alias, concreteTypes)),
  };
}

function readBatchAlias(batch: EntityBatchAlias, concreteTypes: ConcreteTypes): EntityBatch {
  return {
    answerKey: batch.alias,
    representationsVariable: batch.representationsVariableName,
    paths: batch.paths.map((path) => path.map((step) => readStep(step, concreteTypes))),
    requires: batch.requires.map((selection) => readRequired(selection, concreteTypes)),
    inputRewrites: readRewrites(batch.inputRewrites, concreteTypes),
    outputRewrites: readRewrites(batch.outputRewrites, concreteTypes),
  };
}

function readRewrites(rewrites: readonly FetchRewrite[] = [], concreteTypes: ConcreteTypes): Rewrite[] {
  const readPath = (path: readonly FetchNodePathSegment[]): PathStep[] =>
    path.map((step) =>
      "Key" in step
        ? { kind: "field", name: step.Key }
        : { kind: "types", names: step.TypenameEquals.flatMap(concreteTypes) },
    );
  return rewrites.map((rewrite): Rewrite => {
    if ("KeyRenamer" in rewrite) {
      return { kind: "rename", path: readPath(rewrite.KeyRenamer.path), name: rewrite.KeyRenamer.renameKeyTo };
    }
    const setter = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
    if (!("setValueTo" in setter)) throw new PlanUnsupportedError(`a rewrite ${JSON.stringify(rewrite)}`);
    return { kind: "set", path: readPath(setter.path), value: setter.setValueTo };
  });
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
        // Under its own name the field may stand with the client's arguments; the alias is what it is sent as.
        name: selection.alias ?? selection.name,
        responseName: selection.name,
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

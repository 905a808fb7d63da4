import { finishText } from "./finishText.ts";
import { fragmentOf } from "./forEveryType.ts";
import type { Joins } from "./joins.ts";
import type { EntitiesNode, EntityBatch, Plan, PlanNode, RequiredSelection, Rewrite } from "./plan.ts";
import type { RequiredArguments } from "./requiredArguments.ts";
import { splitRequirements } from "./splitRequirements.ts";

/**
 * Makes a plan of what the native planner answers: calls with arguments in the place of the names under which the
 * planner knows them, and the type of every object that may be of several asked for where the planner could do
 * without.
 */
export function finishPlan(plan: Plan, joins: Joins, required: RequiredArguments): Plan {
  const textOf = (subgraph: string, operation: string) =>
    finishText(operation, { subgraph, joins, calls: required.calls });
  const finish = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case "fetch":
        return { ...node, operation: textOf(node.subgraph, node.operation) };
      case "entities": {
        const split = splitRequirements(node, required);
        const batches = split.batches.map((batch) => ({
          ...batch,
          requires: batch.requires.map((selection) => sentAs(selection, required.calls)),
          outputRewrites: [...batch.outputRewrites, ...typeKept(split, batch, joins)],
        }));
        return { ...split, operation: textOf(split.subgraph, split.operation), batches };
      }
      case "sequence":
      case "parallel":
        return { ...node, nodes: node.nodes.map(finish) };
      case "condition":
        return {
          ...node,
          whenTrue: node.whenTrue && finish(node.whenTrue),
          whenFalse: node.whenFalse && finish(node.whenFalse),
        };
      case "subscription":
        return {
          ...node,
          primary: { ...node.primary, operation: textOf(node.primary.subgraph, node.primary.operation) },
        };
    }
  };
  return plan && finish(plan);
}

/** A call is sent under its field's own name. */
function sentAs(selection: RequiredSelection, calls: RequiredArguments["calls"]): RequiredSelection {
  const selections = selection.selections.map((inner) => sentAs(inner, calls));
  if (selection.kind === "fragment") return { ...selection, selections };
  return { ...selection, name: calls.get(selection.name)?.field ?? selection.name, selections };
}

/** An interface's name must not replace the type of an entity, which is known already or told by its owner. */
function typeKept({ subgraph, operation }: EntitiesNode, { answerKey }: EntityBatch, joins: Joins): readonly Rewrite[] {
  const type = fragmentOf(operation, answerKey)?.typeCondition?.name.value;
  if (type === undefined || !joins.isInterfaceObject(subgraph, type)) return [];
  return [{ kind: "rename", path: [{ kind: "field", name: "__typename" }], name: "_type" }];
}

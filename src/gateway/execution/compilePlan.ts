import type { PlanNode } from "../planning/plan.ts";
import type { Subgraph } from "../subgraphs/subgraph.ts";
import { type Place, sharedPlacesOf } from "./askedOnly.ts";
import { compileEntities } from "./entities.ts";
import { PlanOrderError } from "./execution.errors.ts";
import type { Step } from "./execution.ts";
import { compileFetch } from "./fetch.ts";

/**
 * Makes a plan ready to run many times: everything that depends on the plan alone is done here, once.
 *
 * @throws {SubgraphOperationError} when a subgraph does not understand its part
 * @throws {PlanOrderError} at a subscription, which only begins a plan
 *
 * @param sharedPlaces of the whole plan that the node is of
 */
export function compilePlan(
  node: PlanNode,
  subgraphs: ReadonlyMap<string, Subgraph>,
  sharedPlaces: readonly Place[] = sharedPlacesOf(node),
): Step {
  const compile = (child: PlanNode) => compilePlan(child, subgraphs, sharedPlaces);
  switch (node.kind) {
    case "fetch":
      return compileFetch(node, subgraphs, sharedPlaces);
    case "entities":
      return compileEntities(node, subgraphs, sharedPlaces);
    case "sequence":
      return inSequence(node.nodes.map(compile));
    case "parallel":
      return inParallel(node.nodes.map(compile));
    case "subscription":
      throw new PlanOrderError();
    case "condition":
      return onCondition(
        node.variable,
        node.whenTrue && compile(node.whenTrue),
        node.whenFalse && compile(node.whenFalse),
      );
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };
}

function onCondition(variable: string, whenTrue: Step | null, whenFalse: Step | null): Step {
  return (execution) => (execution.variables[variable] === true ? whenTrue : whenFalse)?.(execution);
}

import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { isAbstractType } from "graphql";
import type { Supergraph } from "../supergraph/supergraph.ts";
import type { Plan } from "./plan.ts";
import { PlanningFailedError } from "./planning.errors.ts";
import { readPlan } from "./readPlan.ts";

/** Plans operations for one supergraph. */
export interface Planner {
  /**
   * Only for an operation that is valid for the supergraph's public schema and holds no introspection:
   * the native planner validates nothing, and can end the process on what is not valid.
   *
   * @throws {PlanUnsupportedError} when the plan holds a node of an unknown kind
   * @throws {PlanningFailedError} when there is no plan
   */
  plan(operation: string, operationName: string | null): Plan;
}

const noLabels: Set<string> = new Set();

export function createPlanner(supergraph: Supergraph): Planner {
  const native = new QueryPlanner(supergraph.sdl);
  const { publicSchema } = supergraph;
  // An object that an interface object stands for is known by the interface's name until its owner is asked.
  const concreteTypes = (name: string) => {
    const type = publicSchema.getType(name);
    return isAbstractType(type) ? [name, ...publicSchema.getPossibleTypes(type).map((object) => object.name)] : [name];
  };
  return {
    plan(operation, operationName) {
      try {
        return readPlan(native.plan(operation, operationName, noLabels, 0), concreteTypes);
      } catch (cause) {
        if (cause instanceof Error && "code" in cause && cause.code === "PLAN_UNSUPPORTED") throw cause;
        throw new PlanningFailedError({ cause });
      }
    },
  };
}

import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { isAbstractType } from "graphql";
import type { Supergraph } from "../supergraph/supergraph.ts";
import type { Plan } from "./plan.ts";
import { PlanningFailedError, PlanningTimedOutError, PlanUnsupportedError } from "./planning.errors.ts";
import { readPlan } from "./readPlan.ts";

/** Plans operations for one supergraph, off the thread that serves requests. */
export interface Planner {
  /** The shares, in per cent and ascending, of operations that fields with `@override(label: "percent(…)")` take. */
  readonly overridePercentages: readonly number[];
  /**
   * Only for an operation that is valid for the supergraph's public schema and holds no introspection:
   * the native planner validates nothing, and can end the process on what is not valid.
   *
   * @param percentage 0 to 100, drawn by the client's operation: an override applies when its share is greater
   * @throws {PlanUnsupportedError} when the plan holds a node of an unknown kind
   * @throws {PlanningTimedOutError} when there is no plan within the budget
   * @throws {PlanningFailedError} when there is none at all
   */
  plan(operation: string, percentage: number): Promise<Plan>;
}

/** What planning one operation may take. */
export const planningBudgetMs = 500;

/** Labels that are no percentages; nothing turns them on yet. */
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
    overridePercentages: [...native.overridePercentages].sort((a, b) => a - b),
    async plan(operation, percentage) {
      const budget = AbortSignal.timeout(planningBudgetMs);
      try {
        return readPlan(await native.planAsync(operation, null, noLabels, percentage, budget), concreteTypes);
      } catch (cause) {
        if (cause instanceof PlanUnsupportedError) throw cause;
        throw budget.aborted ? new PlanningTimedOutError(planningBudgetMs) : new PlanningFailedError({ cause });
      }
    },
  };
}

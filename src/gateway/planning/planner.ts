import { QueryPlanner } from "@graphql-hive/router-query-planner";
import { type DocumentNode, isAbstractType, print } from "graphql";
import { ClientError } from "../../errors/appError.ts";
import type { Supergraph } from "../supergraph/supergraph.ts";
import { withEntityRoots } from "./entityRoots.ts";
import { finishPlan } from "./finishPlan.ts";
import { forEveryType } from "./forEveryType.ts";
import { forNativePlanner } from "./forNativePlanner.ts";
import { hideLiterals } from "./hideLiterals.ts";
import { readJoins } from "./joins.ts";
import { keepProvidesApart } from "./keepProvidesApart.ts";
import { notPlannable } from "./notPlannable.ts";
import type { Plan } from "./plan.ts";
import { planInParts } from "./planInParts.ts";
import { plannersSdl } from "./plannersSdl.ts";
import { PlanUnsupportedError } from "./planning.errors.ts";
import { withPlanningBudget } from "./planningBudget.ts";
import { readPlan } from "./readPlan.ts";
import { nameRequiredCalls } from "./requiredArguments.ts";

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
   * @throws {BusyError} when no processor had the time to plan it
   * @throws {OperationNotPlannableError} when no way leads to a field
   * @throws {PlanningFailedError} when the native planner fails in another way
   */
  plan(document: DocumentNode, percentage: number): Promise<Plan>;
}

/** Labels that are no percentages; nothing turns them on yet. */
const noLabels: Set<string> = new Set();

export function createPlanner(supergraph: Supergraph): Planner {
  const { publicSchema } = supergraph;
  const joins = readJoins(supergraph.sdl);
  const required = nameRequiredCalls(supergraph.sdl, joins);
  const plannersJoins = required.calls.size > 0 ? readJoins(required.sdl) : joins;
  const apart = keepProvidesApart(required.sdl, joins);
  const native = nativePlanner(apart ?? required.sdl);
  const withAllProvides = once(() =>
    nativePlanner(joins.requirements.length > 0 ? withEntityRoots(required.sdl, joins) : required.sdl),
  );
  const toPlan = forNativePlanner(joins, publicSchema);
  // An object that an interface object stands for is known by the interface's name until its owner is asked.
  const concreteTypes = (name: string) => {
    const type = publicSchema.getType(name);
    return isAbstractType(type) ? [name, ...publicSchema.getPossibleTypes(type).map((object) => object.name)] : [name];
  };
  const rooted = once(() => {
    const sdl = withEntityRoots(apart ?? required.sdl, joins);
    return { native: nativePlanner(sdl), joins: readJoins(sdl) };
  });

  /** Plans with one supergraph or, when there is no plan, in parts with the other. */
  async function planParted(document: DocumentNode, using: QueryPlanner, draw: Draw): Promise<Plan> {
    try {
      const planned = await using.planAsync(print(document), null, noLabels, draw.percentage, draw.budget);
      return forEveryType(readPlan(planned, concreteTypes), document, plannersJoins);
    } catch (cause) {
      if (cause instanceof PlanUnsupportedError || draw.budget.aborted) throw cause;
      const parted = joins.requirements.length > 0 && (await planApart(document, draw));
      if (parted) return parted;
      // What is left out may be the only way.
      if (apart !== null && using !== withAllProvides()) return planParted(document, withAllProvides(), draw);
      throw cause;
    }
  }

  function planApart(document: DocumentNode, draw: Draw): Promise<Plan> {
    const roots = rooted();
    return planInParts(document, roots.joins, (part) => planParted(part, roots.native, draw));
  }

  return {
    overridePercentages: [...native.overridePercentages].sort((a, b) => a - b),
    async plan(document, percentage) {
      const { document: words, restore } = hideLiterals(document, publicSchema);
      const toSend = toPlan(words);
      try {
        const planned = await withPlanningBudget((budget) => planParted(toSend, native, { percentage, budget }));
        return finishPlan(restore(planned), joins, required);
      } catch (cause) {
        if (cause instanceof ClientError || cause instanceof PlanUnsupportedError) throw cause;
        throw notPlannable(cause, document, publicSchema);
      }
    },
  };
}

function nativePlanner(sdl: string): QueryPlanner {
  return new QueryPlanner(plannersSdl(sdl));
}

/** What all parts of one operation are planned with. */
interface Draw {
  readonly percentage: number;
  readonly budget: AbortSignal;
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

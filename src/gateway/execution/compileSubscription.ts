import { type DocumentNode, Kind } from "graphql";
import type { FetchNode, Plan, PlanNode } from "../planning/plan.ts";
import { sharedPlacesOf } from "./askedOnly.ts";
import { begin, compileCompletion, type OperationToCompile } from "./compileOperation.ts";
import { compilePlan } from "./compilePlan.ts";
import { byConditions } from "./conditions.ts";
import { PlanOrderError } from "./execution.errors.ts";
import type { CompiledSubscription, Subscribing } from "./execution.ts";
import { compileTake, requestOf } from "./fetch.ts";
import { type CompileOptions, planData } from "./planData.ts";
import { shareFields } from "./shareFields.ts";

/**
 * Compiles a valid subscription: one subgraph gives the events, and for each of them the rest of the plan
 * is run.
 *
 * Source: GraphQL specification, "Subscription"
 */
export function compileSubscription(
  { operation, fragments }: OperationToCompile,
  options: CompileOptions,
): CompiledSubscription {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  return byConditions(document, (decided) => compileDecided(decided, options));
}

async function compileDecided(document: DocumentNode, options: CompileOptions): Promise<Subscribing> {
  const shared = shareFields(document, options.publicSchema);
  const { primary, rest } = split(await planData(shared?.asked ?? document, options));
  const subgraph = options.subgraphs.get(primary.subgraph)!;
  const start = subgraph.prepareSubscription({ kind: "subscription", text: primary.operation });
  const take = compileTake(primary, rest === null ? [] : sharedPlacesOf(rest));
  const complete = compileCompletion(document, shared, options);
  const join = rest && compilePlan(rest, options.subgraphs);
  return {
    async open(variables, scope, how) {
      return start({ ...requestOf(primary, { variables, scope }), ...how });
    },
    async answer(event, variables, scope) {
      const execution = begin(document, options.publicSchema, { variables, scope });
      take(event, execution);
      if (event.data === null) return { data: null, errors: execution.errors };
      await join?.(execution);
      return complete(execution);
    },
  };
}

/** What begins a plan, and what is done for each event. */
function split(plan: Plan): { readonly primary: FetchNode; readonly rest: PlanNode | null } {
  if (plan?.kind === "subscription") return { primary: plan.primary, rest: null };
  const [first, ...nodes] = plan?.kind === "sequence" ? plan.nodes : [];
  if (first?.kind !== "subscription") throw new PlanOrderError();
  return { primary: first.primary, rest: { kind: "sequence", nodes } };
}

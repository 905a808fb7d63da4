import { type DocumentNode, Kind } from "graphql";
import type { FetchNode, Plan, PlanNode } from "../planning/plan.ts";
import { beginScope, type OperationScope, type SubgraphAnswer, type Variables } from "../subgraphs/subgraph.ts";
import { sharedPlacesOf } from "./askedOnly.ts";
import { begin, compileCompletion, type OperationToCompile } from "./compileOperation.ts";
import { compilePlan } from "./compilePlan.ts";
import { byConditions } from "./conditions.ts";
import { PlanOrderError } from "./execution.errors.ts";
import type { CompiledSubscription, OperationResult } from "./execution.ts";
import { compileTake, requestOf } from "./fetch.ts";
import { type CompileOptions, planData } from "./planData.ts";

/**
 * Compiles a valid subscription: one subgraph gives the events, and for each of them the rest of the plan
 * is run. An event is answered before the next one is taken.
 *
 * Source: GraphQL specification, "Subscription"
 */
export function compileSubscription(
  { operation, fragments }: OperationToCompile,
  options: CompileOptions,
): CompiledSubscription {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  const compiledFor = byConditions(document, (decided) => compileDecided(decided, options));
  return async function* (variables, scope) {
    const subscribe = await compiledFor(variables);
    yield* subscribe(variables, scope);
  };
}

async function compileDecided(document: DocumentNode, options: CompileOptions): Promise<CompiledSubscription> {
  const { primary, rest } = split(await planData(document, options));
  const subgraph = options.subgraphs.get(primary.subgraph)!;
  const start = subgraph.prepareSubscription({ kind: "subscription", text: primary.operation });
  const take = compileTake(primary, rest === null ? [] : sharedPlacesOf(rest));
  const complete = compileCompletion(document, options);
  const join = rest && compilePlan(rest, options.subgraphs);

  async function answer(event: SubgraphAnswer, variables: Variables, scope: OperationScope): Promise<OperationResult> {
    const execution = begin(document, options.publicSchema, { variables, scope });
    take(event, execution);
    if (event.data === null) return { data: null, errors: execution.errors };
    await join?.(execution);
    return complete(execution);
  }

  return async function* (variables, scope) {
    const events = start(requestOf(primary, { variables, scope }));
    for await (const event of events) yield await answer(event, variables, scopeOfEvent(scope));
  };
}

/** An event is an operation of its own: it has its own state, and its own time. */
function scopeOfEvent({ viewer, headers, timeoutMs }: OperationScope): OperationScope {
  return beginScope(viewer, headers, timeoutMs);
}

/** What begins a plan, and what is done for each event. */
function split(plan: Plan): { readonly primary: FetchNode; readonly rest: PlanNode | null } {
  if (plan?.kind === "subscription") return { primary: plan.primary, rest: null };
  const [first, ...nodes] = plan?.kind === "sequence" ? plan.nodes : [];
  if (first?.kind !== "subscription") throw new PlanOrderError();
  return { primary: first.primary, rest: { kind: "sequence", nodes } };
}

import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, print } from "graphql";
import type { Plan } from "../planning/plan.ts";
import type { Subgraph, SubgraphError } from "../subgraphs/subgraph.ts";
import { fragmentsOf } from "./collectFields.ts";
import { compilePlan } from "./compilePlan.ts";
import type { CompiledOperation, Execution } from "./execution.ts";
import { named } from "./fetch.ts";
import { type AnswerKeys, forPlanner, responseNameOf } from "./forPlanner.ts";
import { compileProjection } from "./projection.ts";

export interface PlanOptions {
  readonly publicSchema: GraphQLSchema;
  readonly answerKeys: AnswerKeys;
  readonly plan: (operation: string) => Plan;
}

export interface CompileOptions extends PlanOptions {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
}

/** What the planner makes of such a document. */
export function planData(document: DocumentNode, { publicSchema, answerKeys, plan }: PlanOptions): Plan {
  return plan(print(forPlanner(document, publicSchema, answerKeys)));
}

/** Compiles what the subgraphs answer of an operation: a document without introspection and conditions. */
export function compileData(document: DocumentNode, options: CompileOptions): CompiledOperation {
  const plan = planData(document, options);
  return passThrough(plan, document, options) ?? byPlan(plan, document, options);
}

/**
 * When one subgraph answers an operation alone, it is asked the client's own words and its answer is
 * the client's: it has the right fields in the right order, and nobody walks over it again.
 */
function passThrough(
  plan: Plan,
  document: DocumentNode,
  { publicSchema, subgraphs }: CompileOptions,
): CompiledOperation | null {
  if (plan?.kind !== "fetch") return null;
  const subgraph = subgraphs.get(plan.subgraph)!;
  if (!subgraph.understands(document, publicSchema)) return null;
  const ask = subgraph.prepare(document);
  return async (variables, scope) => {
    const { data, errors } = await ask(variables, scope);
    return { data, errors: errors.length === 0 ? errors : errors.map((error) => named(error, plan.subgraph)) };
  };
}

function byPlan(
  plan: Plan,
  document: DocumentNode,
  { publicSchema, answerKeys, subgraphs }: CompileOptions,
): CompiledOperation {
  const operation = document.definitions[0] as OperationDefinitionNode;
  const run = plan && compilePlan(plan, subgraphs);
  const project = compileProjection({ schema: publicSchema, operation, fragments: fragmentsOf(document), answerKeys });
  const root = publicSchema.getRootType(operation.operation)!.name;
  return async (variables, scope) => {
    // Paths of a plan may begin at the type of the root.
    const execution: Execution = { variables, scope, data: { __typename: root }, errors: [] };
    await run?.(execution);
    const errors = execution.errors.map(inClientsTerms);
    const data = project(execution.data, errors);
    return { data, errors };
  };
}

function inClientsTerms(error: SubgraphError): SubgraphError {
  return error.path ? { ...error, path: error.path.map(responseNameOf) } : error;
}

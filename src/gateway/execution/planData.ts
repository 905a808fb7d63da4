import { type DocumentNode, type GraphQLSchema, print } from "graphql";
import type { Plan } from "../planning/plan.ts";
import type { Subgraph } from "../subgraphs/subgraph.ts";
import { type AnswerKeys, forPlanner } from "./forPlanner.ts";

/** What planning a document needs. */
export interface PlanOptions {
  readonly publicSchema: GraphQLSchema;
  readonly answerKeys: AnswerKeys;
  readonly plan: (operation: string) => Promise<Plan>;
}

export interface CompileOptions extends PlanOptions {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
}

/** What the planner makes of a document without introspection and conditions. */
export function planData(document: DocumentNode, { publicSchema, answerKeys, plan }: PlanOptions): Promise<Plan> {
  return plan(print(forPlanner(document, publicSchema, answerKeys)));
}

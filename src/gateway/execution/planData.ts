import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Plan } from "../planning/plan.ts";
import type { Subgraph } from "../subgraphs/subgraph.ts";
import { type AnswerKeys, forPlanner } from "./forPlanner.ts";

/** What planning a document needs. */
export interface PlanOptions {
  readonly publicSchema: GraphQLSchema;
  readonly answerKeys: AnswerKeys;
  readonly plan: (document: DocumentNode) => Promise<Plan>;
}

export interface CompileOptions extends PlanOptions {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** What an answer may weigh, in bytes of UTF-8. */
  readonly maxAnswerBytes: number;
}

/** What the planner makes of a document without introspection and conditions. */
export function planData(document: DocumentNode, { answerKeys, plan }: PlanOptions): Promise<Plan> {
  return plan(forPlanner(document, answerKeys));
}

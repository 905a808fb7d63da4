import { Field, ObjectType } from "type-graphql";
import type { ExplainedPlan } from "../registry.ports.ts";

@ObjectType("OperationPlan", { simpleResolvers: true, description: "Which subgraph answers what, in which order." })
export class OperationPlanType implements ExplainedPlan {
  @Field(() => String, { description: "For a person: a step a line." })
  text!: string;

  @Field(() => String, { description: "The same as JSON; null when no subgraph is asked." })
  json!: string;

  @Field(() => String, { description: "Of the supergraph that it was planned on." })
  supergraphVersion!: string;
}

import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Cost } from "../../shared/schema/cost.ts";
import type { RegistryContext } from "../registry.context.ts";
import { OperationPlanType } from "./operationPlan.type.ts";

@Resolver()
export class PlanResolver {
  @Cost(5_000)
  @Query(() => OperationPlanType, {
    description:
      "How the gateway would run an operation. Errors: GRAPHQL_VALIDATION_FAILED, BAD_USER_INPUT, UNAUTHENTICATED.",
  })
  operationPlan(
    @Arg("query", () => String, { description: "The operation, in GraphQL." }) query: string,
    @Arg("operationName", () => String, { nullable: true, description: "Needed when there are several." })
    operationName: string | null,
    @Arg("variables", () => String, { nullable: true, description: "A JSON object: what @skip and @include look at." })
    variables: string | null,
    @Ctx() { planning }: RegistryContext,
  ) {
    return planning.explain(query, operationName ?? null, variables ?? null);
  }
}

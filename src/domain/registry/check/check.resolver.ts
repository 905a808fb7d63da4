import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Cost } from "../../shared/schema/cost.ts";
import type { RegistryContext } from "../registry.context.ts";
import { CheckSubgraphInput } from "../subgraph/subgraph.input.ts";
import { passes } from "./check.rules.ts";
import { CheckSubgraphPayload, SubgraphCheckType } from "./check.type.ts";

@Resolver(() => SubgraphCheckType)
export class CheckResolver {
  @Cost(5_000)
  @Mutation(() => CheckSubgraphPayload, {
    description:
      "Says what publishing a partner's subgraph would do, and stores nothing. userErrors: INVALID, TAKEN (name), SUBGRAPH_URL_REFUSED, SUBGRAPH_SDL_UNAVAILABLE. Errors: UNAUTHENTICATED.",
  })
  checkSubgraph(@Arg("input", () => CheckSubgraphInput) input: CheckSubgraphInput, @Ctx() { checks }: RegistryContext) {
    return checks.check(input);
  }

  @Cost(0)
  @FieldResolver(() => Boolean, {
    name: "passes",
    description: "Whether it can be published and breaks nothing that operations of the last 30 days used.",
  })
  isPassed(@Root() check: SubgraphCheckType) {
    return passes(check);
  }
}

import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { loadByNodeId } from "../../shared/findOne.ts";
import type { WorkContext } from "../work.context.ts";
import { OpportunityType } from "./opportunity.type.ts";

@Resolver(() => OpportunityType)
export class OpportunityResolver {
  @Query(() => OpportunityType, { nullable: true, description: "Null when there is none that you may see." })
  opportunity(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Opportunity", loaders.opportunities.byKey, id);
  }
}

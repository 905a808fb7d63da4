import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { OpportunityConnection, OpportunityType } from "../opportunity/opportunity.type.ts";
import type { WorkContext } from "../work.context.ts";
import { ClientType } from "./client.type.ts";
import { opportunitiesOfClient } from "./clientOpportunities.lists.ts";

/** What this context adds to a client. */
@Resolver(() => ClientType)
export class ClientWorkResolver {
  @FieldResolver(() => OpportunityConnection, {
    description: "The requests of this client that you may see, the latest first; confidential ones if you take part.",
  })
  opportunities(
    @Root() client: ClientType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.pageBelow(opportunitiesOfClient(viewer), client.key, page, toNodes(OpportunityType));
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { InterestType } from "../interest/interest.type.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import type { WorkContext } from "../work.context.ts";
import { noticesOf } from "./notice.lists.ts";
import { NoticeConnection, NoticeType } from "./notice.type.ts";

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description:
      "What your co-op was told, the newest first. The operator names a co-op. Errors: UNAUTHENTICATED, BAD_USER_INPUT.",
  })
  async notices(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("coopId", () => ID, { nullable: true }) coopId: string | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.page(noticesOf(viewer, coopId ?? null), page, toNodes(NoticeType));
  }

  @FieldResolver(() => OpportunityType, { nullable: true, description: "Null when you may not see it any more." })
  opportunity(@Root() { opportunityKey }: NoticeType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.byKey.load(opportunityKey);
  }

  @FieldResolver(() => InterestType, { nullable: true, description: "Null when it is about the request as a whole." })
  interest(@Root() { interestKey }: NoticeType, @Ctx() { loaders }: WorkContext) {
    return interestKey === null ? null : loaders.interests.byKey.load(interestKey);
  }
}

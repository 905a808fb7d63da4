import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import { ListSize } from "../../shared/schema/cost.ts";
import { CoopType } from "../network/coop.type.ts";
import { ProjectType } from "../project/project.type.ts";
import { StateChangeType } from "../state/stateChange.type.ts";
import { TeamType } from "../team/team.type.ts";
import type { WorkContext } from "../work.context.ts";
import { latestShared, opportunityList } from "./opportunity.lists.ts";
import { OpportunityConnection, OpportunityType } from "./opportunity.type.ts";
import { OpportunityFilterInput, OpportunityOrderInput } from "./opportunityFilter.input.ts";
import { SeatType } from "./seat.type.ts";
import { CoverageType, OpportunityTranslationType } from "./terms.type.ts";

const inLocale = "In the language that fits best; as it was written when no locale is given.";

@Resolver(() => OpportunityType)
export class OpportunityResolver {
  @Query(() => OpportunityType, { nullable: true, description: "Null when there is none that you may see." })
  opportunity(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Opportunity", loaders.opportunities.byKey, id);
  }

  @Query(() => OpportunityConnection, {
    description: "The requests that fit a filter, the latest shared first. Errors: BAD_USER_INPUT.",
  })
  async opportunities(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => OpportunityFilterInput, { nullable: true }) filter: OpportunityFilterInput | null,
    @Arg("orderBy", () => OpportunityOrderInput, { nullable: true }) order: OpportunityOrderInput | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.page(
      opportunityList(
        viewer,
        filter ?? {},
        order ?? latestShared,
        await loaders.opportunities.fittingDays(filter ?? {}),
      ),
      page,
      toNodes(OpportunityType),
    );
  }

  @FieldResolver(() => String, { description: `${inLocale} Errors: BAD_USER_INPUT.` })
  title(
    @Root() opportunity: OpportunityType,
    @Arg("locale", () => String, { nullable: true, description: "BCP-47." }) locale: string | null,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.opportunities.text(opportunity, locale ?? null, ({ title }) => title);
  }

  @FieldResolver(() => String, { description: `${inLocale} Errors: BAD_USER_INPUT.` })
  brief(
    @Root() opportunity: OpportunityType,
    @Arg("locale", () => String, { nullable: true, description: "BCP-47." }) locale: string | null,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.opportunities.text(opportunity, locale ?? null, ({ brief }) => brief);
  }

  @FieldResolver(() => [OpportunityTranslationType], { description: "Title and brief in further languages." })
  translations(@Root() opportunity: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.translations.load(opportunity.key);
  }

  @ListSize(50)
  @FieldResolver(() => [SeatType], { description: "What it needs, at most 50." })
  seats(@Root() opportunity: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.seats.byOpportunity.load(opportunity.key);
  }

  @FieldResolver(() => CoverageType, { description: "Of all its seats together." })
  async coverage(@Root() opportunity: OpportunityType, @Ctx() { loaders }: WorkContext): Promise<CoverageType> {
    return (await loaders.seats.coverageOfOpportunity.load(opportunity.key)) ?? { filled: 0, needed: 0 };
  }

  @FieldResolver(() => CoopType, {
    nullable: true,
    description: "The co-op that looks after it, null for who may not see it; the operator does when there is none.",
  })
  lead(@Root() { leadKey }: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.coop(leadKey);
  }

  @FieldResolver(() => [StateChangeType], { description: "Its states so far, the first one first." })
  history(@Root() opportunity: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.history.of("Opportunity").load(opportunity.key);
  }

  @FieldResolver(() => TeamType, { nullable: true, description: "The team that is adopted; null before." })
  team(@Root() opportunity: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.teams.byOpportunity.load(opportunity.key);
  }

  @FieldResolver(() => ProjectType, {
    nullable: true,
    description: "What it became; null before, and when you may not see it.",
  })
  project(@Root() opportunity: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.projects.byOpportunity.load(opportunity.key);
  }
}

import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { payloadTypes } from "../../../shared/mutation/payload.type.ts";
import type { Outcome } from "../../../shared/mutation/runMutation.ts";
import { Cost } from "../../../shared/schema/cost.ts";
import { OpportunityType } from "../../opportunity/opportunity.type.ts";
import type { WorkContext } from "../../work.context.ts";
import { TeamProposalType } from "./teamProposal.type.ts";
import { ProposeTeamsInput } from "./teamSearch.input.ts";
import { TeamSearchType } from "./teamSearch.type.ts";

export const proposeTeams = payloadTypes<WorkContext>({
  name: "ProposeTeams",
  field: "search",
  type: () => TeamSearchType,
  load: ({ loaders }, key) => loaders.teamSearches.byKey.load(key),
});

@Resolver(() => proposeTeams.Payload)
export class ProposeTeamsPayloadResolver {
  @FieldResolver(() => [TeamProposalType], { description: "Those of the search, the best first." })
  proposals(@Root() { key }: Outcome, @Ctx() { loaders }: WorkContext) {
    return key === null ? [] : loaders.teamSearches.proposals.load(key);
  }
}

@Resolver(() => OpportunityType)
export class OpportunitySearchesResolver {
  @FieldResolver(() => [TeamSearchType], {
    description: "Every search for its team, the latest first, for members; empty for others.",
  })
  teamSearches(@Root() { key }: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.teamSearches.byOpportunity.load(key);
  }
}

@Resolver(() => TeamSearchType)
export class TeamSearchResolver {
  @FieldResolver(() => [TeamProposalType], { description: "The best first; empty when no team fills every seat." })
  proposals(@Root() { key }: TeamSearchType, @Ctx() { loaders }: WorkContext) {
    return loaders.teamSearches.proposals.load(key);
  }

  @Cost(5_000)
  @Mutation(() => proposeTeams.Payload, {
    description:
      "Looks for the best teams that fill every seat, for who looks after the request; without any, the search says what stands in the way. It may take two seconds. userErrors: INVALID (top, weights), NOT_FOUND, NOT_ENTITLED, CONFLICT (neither SHARED nor FORMING), TEAM_PROBLEM_REFUSED. Errors: UNAUTHENTICATED, BUSY.",
  })
  proposeTeams(@Arg("input", () => ProposeTeamsInput) input: ProposeTeamsInput, @Ctx() { teamSearches }: WorkContext) {
    return teamSearches.propose(input);
  }
}

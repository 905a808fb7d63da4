import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import { SeatType } from "../opportunity/seat.type.ts";
import { StateChangeType } from "../state/stateChange.type.ts";
import type { WorkContext } from "../work.context.ts";
import {
  DeclineInterestInput,
  ExpressInterestInput,
  ShortlistInterestInput,
  WithdrawInterestInput,
} from "./interest.input.ts";
import { interestsOfOpportunity } from "./interest.lists.ts";
import * as payloads from "./interest.payloads.ts";
import { InterestConnection, InterestSeatType, InterestType } from "./interest.type.ts";

@Resolver(() => OpportunityType)
export class InterestsOfOpportunityResolver {
  @FieldResolver(() => InterestConnection, {
    description: "Who raised a hand, in any state, as they came. Errors: BAD_USER_INPUT.",
  })
  interests(
    @Root() { key }: OpportunityType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.pageBelow(interestsOfOpportunity(viewer), key, page, toNodes(InterestType));
  }
}

@Resolver(() => InterestType)
export class InterestResolver {
  @Query(() => InterestType, { nullable: true, description: "Null when there is none that you may see." })
  interest(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Interest", loaders.interests.byKey, id);
  }

  @FieldResolver(() => OpportunityType)
  opportunity(@Root() { opportunityKey }: InterestType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.byKey.load(opportunityKey);
  }

  @FieldResolver(() => [InterestSeatType], { description: "In the order of the request's seats." })
  seats(@Root() { key }: InterestType, @Ctx() { loaders }: WorkContext) {
    return loaders.interests.seats.load(key);
  }

  @FieldResolver(() => [StateChangeType], { description: "Every change of its state, the first one first." })
  history(@Root() { key }: InterestType, @Ctx() { loaders }: WorkContext) {
    return loaders.history.of("Interest").load(key);
  }

  @Mutation(() => payloads.expressInterest.Payload, {
    description:
      "Raises a co-op's hand for seats and holds them until the lease ends. One that lapsed may be expressed anew. The first one makes a SHARED request FORMING. userErrors: INVALID, NOT_FOUND (opportunityId, coopId, a seat, a person), NOT_ENTITLED (coopId), OPPORTUNITY_CLOSED, CONFLICT (this co-op holds seats already), TRANSITION_REFUSED (its interest was declined or withdrawn), SEAT_TAKEN, PERSON_NOT_AVAILABLE, AMOUNT_NEGATIVE (dayRate). Errors: UNAUTHENTICATED.",
  })
  expressInterest(
    @Arg("input", () => ExpressInterestInput) input: ExpressInterestInput,
    @Ctx() { interests }: WorkContext,
  ) {
    return interests.express(input);
  }

  @Mutation(() => payloads.withdrawInterest.Payload, {
    description:
      "For the co-op itself, and for the operator. userErrors: INVALID (reason), NOT_FOUND, NOT_ENTITLED, LEASE_LAPSED, TRANSITION_REFUSED. Errors: UNAUTHENTICATED.",
  })
  withdrawInterest(
    @Arg("input", () => WithdrawInterestInput) input: WithdrawInterestInput,
    @Ctx() { interests }: WorkContext,
  ) {
    return interests.withdraw(input);
  }

  @Mutation(() => payloads.shortlistInterest.Payload, {
    description:
      "For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, LEASE_LAPSED, TRANSITION_REFUSED, OPPORTUNITY_CLOSED (it waits for no team). Errors: UNAUTHENTICATED.",
  })
  shortlistInterest(
    @Arg("input", () => ShortlistInterestInput) input: ShortlistInterestInput,
    @Ctx() { interests }: WorkContext,
  ) {
    return interests.shortlist(input);
  }

  @Mutation(() => payloads.declineInterest.Payload, {
    description:
      "For who looks after the request. userErrors: INVALID (reason), NOT_FOUND, NOT_ENTITLED, LEASE_LAPSED, TRANSITION_REFUSED. Errors: UNAUTHENTICATED.",
  })
  declineInterest(
    @Arg("input", () => DeclineInterestInput) input: DeclineInterestInput,
    @Ctx() { interests }: WorkContext,
  ) {
    return interests.decline(input);
  }
}

@Resolver(() => InterestSeatType)
export class InterestSeatResolver {
  @FieldResolver(() => SeatType)
  seat(@Root() { seatKey }: InterestSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.seats.byKey.load(seatKey);
  }
}

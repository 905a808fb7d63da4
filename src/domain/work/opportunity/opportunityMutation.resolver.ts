import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { WorkContext } from "../work.context.ts";
import {
  CreateOpportunityInput,
  RejectOpportunityInput,
  ShareOpportunityInput,
  TranslateOpportunityInput,
  UpdateOpportunityInput,
  WithdrawOpportunityInput,
} from "./opportunity.input.ts";
import * as payloads from "./opportunity.payloads.ts";

@Resolver()
export class OpportunityMutationResolver {
  @Mutation(() => payloads.createOpportunity.Payload, {
    description:
      "Takes a request in; nobody else sees it before it is shared. userErrors: INVALID, NOT_FOUND (clientId, leadCoopId, a seat's skill), NOT_ENTITLED (leadCoopId), SEAT_IN_PAST, CURRENCY_UNKNOWN, AMOUNT_NEGATIVE. Errors: UNAUTHENTICATED.",
  })
  createOpportunity(
    @Arg("input", () => CreateOpportunityInput) input: CreateOpportunityInput,
    @Ctx() { opportunities }: WorkContext,
  ) {
    return opportunities.create(input);
  }

  @Mutation(() => payloads.updateOpportunity.Payload, {
    description:
      "userErrors: INVALID, NOT_FOUND (opportunityId, clientId, a seat's skill), NOT_ENTITLED, CONFLICT (its state does not allow it), OPPORTUNITY_CLOSED (its deadline has passed), SEAT_IN_PAST, CURRENCY_UNKNOWN, AMOUNT_NEGATIVE. Errors: UNAUTHENTICATED.",
  })
  updateOpportunity(
    @Arg("input", () => UpdateOpportunityInput) input: UpdateOpportunityInput,
    @Ctx() { opportunities }: WorkContext,
  ) {
    return opportunities.update(input);
  }

  @Mutation(() => payloads.translateOpportunity.Payload, {
    description:
      "Adds a translation, or replaces it, while the request is in INTAKE, SHARED or FORMING. userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, CONFLICT. Errors: UNAUTHENTICATED.",
  })
  translateOpportunity(
    @Arg("input", () => TranslateOpportunityInput) input: TranslateOpportunityInput,
    @Ctx() { opportunities }: WorkContext,
  ) {
    return opportunities.translate(input);
  }

  @Mutation(() => payloads.shareOpportunity.Payload, {
    description:
      "Shares a request with the network. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (it has no seat, or no deadline in the future), SEAT_IN_PAST. Errors: UNAUTHENTICATED.",
  })
  shareOpportunity(
    @Arg("input", () => ShareOpportunityInput) input: ShareOpportunityInput,
    @Ctx() { opportunities }: WorkContext,
  ) {
    return opportunities.share(input);
  }

  @Mutation(() => payloads.withdrawOpportunity.Payload, {
    description:
      "Takes a request back: its interests are declined, its team is released, its quote and negotiation end. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (reason). Errors: UNAUTHENTICATED.",
  })
  withdrawOpportunity(
    @Arg("input", () => WithdrawOpportunityInput) input: WithdrawOpportunityInput,
    @Ctx() { opportunities }: WorkContext,
  ) {
    return opportunities.withdraw(input);
  }

  @Mutation(() => payloads.rejectOpportunity.Payload, {
    description:
      "Does not take up a request of INTAKE. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (reason). Errors: UNAUTHENTICATED.",
  })
  rejectOpportunity(
    @Arg("input", () => RejectOpportunityInput) input: RejectOpportunityInput,
    @Ctx() { opportunities }: WorkContext,
  ) {
    return opportunities.reject(input);
  }
}

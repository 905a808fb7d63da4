import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import { CoopType } from "../network/coop.type.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import type { WorkContext } from "../work.context.ts";
import { agreementsOfNegotiation, objectionsOfNegotiation } from "./agreement.lists.ts";
import * as payloads from "./agreement.payloads.ts";
import { AgreementConnection, AgreementType } from "./agreement.type.ts";
import { AgreementObjectionConnection, AgreementObjectionType } from "./agreementParts.type.ts";
import {
  EndNegotiationInput,
  OpenNegotiationInput,
  SharePositionInput,
  StatePositionInput,
} from "./negotiation.input.ts";
import { historyOfNegotiation, negotiationsOfOpportunity, positionsOfNegotiation } from "./negotiation.lists.ts";
import {
  NegotiationConnection,
  NegotiationEventConnection,
  NegotiationEventType,
  NegotiationPositionConnection,
  NegotiationPositionType,
  NegotiationType,
} from "./negotiation.type.ts";

@Resolver(() => NegotiationType)
export class NegotiationResolver {
  @Query(() => NegotiationType, {
    nullable: true,
    description: "For the parties and who takes part in the request; null for everyone else.",
  })
  negotiation(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Negotiation", loaders.negotiations.byKey, id);
  }

  @FieldResolver(() => OpportunityType, { nullable: true, description: "Null for a party that may see it no more." })
  opportunity(@Root() negotiation: NegotiationType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.byKey.load(negotiation.opportunityKey);
  }

  @FieldResolver(() => CoopType, {
    nullable: true,
    description: "Null when the operator opened it, and for who may not see the co-op.",
  })
  openedBy(@Root() { openedByKey }: NegotiationType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.coop(openedByKey);
  }

  @FieldResolver(() => [CoopType], {
    description: "The co-ops whose consent it takes, as far as you may see them: the team when it was opened.",
  })
  async parties(@Root() negotiation: NegotiationType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.coopsOf(await loaders.negotiations.parties(negotiation));
  }

  @FieldResolver(() => [CoopType], {
    description: "Whose move it is: all of them in PREPARE and while a version is proposed, any of them otherwise.",
  })
  async waitingFor(@Root() negotiation: NegotiationType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.coopsOf(await loaders.negotiations.waitingFor(negotiation));
  }

  @FieldResolver(() => String, { description: "What must happen next, by whom: for a person, in English." })
  nextStep(@Root() negotiation: NegotiationType, @Ctx() { loaders }: WorkContext) {
    return loaders.negotiations.nextStep(negotiation);
  }

  @FieldResolver(() => NegotiationPositionConnection, {
    description: "What the parties have stated, in order; those that hold are `latest`.",
  })
  positions(
    @Root() negotiation: NegotiationType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    const list = positionsOfNegotiation(viewer);
    return loaders.lists.pageBelow(list, negotiation.key, page, toNodes(NegotiationPositionType));
  }

  @FieldResolver(() => AgreementConnection, { description: "The versions that were proposed in it, in order." })
  agreements(
    @Root() negotiation: NegotiationType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.pageBelow(agreementsOfNegotiation(viewer), negotiation.key, page, toNodes(AgreementType));
  }

  @FieldResolver(() => AgreementObjectionConnection, { description: "To all of its versions, in order." })
  objections(
    @Root() negotiation: NegotiationType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.lists.pageBelow(objectionsOfNegotiation, negotiation.key, page, toNodes(AgreementObjectionType));
  }

  @FieldResolver(() => NegotiationEventConnection, {
    description: "Its steps and the states of its versions, in order.",
  })
  history(@Root() negotiation: NegotiationType, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: WorkContext) {
    return loaders.lists.pageBelow(historyOfNegotiation, negotiation.key, page, toNodes(NegotiationEventType));
  }

  @Mutation(() => payloads.openNegotiation.Payload, {
    description:
      "Opens a negotiation among the co-ops of the team, also anew when an agreement is adopted. For a co-op of the team, and who looks after the request. userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, CONFLICT (no team, its work has ended, or it negotiates already). Errors: UNAUTHENTICATED.",
  })
  openNegotiation(
    @Arg("input", () => OpenNegotiationInput) input: OpenNegotiationInput,
    @Ctx() { negotiations }: WorkContext,
  ) {
    return negotiations.open(input);
  }

  @Mutation(() => payloads.statePosition.Payload, {
    description:
      "States what a party needs, also anew. When every party has, proposals are open. Only for a party with its own token. userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, CONFLICT (closed). Errors: UNAUTHENTICATED.",
  })
  statePosition(
    @Arg("input", () => StatePositionInput) input: StatePositionInput,
    @Ctx() { negotiations }: WorkContext,
  ) {
    return negotiations.statePosition(input);
  }

  @Mutation(() => payloads.sharePosition.Payload, {
    description:
      "Lets the others read the party's latest position. Only for a party with its own token. userErrors: NOT_FOUND, NOT_ENTITLED, CONFLICT (closed, nothing stated, or shared before). Errors: UNAUTHENTICATED.",
  })
  sharePosition(
    @Arg("input", () => SharePositionInput) input: SharePositionInput,
    @Ctx() { negotiations }: WorkContext,
  ) {
    return negotiations.sharePosition(input);
  }

  @Mutation(() => payloads.endNegotiation.Payload, {
    description:
      "Gives a negotiation up without an agreement. For a party, and who looks after the request. userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED (closed). Errors: UNAUTHENTICATED.",
  })
  endNegotiation(
    @Arg("input", () => EndNegotiationInput) input: EndNegotiationInput,
    @Ctx() { negotiations }: WorkContext,
  ) {
    return negotiations.end(input);
  }
}

@Resolver(() => OpportunityType)
export class OpportunityNegotiationResolver {
  @FieldResolver(() => NegotiationConnection, {
    description: "On dividing the revenue, in order. Empty for who takes no part.",
  })
  negotiations(
    @Root() opportunity: OpportunityType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    const list = negotiationsOfOpportunity(viewer);
    return loaders.lists.pageBelow(list, opportunity.key, page, toNodes(NegotiationType));
  }
}

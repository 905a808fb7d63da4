import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { CoopType } from "../network/coop.type.ts";
import { ProjectType } from "../project/project.type.ts";
import type { WorkContext } from "../work.context.ts";
import { ConsentToAgreementInput, ObjectToAgreementInput, ProposeAgreementInput } from "./agreement.input.ts";
import { agreementsOfOpportunity } from "./agreement.lists.ts";
import * as payloads from "./agreement.payloads.ts";
import { AgreementConnection, AgreementType } from "./agreement.type.ts";
import {
  AgreementChangeType,
  AgreementConsentType,
  AgreementMilestoneSharesType,
  AgreementObjectionType,
  AgreementShareType,
} from "./agreementParts.type.ts";
import { NegotiationType } from "./negotiation.type.ts";

@Resolver(() => AgreementType)
export class AgreementResolver {
  @Query(() => AgreementType, {
    nullable: true,
    description: "For the parties and who takes part in the request; null for everyone else.",
  })
  agreement(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Agreement", loaders.agreements.byKey, id);
  }

  @FieldResolver(() => CoopType, { nullable: true, description: "Null for who may not see the co-op." })
  proposedBy(@Root() { proposedByKey }: AgreementType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.coop(proposedByKey);
  }

  @FieldResolver(() => NegotiationType)
  negotiation(@Root() agreement: AgreementType, @Ctx() { loaders }: WorkContext) {
    return loaders.negotiations.byKey.load(agreement.negotiationKey);
  }

  @FieldResolver(() => [AgreementShareType], { description: "What each party gets of the whole." })
  shares(@Root() agreement: AgreementType, @Ctx() { loaders }: WorkContext) {
    return loaders.agreements.shares.load(agreement.key);
  }

  @FieldResolver(() => [AgreementMilestoneSharesType], { description: "By MILESTONES; empty otherwise." })
  milestoneShares(@Root() agreement: AgreementType, @Ctx() { loaders }: WorkContext) {
    return loaders.agreements.milestoneShares(agreement);
  }

  @FieldResolver(() => [AgreementConsentType], { description: "In the order in which they were given." })
  consents(@Root() agreement: AgreementType, @Ctx() { loaders }: WorkContext) {
    return loaders.agreements.consents.load(agreement.key);
  }

  @FieldResolver(() => [AgreementObjectionType])
  objections(@Root() agreement: AgreementType, @Ctx() { loaders }: WorkContext) {
    return loaders.agreements.objections.load(agreement.key);
  }

  @FieldResolver(() => [AgreementChangeType], {
    description: "What differs from the version before; empty for the first one.",
  })
  changes(@Root() agreement: AgreementType, @Ctx() { loaders }: WorkContext) {
    return loaders.agreements.changes(agreement);
  }

  @Mutation(() => payloads.proposeAgreement.Payload, {
    description:
      "Proposes a version, or a counter-proposal to the one that is discussed; who proposes consents to it. Only for a party with its own token. userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, POSITIONS_MISSING, SHARES_DO_NOT_SUM, CONTRIBUTION_TOO_LOW, AGREEMENT_FINAL (adopted), TRANSITION_REFUSED (ended), CONFLICT (the team can't agree now, or has grown). Errors: UNAUTHENTICATED.",
  })
  proposeAgreement(
    @Arg("input", () => ProposeAgreementInput) input: ProposeAgreementInput,
    @Ctx() { agreements }: WorkContext,
  ) {
    return agreements.propose(input);
  }

  @Mutation(() => payloads.objectToAgreement.Payload, {
    description:
      "Makes a proposed version a draft again; all consents to it end. Only for a party with its own token. userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, AGREEMENT_FINAL, TRANSITION_REFUSED (a draft). Errors: UNAUTHENTICATED.",
  })
  objectToAgreement(
    @Arg("input", () => ObjectToAgreementInput) input: ObjectToAgreementInput,
    @Ctx() { agreements }: WorkContext,
  ) {
    return agreements.object(input);
  }

  @Mutation(() => payloads.consentToAgreement.Payload, {
    description:
      "Consents to the proposed version; with the last consent it is adopted. Only for a party with its own token. userErrors: NOT_FOUND, NOT_ENTITLED, AGREEMENT_FINAL, TRANSITION_REFUSED (a draft), CONFLICT (consented before, the team can't agree now, or has grown). Errors: UNAUTHENTICATED.",
  })
  consentToAgreement(
    @Arg("input", () => ConsentToAgreementInput) input: ConsentToAgreementInput,
    @Ctx() { agreements }: WorkContext,
  ) {
    return agreements.consent(input);
  }
}

@Resolver(() => AgreementObjectionType)
export class AgreementObjectionResolver {
  @FieldResolver(() => AgreementType, { description: "The version that it is about." })
  agreement(@Root() objection: AgreementObjectionType, @Ctx() { loaders }: WorkContext) {
    return loaders.agreements.byKey.load(objection.agreementKey);
  }
}

@Resolver(() => ProjectType)
export class ProjectAgreementResolver {
  @FieldResolver(() => AgreementType, {
    nullable: true,
    description:
      "The version by which money of a day is divided. Null when none is in force, or for who takes no part.",
  })
  agreement(
    @Root() project: ProjectType,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Today when it is not given." }) asOf: string | null,
    @Ctx() { loaders, today }: WorkContext,
  ) {
    return loaders.agreements.inForce(asOf ?? today).load(project.opportunityKey);
  }

  @FieldResolver(() => AgreementConnection, { description: "All versions, by number. Empty for who takes no part." })
  agreements(
    @Root() project: ProjectType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    const list = agreementsOfOpportunity(viewer);
    return loaders.lists.pageBelow(list, project.opportunityKey, page, toNodes(AgreementType));
  }
}

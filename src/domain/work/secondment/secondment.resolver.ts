import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import { ListingType } from "../listing/listing.type.ts";
import type { WorkContext } from "../work.context.ts";
import {
  CreateSecondmentInput,
  EndSecondmentInput,
  SecondmentAnswerInput,
  SecondmentFilterInput,
} from "./secondment.input.ts";
import { secondmentList } from "./secondment.lists.ts";
import * as payloads from "./secondment.payloads.ts";
import { SecondmentConnection, SecondmentType } from "./secondment.type.ts";

@Resolver(() => SecondmentType)
export class SecondmentResolver {
  @Query(() => SecondmentConnection, {
    description:
      "The secondments that fit a filter, the latest first; what is not agreed its two co-ops alone see. Errors: BAD_USER_INPUT.",
  })
  secondments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => SecondmentFilterInput, { nullable: true }) filter: SecondmentFilterInput | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.page(secondmentList(viewer, filter ?? {}), page, toNodes(SecondmentType));
  }

  @Query(() => SecondmentType, { nullable: true, description: "Null when there is none that you may see." })
  secondment(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Secondment", loaders.secondments.byKey, id);
  }

  @FieldResolver(() => ListingType, { nullable: true, description: "The listing that it answers to." })
  jobListing(@Root() { jobListingKey }: SecondmentType, @Ctx() { loaders }: WorkContext) {
    return jobListingKey === null ? null : loaders.listings.byKey.load(jobListingKey);
  }

  @Mutation(() => payloads.createSecondment.Payload, {
    description:
      "Proposes to lend a person from a home to a host co-op. userErrors: INVALID, NOT_FOUND (personId, homeCoopId, hostCoopId, jobListingId), NOT_ENTITLED (coopId), SEAT_IN_PAST (to), PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED (personId), CONFLICT (a listing that is not open), CURRENCY_UNKNOWN, AMOUNT_NEGATIVE (dayRate). Errors: UNAUTHENTICATED.",
  })
  createSecondment(
    @Arg("input", () => CreateSecondmentInput) input: CreateSecondmentInput,
    @Ctx() { secondments }: WorkContext,
  ) {
    return secondments.create(input);
  }

  @Mutation(() => payloads.acceptSecondment.Payload, {
    description:
      "Agrees, as the co-op to which it was proposed. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, SEAT_IN_PAST, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED (id), INVALID (reason). Errors: UNAUTHENTICATED.",
  })
  acceptSecondment(
    @Arg("input", () => SecondmentAnswerInput) input: SecondmentAnswerInput,
    @Ctx() { secondments }: WorkContext,
  ) {
    return secondments.accept(input);
  }

  @Mutation(() => payloads.declineSecondment.Payload, {
    description:
      "Declines, as the co-op to which it was proposed. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED (id), INVALID (reason). Errors: UNAUTHENTICATED.",
  })
  declineSecondment(
    @Arg("input", () => SecondmentAnswerInput) input: SecondmentAnswerInput,
    @Ctx() { secondments }: WorkContext,
  ) {
    return secondments.decline(input);
  }

  @Mutation(() => payloads.endSecondment.Payload, {
    description:
      "Ends what was agreed before its time, as either co-op or the operator. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED (id), INVALID (on, reason), CONFLICT (on: a seat in a team still stands on it). Errors: UNAUTHENTICATED.",
  })
  endSecondment(
    @Arg("input", () => EndSecondmentInput) input: EndSecondmentInput,
    @Ctx() { secondments }: WorkContext,
  ) {
    return secondments.end(input);
  }

  @Mutation(() => payloads.cancelSecondment.Payload, {
    description:
      "Gives it up before its first day, as either co-op or the operator. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, CONFLICT (it has begun, or a seat in a team stands on it) (id), INVALID (reason). Errors: UNAUTHENTICATED.",
  })
  cancelSecondment(
    @Arg("input", () => SecondmentAnswerInput) input: SecondmentAnswerInput,
    @Ctx() { secondments }: WorkContext,
  ) {
    return secondments.cancel(input);
  }
}

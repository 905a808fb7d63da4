import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import type { WorkContext } from "../work.context.ts";
import {
  CloseJobListingInput,
  CreateJobListingInput,
  ListingFilterInput,
  ListingOrderInput,
  UpdateJobListingInput,
} from "./listing.input.ts";
import { latestFirst, listingList } from "./listing.lists.ts";
import * as payloads from "./listing.payloads.ts";
import { ListingConnection, ListingType } from "./listing.type.ts";

const codesOfFacts =
  "INVALID, NOT_FOUND (coopId, skills), NOT_ENTITLED (coopId), SEAT_IN_PAST (to), CURRENCY_UNKNOWN, AMOUNT_NEGATIVE (pay)";

@Resolver(() => ListingType)
export class ListingResolver {
  @Query(() => ListingConnection, {
    description: "The job listings that fit a filter, the latest first. Errors: BAD_USER_INPUT.",
  })
  jobListings(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ListingFilterInput, { nullable: true }) filter: ListingFilterInput | null,
    @Arg("orderBy", () => ListingOrderInput, { nullable: true }) order: ListingOrderInput | null,
    @Ctx() { loaders, viewer, today }: WorkContext,
  ) {
    return loaders.lists.page(
      listingList(viewer, filter ?? {}, order ?? latestFirst, today),
      page,
      toNodes(ListingType),
    );
  }

  @Query(() => ListingType, { nullable: true, description: "Null when there is none that you may see." })
  jobListing(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("JobListing", loaders.listings.byKey, id);
  }

  @Mutation(() => payloads.createJobListing.Payload, {
    description: `Offers work to people of the network. userErrors: ${codesOfFacts}. Errors: UNAUTHENTICATED.`,
  })
  createJobListing(
    @Arg("input", () => CreateJobListingInput) input: CreateJobListingInput,
    @Ctx() { listings }: WorkContext,
  ) {
    return listings.create(input);
  }

  @Mutation(() => payloads.updateJobListing.Payload, {
    description:
      "userErrors: INVALID, NOT_FOUND (id, skills), NOT_ENTITLED (id), CONFLICT (filled or closed), SEAT_IN_PAST (to), CURRENCY_UNKNOWN, AMOUNT_NEGATIVE (pay). Errors: UNAUTHENTICATED.",
  })
  updateJobListing(
    @Arg("input", () => UpdateJobListingInput) input: UpdateJobListingInput,
    @Ctx() { listings }: WorkContext,
  ) {
    return listings.update(input);
  }

  @Mutation(() => payloads.closeJobListing.Payload, {
    description:
      "Ends a listing: filled, or given up. userErrors: NOT_FOUND, NOT_ENTITLED (id), TRANSITION_REFUSED (filled or closed before). Errors: UNAUTHENTICATED.",
  })
  closeJobListing(
    @Arg("input", () => CloseJobListingInput) input: CloseJobListingInput,
    @Ctx() { listings }: WorkContext,
  ) {
    return listings.close(input);
  }
}

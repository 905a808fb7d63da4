import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { ListingType } from "./listing.type.ts";

const listingPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "jobListing",
    type: () => ListingType,
    load: ({ loaders }, key) => loaders.listings.byKey.load(key),
  });

export const createJobListing = listingPayload("CreateJobListing");
export const updateJobListing = listingPayload("UpdateJobListing");
export const closeJobListing = listingPayload("CloseJobListing");

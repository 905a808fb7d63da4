import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { OpportunityType } from "./opportunity.type.ts";

const opportunityPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "opportunity",
    type: () => OpportunityType,
    load: ({ loaders }, key) => loaders.opportunities.byKey.load(key),
  });

export const createOpportunity = opportunityPayload("CreateOpportunity");
export const updateOpportunity = opportunityPayload("UpdateOpportunity");
export const translateOpportunity = opportunityPayload("TranslateOpportunity");
export const shareOpportunity = opportunityPayload("ShareOpportunity");
export const withdrawOpportunity = opportunityPayload("WithdrawOpportunity");
export const rejectOpportunity = opportunityPayload("RejectOpportunity");

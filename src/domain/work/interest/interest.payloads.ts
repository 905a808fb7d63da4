import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { InterestType } from "./interest.type.ts";

const interestPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "interest",
    type: () => InterestType,
    load: ({ loaders }, key) => loaders.interests.byKey.load(key),
  });

export const expressInterest = interestPayload("ExpressInterest");
export const withdrawInterest = interestPayload("WithdrawInterest");
export const shortlistInterest = interestPayload("ShortlistInterest");
export const declineInterest = interestPayload("DeclineInterest");

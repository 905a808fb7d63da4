import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { SecondmentType } from "./secondment.type.ts";

const secondmentPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "secondment",
    type: () => SecondmentType,
    load: ({ loaders }, key) => loaders.secondments.byKey.load(key),
  });

export const createSecondment = secondmentPayload("CreateSecondment");
export const acceptSecondment = secondmentPayload("AcceptSecondment");
export const declineSecondment = secondmentPayload("DeclineSecondment");
export const endSecondment = secondmentPayload("EndSecondment");
export const cancelSecondment = secondmentPayload("CancelSecondment");

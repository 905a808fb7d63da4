import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { AgreementType } from "./agreement.type.ts";
import { NegotiationType } from "./negotiation.type.ts";

const negotiationPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "negotiation",
    type: () => NegotiationType,
    load: ({ loaders }, key) => loaders.negotiations.byKey.load(key),
  });

const agreementPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "agreement",
    type: () => AgreementType,
    load: ({ loaders }, key) => loaders.agreements.byKey.load(key),
  });

export const openNegotiation = negotiationPayload("OpenNegotiation");
export const statePosition = negotiationPayload("StatePosition");
export const sharePosition = negotiationPayload("SharePosition");
export const endNegotiation = negotiationPayload("EndNegotiation");
export const proposeAgreement = agreementPayload("ProposeAgreement");
export const objectToAgreement = agreementPayload("ObjectToAgreement");
export const consentToAgreement = agreementPayload("ConsentToAgreement");

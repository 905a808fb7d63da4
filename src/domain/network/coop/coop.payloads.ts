import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { CoopType } from "./coop.type.ts";

const coopPayload = (name: string) =>
  payloadTypes<NetworkContext>({
    name,
    field: "coop",
    type: () => CoopType,
    load: ({ loaders }, key) => loaders.coops.byKey.load(key),
  });

export const createCoop = coopPayload("CreateCoop");
export const updateCoop = coopPayload("UpdateCoop");
export const archiveCoop = coopPayload("ArchiveCoop");
export const setCoopSkills = coopPayload("SetCoopSkills");
export const affiliateCoop = coopPayload("AffiliateCoop");
export const mergeCoops = coopPayload("MergeCoops");

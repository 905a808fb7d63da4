import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { LedgerEntryType } from "./ledger.type.ts";

const entryPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "entry",
    type: () => LedgerEntryType,
    load: ({ loaders }, key) => loaders.ledger.entryByKey.load(key),
  });

export const recordReceipt = entryPayload("RecordReceipt");
export const recordPayout = entryPayload("RecordPayout");
export const correctEntry = entryPayload("CorrectEntry");

import { defineEntity, p } from "@mikro-orm/core";
import { accounts, entryKinds } from "./ledger.rules.ts";

const LedgerEntrySchema = defineEntity({
  name: "LedgerEntry",
  schema: "work",
  tableName: "ledger_entry",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    projectId: p.bigint("string"),
    kind: p.enum(entryKinds),
    currency: p.character().length(3),
    /** Minor units; of a correction the difference that it makes. */
    amount: p.bigint("bigint"),
    occurredAt: p.datetime(),
    periodFrom: p.date().nullable(),
    periodTo: p.date().nullable(),
    milestoneId: p.bigint("string").nullable(),
    agreementId: p.bigint("string").nullable(),
    correctsId: p.bigint("string").nullable(),
    reference: p.text().nullable(),
    originalAmount: p.bigint("bigint").nullable(),
    originalCurrency: p.character().length(3).nullable(),
    /** Units of the entry's currency for one of the original one, as decimals. */
    rate: p.decimal("string").nullable(),
    rateSource: p.text().nullable(),
    rateDate: p.date().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.text(),
  },
});

/** Money in or out of a project. Never changed. */
export class LedgerEntry extends LedgerEntrySchema.class {}
LedgerEntrySchema.setClass(LedgerEntry);

const PostingSchema = defineEntity({
  name: "Posting",
  schema: "work",
  tableName: "posting",
  primaryKeys: ["entryId", "position"],
  properties: {
    entryId: p.bigint("string").primary().autoincrement(false),
    position: p.smallint().primary().autoincrement(false),
    account: p.enum(accounts),
    coopId: p.bigint("string").nullable(),
    amount: p.bigint("bigint"),
  },
});

/** A line of an entry; those of one entry sum to zero. */
export class Posting extends PostingSchema.class {}
PostingSchema.setClass(Posting);

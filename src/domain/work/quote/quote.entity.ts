import { defineEntity, p } from "@mikro-orm/core";
import { quoteStates } from "../state/machines.ts";

const QuoteSchema = defineEntity({
  name: "Quote",
  schema: "work",
  tableName: "quote",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    opportunityId: p.bigint("string"),
    teamId: p.bigint("string"),
    version: p.smallint(),
    state: p.enum(quoteStates),
    currency: p.character().length(3),
    message: p.text().nullable(),
    validUntil: p.datetime(),
    /** SHA-256 of the token in the client's link. */
    tokenHash: p.blob(),
    issuedAt: p.datetime(),
    issuedBy: p.text(),
    sentAt: p.datetime().nullable(),
    answeredAt: p.datetime().nullable(),
    answerReason: p.text().nullable(),
  },
});

/** A version of what the client is asked to agree to. */
export class Quote extends QuoteSchema.class {}
QuoteSchema.setClass(Quote);

const QuoteLineSchema = defineEntity({
  name: "QuoteLine",
  schema: "work",
  tableName: "quote_line",
  primaryKeys: ["quoteId", "position"],
  properties: {
    quoteId: p.bigint("string").primary().autoincrement(false),
    position: p.smallint().primary().autoincrement(false),
    teamSeatId: p.bigint("string"),
    description: p.text(),
    /** 10,000 is one day of full-time work. */
    daysBps: p.bigint("bigint"),
    dayRate: p.bigint("bigint"),
    amount: p.bigint("bigint"),
  },
});

/** What one seat of a quote costs. */
export class QuoteLine extends QuoteLineSchema.class {}
QuoteLineSchema.setClass(QuoteLine);

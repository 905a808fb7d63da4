import { defineEntity, p } from "@mikro-orm/core";
import { agreementStates, negotiationSteps } from "../state/machines.ts";
import { agreementMethods } from "./agreement.rules.ts";

const NegotiationSchema = defineEntity({
  name: "Negotiation",
  schema: "work",
  tableName: "negotiation",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    opportunityId: p.bigint("string"),
    step: p.enum(negotiationSteps),
    reason: p.text().nullable(),
    openedAt: p.datetime(),
    openedBy: p.text(),
    closedAt: p.datetime().nullable(),
  },
});

/** How the co-ops of a team come to an agreement, step by step. */
export class Negotiation extends NegotiationSchema.class {}
NegotiationSchema.setClass(Negotiation);

const NegotiationPartySchema = defineEntity({
  name: "NegotiationParty",
  schema: "work",
  tableName: "negotiation_party",
  primaryKeys: ["negotiationId", "coopId"],
  properties: {
    negotiationId: p.bigint("string").primary().autoincrement(false),
    coopId: p.bigint("string").primary().autoincrement(false),
  },
});

/** A co-op whose consent it takes. */
export class NegotiationParty extends NegotiationPartySchema.class {}
NegotiationPartySchema.setClass(NegotiationParty);

const PositionStatementSchema = defineEntity({
  name: "PositionStatement",
  schema: "work",
  tableName: "position_statement",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    negotiationId: p.bigint("string"),
    coopId: p.bigint("string"),
    needs: p.text(),
    statedAt: p.datetime(),
    sharedAt: p.datetime().nullable(),
  },
});

/** What a party needs; others read it when it is shared. */
export class PositionStatement extends PositionStatementSchema.class {}
PositionStatementSchema.setClass(PositionStatement);

const AgreementSchema = defineEntity({
  name: "Agreement",
  schema: "work",
  tableName: "agreement",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    opportunityId: p.bigint("string"),
    negotiationId: p.bigint("string"),
    version: p.smallint(),
    state: p.enum(agreementStates),
    method: p.enum(agreementMethods),
    contributionBps: p.integer(),
    terms: p.text().nullable(),
    effectiveFrom: p.date(),
    proposedBy: p.bigint("string"),
    proposedAt: p.datetime(),
    adoptedAt: p.datetime().nullable(),
  },
});

/** A version of how a project's revenue is divided. */
export class Agreement extends AgreementSchema.class {}
AgreementSchema.setClass(Agreement);

const AgreementShareSchema = defineEntity({
  name: "AgreementShare",
  schema: "work",
  tableName: "agreement_share",
  primaryKeys: ["agreementId", "coopId"],
  properties: {
    agreementId: p.bigint("string").primary().autoincrement(false),
    coopId: p.bigint("string").primary().autoincrement(false),
    bps: p.integer(),
  },
});

/** What a co-op gets of the whole, in basis points. */
export class AgreementShare extends AgreementShareSchema.class {}
AgreementShareSchema.setClass(AgreementShare);

const AgreementMilestoneShareSchema = defineEntity({
  name: "AgreementMilestoneShare",
  schema: "work",
  tableName: "agreement_milestone_share",
  primaryKeys: ["agreementId", "milestone", "coopId"],
  properties: {
    agreementId: p.bigint("string").primary().autoincrement(false),
    milestone: p.smallint().primary().autoincrement(false),
    coopId: p.bigint("string").primary().autoincrement(false),
    bps: p.integer(),
  },
});

/** What a co-op gets of what is received for a milestone. */
export class AgreementMilestoneShare extends AgreementMilestoneShareSchema.class {}
AgreementMilestoneShareSchema.setClass(AgreementMilestoneShare);

const ObjectionSchema = defineEntity({
  name: "Objection",
  schema: "work",
  tableName: "objection",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    agreementId: p.bigint("string"),
    coopId: p.bigint("string"),
    reason: p.text(),
    objectedAt: p.datetime(),
  },
});

/** Why a co-op does not agree with a version. */
export class Objection extends ObjectionSchema.class {}
ObjectionSchema.setClass(Objection);

const ConsentSchema = defineEntity({
  name: "Consent",
  schema: "work",
  tableName: "consent",
  primaryKeys: ["agreementId", "coopId"],
  properties: {
    agreementId: p.bigint("string").primary().autoincrement(false),
    coopId: p.bigint("string").primary().autoincrement(false),
    consentedAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
  },
});

/** That a co-op agrees with a version. */
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);

import { defineEntity, p } from "@mikro-orm/core";
import { currentCoop } from "../network/currentCoop.ts";
import { teamSeatStates } from "../state/machines.ts";
import { candidateSources } from "./team.rules.ts";

const TeamSearchSchema = defineEntity({
  name: "TeamSearch",
  schema: "work",
  tableName: "team_search",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    opportunityId: p.bigint("string"),
    source: p.enum(candidateSources),
    weights: p.json<object>(),
    candidates: p.integer(),
    infeasibility: p.json<object>().nullable(),
    searchedAt: p.datetime(),
    searchedBy: p.text(),
  },
});

/** A question to the solver. */
export class TeamSearch extends TeamSearchSchema.class {}
TeamSearchSchema.setClass(TeamSearch);

const TeamProposalSchema = defineEntity({
  name: "TeamProposal",
  schema: "work",
  tableName: "team_proposal",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    teamSearchId: p.bigint("string"),
    rank: p.smallint(),
    costParts: p.json<object>(),
    fairnessEffect: p.json<object>(),
    provenOptimal: p.boolean(),
    gap: p.double().nullable(),
  },
});

/** A team that would fill every seat. */
export class TeamProposal extends TeamProposalSchema.class {}
TeamProposalSchema.setClass(TeamProposal);

const TeamProposalSeatSchema = defineEntity({
  name: "TeamProposalSeat",
  schema: "work",
  tableName: "team_proposal_seat",
  primaryKeys: ["teamProposalId", "seatId", "ordinal"],
  properties: {
    teamProposalId: p.bigint("string").primary().autoincrement(false),
    seatId: p.bigint("string").primary().autoincrement(false),
    ordinal: p.smallint().primary().autoincrement(false),
    personId: p.bigint("string"),
    coopId: p.bigint("string"),
    dayRate: p.bigint("bigint").nullable(),
    rateAssumed: p.boolean(),
    cost: p.bigint("bigint").nullable(),
    reasons: p.json<object>(),
  },
});

/** Who would take a place of a seat, and why. */
export class TeamProposalSeat extends TeamProposalSeatSchema.class {}
TeamProposalSeatSchema.setClass(TeamProposalSeat);

const TeamSchema = defineEntity({
  name: "Team",
  schema: "work",
  tableName: "team",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    opportunityId: p.bigint("string"),
    teamProposalId: p.bigint("string").nullable(),
    adoptedAt: p.datetime(),
    adoptedBy: p.text(),
    dissolvedAt: p.datetime().nullable(),
  },
});

/** Who does the work of a request; one team of a request is adopted at a time. */
export class Team extends TeamSchema.class {}
TeamSchema.setClass(Team);

const TeamSeatSchema = defineEntity({
  name: "TeamSeat",
  schema: "work",
  tableName: "team_seat",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    teamId: p.bigint("string"),
    seatId: p.bigint("string").nullable(),
    role: p.text(),
    skillId: p.bigint("string").nullable(),
    /** Null while the seat is open. */
    personId: p.bigint("string").nullable(),
    /** The co-op in whose name the person works. */
    coopId: p.bigint("string").nullable(),
    /** The co-op that lent the person. */
    homeCoopId: p.bigint("string").nullable(),
    /** What the two are today, after mergers; read with the row. */
    currentCoopId: p
      .bigint("string")
      .nullable()
      .formula(({ coopId }) => currentCoop(coopId!)),
    currentHomeCoopId: p
      .bigint("string")
      .nullable()
      .formula(({ homeCoopId }) => currentCoop(homeCoopId!)),
    secondmentId: p.bigint("string").nullable(),
    shareBps: p.integer(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
    /** Minor units of the currency of the request, for a full day. */
    dayRate: p.bigint("bigint").nullable(),
    state: p.enum(teamSeatStates),
    replacesId: p.bigint("string").nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A person's place in a team, half-open `[fromDate, toDate)`. */
export class TeamSeat extends TeamSeatSchema.class {}
TeamSeatSchema.setClass(TeamSeat);

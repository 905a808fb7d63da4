import type { SkillLevel } from "../../../shared/vocabulary/skillLevel.rules.ts";

/** Why this person: facts for programs and an English sentence for people. */
export type Reason = { readonly text: string } & (
  | { readonly kind: "ONLY_CANDIDATE" }
  | { readonly kind: "SKILL"; readonly skill: string; readonly level: SkillLevel; readonly leastLevel: SkillLevel }
  | {
      readonly kind: "ZONE_OVERLAP";
      readonly timeZone: string;
      readonly neededMinutes: number;
      readonly minutes: number;
    }
  | { readonly kind: "SHARED_HOURS"; readonly leastMinutesPerWeek: number; readonly withPersonId: string }
  | { readonly kind: "LANGUAGE"; readonly languages: readonly string[] }
  | { readonly kind: "EARLIER_WORK"; readonly withPersonId: string; readonly projects: number }
  | { readonly kind: "FAIRNESS"; readonly receivedBps: number }
  | { readonly kind: "COST_RANK"; readonly rank: number; readonly of: number }
);

/** Who is to hold one place of a seat. Amounts are minor units as decimals. */
export interface SeatChoice {
  readonly seatId: string;
  /** The place of the seat, from 1. */
  readonly ordinal: number;
  readonly personId: string;
  readonly coopId: string;
  /** What was reckoned with; null when neither a rate nor a budget is known. */
  readonly dayRate: string | null;
  /** The rate is not known: the place is priced at the budget's share of it. */
  readonly rateAssumed: boolean;
  readonly cost: string;
  readonly reasons: readonly Reason[];
}

/** The parts of the objective in points, 0 to 10,000 each; `total` is their sum, each times its weight. Less is better. */
export interface CostParts {
  readonly communication: number;
  readonly cost: number;
  readonly fairness: number;
  readonly total: number;
}

export interface Proposal {
  readonly seats: readonly SeatChoice[];
  /** Of all seats, minor units as a decimal. */
  readonly cost: string;
  readonly costParts: CostParts;
  /** Each co-op's share of what the co-ops in question received, before this team and after it, in basis points. */
  readonly fairnessEffect: readonly {
    readonly coopId: string;
    readonly beforeBps: number;
    readonly afterBps: number;
  }[];
  /** No team that stands not above it in the list is better. */
  readonly provenOptimal: boolean;
  /** How much of its total a better team could save at most, 0 to 1; null when none is better. */
  readonly gap: number | null;
}

/** What can keep a candidate from a seat, in the order in which it is asked. */
export const seatRules = [
  "OFFER",
  "SKILL",
  "LEVEL",
  "FURTHER_SKILL",
  "LANGUAGE",
  "PLACE",
  "OVERLAP",
  "AVAILABILITY",
  "BUDGET",
] as const;
export type SeatRule = (typeof seatRules)[number];

export interface UnfilledSeat {
  readonly seatId: string;
  /** Places that no candidate is left for. */
  readonly missing: number;
  /** Who could hold the seat. */
  readonly eligible: number;
  /** How many candidates each rule dropped; each counts once, at the first rule. */
  readonly dropped: readonly { readonly rule: SeatRule; readonly candidates: number }[];
  readonly text: string;
}

/** What stands in the way although every seat has candidates. */
export type Conflict = { readonly text: string } /** The least that a team costs, minor units as a decimal. */ & (
  | { readonly kind: "BUDGET"; readonly leastBudget: string }
  /** How few and how many people a team can have. */
  | { readonly kind: "TEAM_SIZE"; readonly least: number; readonly most: number }
  /** People would have to be in several seats at a time. */
  | { readonly kind: "AVAILABILITY" }
);

/** Why there is no team. */
export interface Infeasibility {
  /** False when time ended the search before it was certain that there is none, or what the conflicts are. */
  readonly proven: boolean;
  readonly seats: readonly UnfilledSeat[];
  readonly conflicts: readonly Conflict[];
  /** As many places as can be filled at once under all rules, and what is missing. */
  readonly closest: {
    readonly seats: readonly SeatChoice[];
    readonly missing: readonly { readonly seatId: string; readonly places: number }[];
  };
}

export interface TeamResult {
  /** Best first. */
  readonly proposals: readonly Proposal[];
  /** Null exactly when there are proposals. */
  readonly infeasibility: Infeasibility | null;
}

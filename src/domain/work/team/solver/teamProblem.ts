import type { SkillLevel } from "../../../shared/vocabulary/skillLevel.rules.ts";

export interface SkillNeed {
  /** The key of a skill. */
  readonly skill: string;
  readonly leastLevel: SkillLevel;
}

/** A seat to fill. Its places are held by different people. */
export interface SeatNeed extends SkillNeed {
  readonly seatId: string;
  readonly furtherSkills: readonly SkillNeed[];
  /** Of full time, 1 to 10,000. */
  readonly shareBps: number;
  readonly headcount: number;
  /** `YYYY-MM-DD`, half-open. */
  readonly from: string;
  readonly to: string;
  /** BCP-47; who holds the seat speaks at least one of them. None: any. */
  readonly languages: readonly string[];
  /** Hours of a working day, 09:00 to 17:00 in the zone, at which who holds the seat is there. */
  readonly overlap: { readonly hours: number; readonly timeZone: string } | null;
  readonly remote: boolean;
  /** Where the work is when the seat is not remote, ISO 3166-1 alpha-2; null: anywhere. */
  readonly countryCode: string | null;
}

/** A share of somebody's time on some days, half-open; without an end when `to` is null. */
export interface Busy {
  readonly from: string;
  readonly to: string | null;
  readonly shareBps: number;
}

/** A person as one co-op offers them. Who is in two co-ops is two candidates and still one person. */
export interface Candidate {
  readonly personId: string;
  readonly coopId: string;
  readonly skills: readonly { readonly skill: string; readonly level: SkillLevel }[];
  /** BCP-47. */
  readonly languages: readonly string[];
  /** IANA; null when not known. */
  readonly timeZone: string | null;
  /** Minutes of the local week since Monday 00:00, half-open. */
  readonly availability: readonly (readonly [from: number, to: number])[];
  readonly busy: readonly Busy[];
  /** Minor units of the request's currency as a decimal; null when not known. */
  readonly dayRate: string | null;
  /** Where the co-op is, ISO 3166-1 alpha-2. */
  readonly coopCountries: readonly string[];
  /** The seats that the person is offered for; null: any. */
  readonly offeredSeats: readonly string[] | null;
}

/** What a co-op received in the last 12 months. */
export interface CoopHistory {
  readonly coopId: string;
  /** Working days of full time. */
  readonly seatDays: number;
  /** Minor units as a decimal. */
  readonly income: string;
}

/** Two people, or two co-ops, who were in projects together. */
export interface EarlierWork {
  readonly between: "PEOPLE" | "COOPS";
  readonly ids: readonly [string, string];
  readonly projects: number;
}

/** How much each part of the objective counts, whole numbers from 0 to 1,000, not all 0. */
export interface Weights {
  readonly communication: number;
  readonly cost: number;
  readonly fairness: number;
}

/** Everything that a search for teams needs to know. It is plain JSON: it crosses to another thread. */
export interface TeamProblem {
  readonly seats: readonly SeatNeed[];
  readonly candidates: readonly Candidate[];
  readonly history: readonly CoopHistory[];
  readonly earlierWork: readonly EarlierWork[];
  /** Minor units as decimals. Only `max` binds: a team below `min` is welcome. */
  readonly budget: { readonly min: string | null; readonly max: string } | null;
  /** Different people, both ends included. */
  readonly teamSize: { readonly min: number; readonly max: number };
  /** Each 1 when not given. */
  readonly weights?: Weights;
  /** How many teams, 1 to 10; 3 when not given. */
  readonly top?: number;
  /** 2,000 when not given. */
  readonly timeLimitMs?: number;
}

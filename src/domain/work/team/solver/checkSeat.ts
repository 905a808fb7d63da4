import { dayNumber } from "../../calendarDays.ts";
import { fitsFullTime, type Load } from "./capacity.ts";
import { levelRank, type PlannedSeat, primaryTag } from "./planSeats.ts";
import type { Busy, Candidate, SkillNeed } from "./teamProblem.ts";
import type { SeatRule } from "./teamResult.ts";

/** A candidate with what is reckoned once for them. */
export interface PlannedCandidate {
  readonly candidate: Candidate;
  /** Rank of the level by the skill's key. */
  readonly levels: ReadonlyMap<string, number>;
  /** Primary tags, in lower case. */
  readonly languages: ReadonlySet<string>;
  readonly busy: readonly Load[];
}

export function planCandidate(candidate: Candidate): PlannedCandidate {
  const levels = new Map<string, number>();
  for (const { skill, level } of candidate.skills) {
    levels.set(skill, Math.max(levelRank(level), levels.get(skill) ?? 0));
  }
  return {
    candidate,
    levels,
    languages: new Set(candidate.languages.map(primaryTag)),
    busy: candidate.busy.map(loadOf),
  };
}

function loadOf({ from, to, shareBps }: Busy): Load {
  return { from: dayNumber(from), to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to), shareBps };
}

/**
 * The first rule that keeps a candidate from a seat, whatever the rest of the team is.
 *
 * @param overlapMinutes of a working day, when the seat asks for any
 * @param affordable whether the place alone is within the budget
 * @returns null when they could hold it
 */
export function brokenRule(
  { need, languages, ...seat }: PlannedSeat,
  who: PlannedCandidate,
  overlapMinutes: () => number,
  affordable: () => boolean,
): SeatRule | null {
  const { offeredSeats, coopCountries } = who.candidate;
  if (offeredSeats !== null && !offeredSeats.includes(need.seatId)) return "OFFER";
  if (!who.levels.has(need.skill)) return "SKILL";
  if (!knows(who, need)) return "LEVEL";
  if (!need.furtherSkills.every((further) => knows(who, further))) return "FURTHER_SKILL";
  if (languages.length > 0 && !languages.some((language) => who.languages.has(language))) return "LANGUAGE";
  if (!need.remote && need.countryCode !== null && !coopCountries.includes(need.countryCode)) return "PLACE";
  if (need.overlap !== null && overlapMinutes() < need.overlap.hours * 60) return "OVERLAP";
  if (!fitsFullTime(who.busy, [{ from: seat.from, to: seat.to, shareBps: need.shareBps }])) return "AVAILABILITY";
  return affordable() ? null : "BUDGET";
}

function knows({ levels }: PlannedCandidate, { skill, leastLevel }: SkillNeed): boolean {
  return (levels.get(skill) ?? -1) >= levelRank(leastLevel);
}

import { type SkillLevel, skillLevels } from "../../../shared/vocabulary/skillLevel.rules.ts";
import { dayNumber, workingDays } from "../../calendarDays.ts";
import type { SeatNeed } from "./teamProblem.ts";

/** A seat with what is reckoned once for it. */
export interface PlannedSeat {
  readonly need: SeatNeed;
  /** Day numbers, half-open. */
  readonly from: number;
  readonly to: number;
  readonly workingDays: number;
  /** Working days × basis points of full time: 10,000 are one day of one person. */
  readonly dayBps: number;
  /** Primary tags of its languages, in lower case. */
  readonly languages: readonly string[];
}

export function planSeats(seats: readonly SeatNeed[]): PlannedSeat[] {
  return seats.map((need) => {
    const [from, to] = [dayNumber(need.from), dayNumber(need.to)];
    const days = workingDays(from, to);
    return {
      need,
      from,
      to,
      workingDays: days,
      dayBps: days * need.shareBps,
      languages: need.languages.map(primaryTag),
    };
  });
}

/** `en` of `en-GB`: who speaks one understands the other. */
export function primaryTag(language: string): string {
  return language.split("-")[0]!.toLowerCase();
}

/** From 0, the least. */
export function levelRank(level: SkillLevel): number {
  return skillLevels.indexOf(level);
}

/** Whether there is a day on which both seats are held. */
export function overlapInTime(one: PlannedSeat, other: PlannedSeat): boolean {
  return one.from < other.to && other.from < one.to;
}

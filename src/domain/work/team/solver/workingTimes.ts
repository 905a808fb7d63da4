import type { Candidate } from "./teamProblem.ts";
import {
  leastWorkingMinutes,
  mergeHours,
  sharedMinutes,
  shiftWeek,
  type WeeklyHours,
  workedDays,
} from "./weeklyTime.ts";
import { isTimeZone, ZoneOffsets } from "./zoneOffsets.ts";

interface TimeKind {
  readonly zone: string;
  readonly hours: WeeklyHours;
  readonly workedDays: number;
  readonly shifted: Map<number, WeeklyHours>;
}

/** Of somebody whose zone or hours are not known. */
const unknownKind = 0;

/**
 * When people are there. People of one zone with the same hours are of one kind, and everything is reckoned once for a
 * kind. Where clocks change within the period, the least counts.
 */
export class WorkingTimes {
  readonly #kinds: (TimeKind | null)[] = [null];
  readonly #kindOf = new Map<string, number>();
  readonly #zones = new Map<string, boolean>();
  readonly #offsets: ZoneOffsets;

  /** @param from @param to the days of the whole team, half-open */
  constructor(from: number, to: number) {
    this.#offsets = new ZoneOffsets(from, to);
  }

  kindOf({ timeZone, availability }: Candidate): number {
    if (timeZone === null || availability.length === 0 || !this.#knows(timeZone)) return unknownKind;
    const key = `${timeZone} ${availability.join(" ")}`;
    let kind = this.#kindOf.get(key);
    if (kind === undefined) {
      const hours = mergeHours(availability);
      kind = this.#kinds.push({ zone: timeZone, hours, workedDays: workedDays(hours), shifted: new Map() }) - 1;
      this.#kindOf.set(key, kind);
    }
    return kind;
  }

  /** The least minutes of a week that two kinds share; 0 when one is not known. */
  leastShared(one: number, other: number): number {
    const [some, others] = [this.#kinds[one], this.#kinds[other]];
    if (!some || !others) return 0;
    let least = Number.POSITIVE_INFINITY;
    for (const minutes of this.#offsets.ahead(some.zone, others.zone)) {
      least = Math.min(least, sharedMinutes(some.hours, shiftedBy(others, minutes)));
    }
    return least;
  }

  /**
   * The least minutes of a working day in a zone that somebody of the kind is there, as `leastWorkingMinutes` counts them.
   *
   * @param from @param to the days of the seat, half-open
   */
  leastOverlap(kind: number, zone: string, from: number, to: number): number {
    const times = this.#kinds[kind];
    if (!times) return 0;
    const differences = new ZoneOffsets(from, to).ahead(zone, times.zone);
    return Math.min(...differences.map((minutes) => leastWorkingMinutes(shiftedBy(times, minutes), times.workedDays)));
  }

  #knows(zone: string): boolean {
    let known = this.#zones.get(zone);
    if (known === undefined) {
      known = isTimeZone(zone);
      this.#zones.set(zone, known);
    }
    return known;
  }
}

function shiftedBy({ hours, shifted }: TimeKind, minutes: number): WeeklyHours {
  let result = shifted.get(minutes);
  if (!result) {
    result = shiftWeek(hours, minutes);
    shifted.set(minutes, result);
  }
  return result;
}

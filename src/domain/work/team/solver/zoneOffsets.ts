import { dayStartMs } from "../../calendarDays.ts";

/** From an instant on, how far a zone is ahead of UTC. */
interface OffsetSince {
  readonly sinceMs: number;
  readonly minutes: number;
}

/** @returns whether the runtime knows it as an IANA zone */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The offsets of zones on the days of a period, by the IANA rules that the runtime has.
 *
 * A zone that changes its clocks within the period has several; two zones that change them on different days are
 * different hours apart in between.
 */
export class ZoneOffsets {
  readonly #fromMs: number;
  readonly #toMs: number;
  readonly #offsets = new Map<string, readonly OffsetSince[]>();
  readonly #differences = new Map<string, Map<string, readonly number[]>>();

  /** @param from @param to day numbers, half-open */
  constructor(from: number, to: number) {
    this.#fromMs = dayStartMs(from);
    this.#toMs = dayStartMs(to);
  }

  /** The different minutes by which `zone` is ahead of `other` in the period, in the order of time. */
  ahead(zone: string, other: string): readonly number[] {
    let ofZone = this.#differences.get(zone);
    if (!ofZone) {
      ofZone = new Map();
      this.#differences.set(zone, ofZone);
    }
    let differences = ofZone.get(other);
    if (!differences) {
      differences = this.#readAhead(this.#offsetsOf(zone), this.#offsetsOf(other));
      ofZone.set(other, differences);
    }
    return differences;
  }

  #readAhead(zone: readonly OffsetSince[], other: readonly OffsetSince[]): readonly number[] {
    const differences = new Set<number>();
    // Both go forward together: a period of a hundred years has hundreds of changes.
    for (let [i, j] = [0, 0]; i < zone.length && j < other.length; ) {
      differences.add(zone[i]!.minutes - other[j]!.minutes);
      const next = Math.min(sinceOf(zone[i + 1]), sinceOf(other[j + 1]));
      if (sinceOf(zone[i + 1]) === next) i++;
      if (sinceOf(other[j + 1]) === next) j++;
    }
    return [...differences];
  }

  #offsetsOf(zone: string): readonly OffsetSince[] {
    let offsets = this.#offsets.get(zone);
    if (!offsets) {
      offsets = this.#readOffsets(zone);
      this.#offsets.set(zone, offsets);
    }
    return offsets;
  }

  #readOffsets(zone: string): readonly OffsetSince[] {
    const offsets: OffsetSince[] = [];
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(this.#fromMs).toZonedDateTimeISO(
      zone,
    );
    while (at !== null && at.epochMilliseconds < this.#toMs) {
      offsets.push({ sinceMs: at.epochMilliseconds, minutes: Math.round(at.offsetNanoseconds / 60e9) });
      at = at.getTimeZoneTransition("next");
    }
    return offsets;
  }
}

/** When an offset begins; never when there is none. */
function sinceOf(offset: OffsetSince | undefined): number {
  return offset?.sinceMs ?? Number.POSITIVE_INFINITY;
}

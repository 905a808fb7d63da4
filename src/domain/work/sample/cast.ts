import type { Random } from "../../shared/sample/random.ts";
import { type Booking, fullTimeBps, shareOn } from "../team/capacity.rules.ts";
import { BegunPlaces } from "./begunPlaces.ts";
import { dayNumber, type NetworkFacts } from "./networkFacts.ts";

/** Someone who works in a co-op, without an end. */
export interface Worker {
  readonly personId: number;
  readonly coopId: number;
}

/** A place that somebody is wanted for. */
export interface Part extends Booking {
  readonly skillId: number;
}

/** A skill that is asked for, with the name of what somebody does who has it. */
export interface Trade {
  readonly skillId: number;
  readonly role: string;
}

/** People looked at for one part. */
const mostAuditions = 40;

/** The people of the network as they are given work: nobody is booked beyond full time. */
export class Cast {
  readonly #facts: NetworkFacts;
  readonly #random: Random;
  readonly #bookings = new Map<number, Booking[]>();
  readonly #trades: readonly Trade[];

  constructor(facts: NetworkFacts, random: Random) {
    this.#facts = facts;
    this.#random = random;
    this.#trades = facts.skills
      .filter(({ id, facet }) => facet === "SERVICE" && (facts.guild(id)?.personIds.length ?? 0) >= 3)
      .map(({ id, slug }) => ({ skillId: id, role: slug.replaceAll("-", " ") }));
  }

  /** Different trades that several people have; fewer when the network is small. */
  trades(count: number): Trade[] {
    return this.#random.some(this.#trades, count);
  }

  /** Somebody who has the skill and the time, from a co-op that is preferred; null when there is nobody. */
  find(part: Part, prefers: (coopId: number) => boolean): Worker | null {
    const guild = this.#facts.guild(part.skillId);
    if (!guild) return null;
    const begun = new BegunPlaces(guild.since.view(), dayNumber(part.from));
    let other: Worker | null = null;
    for (const rank of this.#random.places(begun.length, mostAuditions)) {
      const personId = guild.personIds.at(begun.at(rank));
      if (!this.#isFree(personId, part)) continue;
      const worker = { personId, coopId: this.#facts.coopOf(personId) };
      if (prefers(worker.coopId)) return worker;
      other ??= worker;
    }
    return other;
  }

  book({ personId }: Worker, booking: Booking): void {
    const bookings = this.#bookings.get(personId);
    if (bookings) bookings.push(booking);
    else this.#bookings.set(personId, [booking]);
  }

  /** The sum of a person's bookings is greatest where one begins. */
  #isFree(personId: number, { from, to, shareBps }: Part): boolean {
    const bookings = this.#bookings.get(personId) ?? [];
    const days = [
      from,
      ...bookings.map((booking) => booking.from).filter((day) => day > from && (to === null || day < to)),
    ];
    return days.every((day) => shareOn(bookings, day) + shareBps <= fullTimeBps);
  }
}

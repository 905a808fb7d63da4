import type { Random } from "../../shared/sample/random.ts";
import { type Booking, fullTimeBps, shareOn } from "../team/capacity.rules.ts";
import type { NetworkFacts } from "./networkFacts.ts";

/** Someone who works in a co-op since a day, without an end. */
export interface Worker {
  readonly personId: number;
  readonly coopId: number;
  readonly since: string;
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
  readonly #random: Random;
  readonly #workers = new Map<number, Worker[]>();
  readonly #bookings = new Map<number, Booking[]>();
  readonly #trades: readonly Trade[];

  constructor(facts: NetworkFacts, random: Random) {
    this.#random = random;
    const active = new Set(facts.coops.filter(({ status }) => status === "ACTIVE").map(({ id }) => id));
    const jobs = new Map(
      facts.positions
        .filter(({ toDate, role, coopId }) => toDate === null && role !== "ADVISER" && active.has(coopId))
        .map(({ personId, coopId, fromDate }) => [personId, { personId, coopId, since: fromDate }]),
    );
    for (const { personId, skillId } of facts.personSkills) {
      const job = jobs.get(personId);
      if (job) this.#workers.set(skillId, [...(this.#workers.get(skillId) ?? []), job]);
    }
    this.#trades = facts.skills
      .filter(({ id, facet }) => facet === "SERVICE" && (this.#workers.get(id)?.length ?? 0) >= 3)
      .map(({ id, slug }) => ({ skillId: id, role: slug.replaceAll("-", " ") }));
  }

  /** Different trades that several people have; fewer when the network is small. */
  trades(count: number): Trade[] {
    return this.#random.some(this.#trades, count);
  }

  /** Somebody who has the skill and the time, from a co-op that is preferred; null when there is nobody. */
  find(part: Part, prefers: (coopId: number) => boolean): Worker | null {
    const fitting = (this.#workers.get(part.skillId) ?? []).filter(({ since }) => since <= part.from);
    const auditions = this.#random.some(fitting, mostAuditions).filter((worker) => this.#isFree(worker, part));
    return auditions.find(({ coopId }) => prefers(coopId)) ?? auditions[0] ?? null;
  }

  book({ personId }: Worker, booking: Booking): void {
    this.#bookings.set(personId, [...(this.#bookings.get(personId) ?? []), booking]);
  }

  /** The sum of a person's bookings is greatest where one begins. */
  #isFree({ personId }: Worker, { from, to, shareBps }: Part): boolean {
    const bookings = this.#bookings.get(personId) ?? [];
    const days = [
      from,
      ...bookings.map((booking) => booking.from).filter((day) => day > from && (to === null || day < to)),
    ];
    return days.every((day) => shareOn(bookings, day) + shareBps <= fullTimeBps);
  }
}

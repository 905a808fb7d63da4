import { NumberColumn } from "./numberColumn.ts";

/** Rows of the network's sample, as far as work is made up on them; some tables at a time. Ids count from 1 without a gap. */
export interface NetworkRows {
  readonly coops?: readonly { readonly id: number }[];
  readonly coopCountries?: readonly { readonly coopId: number; readonly countryCode: string }[];
  readonly skills?: readonly SkillFact[];
  readonly people?: readonly { readonly timeZone: string }[];
  /** With a person's skills or before come that person's positions. */
  readonly personSkills?: readonly { readonly personId: number; readonly skillId: number }[];
  readonly positions?: readonly {
    readonly personId: number;
    readonly coopId: number;
    readonly role: string;
    readonly fromDate: string;
    readonly toDate: string | null;
  }[];
  readonly clients?: readonly ClientFact[];
}

export interface SkillFact {
  readonly id: number;
  readonly slug: string;
  readonly facet: string;
}

interface ClientFact {
  readonly id: number;
  readonly countryCode: string;
}

/** Those who have a skill and work in a co-op, in the order of their ids. */
export interface Guild {
  readonly personIds: NumberColumn;
  /** Since when each has worked there: days since 1970. */
  readonly since: NumberColumn;
}

/** What is known of a made-up network: its people are columns of numbers, so that a million of them fit into 60 MB. */
export class NetworkFacts {
  readonly coopIds: number[] = [];
  readonly skills: SkillFact[] = [];
  readonly clients: ClientFact[] = [];
  readonly #mainCountries = new Map<number, string>();
  readonly #timeZones: string[] = [];
  readonly #placeOfTimeZone = new Map<string, number>();
  readonly #timeZoneOfPerson = new NumberColumn();
  readonly #guilds = new Map<number, Guild>();
  /** By person: where each works, 0 for nowhere, and since when. */
  readonly #coopOfPerson = new NumberColumn();
  readonly #sinceOfPerson = new NumberColumn();

  observe({ coops = [], coopCountries = [], skills = [], people = [], clients = [], ...rest }: NetworkRows): void {
    for (const { id } of coops) this.coopIds.push(id);
    for (const { coopId, countryCode } of coopCountries) {
      if (!this.#mainCountries.has(coopId)) this.#mainCountries.set(coopId, countryCode);
    }
    for (const { id, slug, facet } of skills) this.skills.push({ id, slug, facet });
    for (const { id, countryCode } of clients) this.clients.push({ id, countryCode });
    for (const { timeZone } of people) this.#timeZoneOfPerson.push(this.#timeZonePlace(timeZone));
    this.#observeJobs(rest);
  }

  get personCount(): number {
    return this.#timeZoneOfPerson.length;
  }

  /** @param index of a person, from 0 */
  timeZoneAt(index: number): string {
    return this.#timeZones[this.#timeZoneOfPerson.at(index)]!;
  }

  /** The country that a co-op named first; null when it names none. */
  mainCountry(coopId: number): string | null {
    return this.#mainCountries.get(coopId) ?? null;
  }

  guild(skillId: number): Guild | null {
    return this.#guilds.get(skillId) ?? null;
  }

  /** In whose co-op a person of a guild works. */
  coopOf(personId: number): number {
    return this.#coopOfPerson.at(personId - 1);
  }

  #observeJobs({ positions = [], personSkills = [] }: Pick<NetworkRows, "positions" | "personSkills">): void {
    for (const { personId, coopId, role, fromDate, toDate } of positions) {
      if (toDate !== null || role === "ADVISER") continue;
      this.#coopOfPerson.set(personId - 1, coopId);
      this.#sinceOfPerson.set(personId - 1, dayNumber(fromDate));
    }
    for (const { personId, skillId } of personSkills) {
      if (this.coopOf(personId) === 0) continue;
      const guild = this.#guildOf(skillId);
      guild.personIds.push(personId);
      guild.since.push(this.#sinceOfPerson.at(personId - 1));
    }
  }

  #guildOf(skillId: number): Guild {
    let guild = this.#guilds.get(skillId);
    if (!guild) {
      guild = { personIds: new NumberColumn(), since: new NumberColumn() };
      this.#guilds.set(skillId, guild);
    }
    return guild;
  }

  #timeZonePlace(timeZone: string): number {
    let place = this.#placeOfTimeZone.get(timeZone);
    if (place === undefined) {
      place = this.#timeZones.push(timeZone) - 1;
      this.#placeOfTimeZone.set(timeZone, place);
    }
    return place;
  }
}

/** Days since 1970 of a date, `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  return Date.parse(date) / 86_400_000;
}

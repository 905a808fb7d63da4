import { hostOf, siteOf } from "../coop/site.rules.ts";
import { compare } from "./compare.ts";
import { areStrangers, type Identity, normaliseName } from "./identity.rules.ts";
import type { LikelyDuplicate, Merge } from "./importReport.ts";
import type { CoopFacts } from "./merge.rules.ts";

/** A co-op in memory while a file goes in. */
export interface CoopEntry {
  /** null until it is written. */
  id: string | null;
  readonly slug: string;
  /** As it stands in the database; null for a new one. */
  readonly stored: CoopFacts | null;
  /** As it will stand; null until the first row has spoken. */
  facts: CoopFacts | null;
}

export interface Found {
  readonly entry: CoopEntry;
  readonly by: Merge["by"];
}

/**
 * Knows every co-op by key, site and name. It holds the whole network in memory: some ten thousands of co-ops.
 * An archived co-op is found by key only, a merged one leads to the one it is part of now.
 */
export class CoopBook {
  readonly #byKey = new Map<string, CoopEntry>();
  /** In the order in which they came: co-ops that share a site, and what is known of each. */
  readonly #bySite = new Map<string, { readonly entry: CoopEntry; readonly identity: Identity }[]>();
  readonly #byName = new Map<string, Set<CoopEntry>>();
  readonly #withSite = new Set<CoopEntry>();

  addKey(sourceId: string, key: string, entry: CoopEntry): void {
    this.#byKey.set(`${sourceId} ${key}`, entry);
  }

  addIdentity(identity: Identity, entry: CoopEntry): void {
    if (identity.site !== null) {
      const known = this.#bySite.get(identity.site) ?? this.#bySite.set(identity.site, []).get(identity.site)!;
      known.push({ entry, identity });
      this.#withSite.add(entry);
    }
    for (const country of identity.countries) {
      const name = nameIn(identity.name, country);
      this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(entry));
    }
  }

  findByKey(sourceId: string, key: string): CoopEntry | null {
    return this.#byKey.get(`${sourceId} ${key}`) ?? null;
  }

  /**
   * The co-op that a row speaks of: the one that its source called by this key before, else the first with its
   * site that is no stranger, else, where the row or the co-op has no site, the only one of its name in one of its countries.
   */
  find(sourceId: string, key: string, identity: Identity): Found | null {
    const byKey = this.findByKey(sourceId, key);
    if (byKey) return { entry: byKey, by: "key" };
    const ofSite = identity.site === null ? [] : (this.#bySite.get(identity.site) ?? []);
    const bySite = ofSite.find((known) => !areStrangers(known.identity, identity));
    if (bySite) return { entry: bySite.entry, by: "site" };
    const named = new Set(
      identity.countries.flatMap((country) => [...(this.#byName.get(nameIn(identity.name, country)) ?? [])]),
    );
    const possible = [...named].filter((entry) => identity.site === null || !this.#withSite.has(entry));
    return possible.length === 1 ? { entry: possible[0]!, by: "name" } : null;
  }
}

function nameIn(name: string, country: string): string {
  return `${country} ${normaliseName(name)}`;
}

/**
 * Co-ops that share a site, or a name within a country (or without any), though they are apart.
 *
 * @param entries in the order of their ids
 * @param touched the co-ops that the file speaks of: only groups with one of them are given
 */
export function findLikelyDuplicates(entries: Iterable<CoopEntry>, touched: ReadonlySet<CoopEntry>): LikelyDuplicate[] {
  const groups = new Map<string, { readonly reason: string; readonly members: CoopEntry[] }>();
  for (const entry of entries) {
    for (const { trait, reason } of traitsOf(entry)) {
      const group = groups.get(trait) ?? { reason, members: [] };
      group.members.push(entry);
      groups.set(trait, group);
    }
  }
  const found = new Map<string, LikelyDuplicate>();
  for (const { reason, members } of groups.values()) {
    if (members.length < 2 || !members.some((entry) => touched.has(entry))) continue;
    const slugs = members.map((entry) => entry.slug);
    const hosts = members.map((entry) => hostOf(entry.facts!.website));
    if (!found.has(slugs.join())) found.set(slugs.join(), { slugs, hosts, reason });
  }
  return [...found.values()].sort((left, right) => compare(left.slugs[0]!, right.slugs[0]!));
}

/** What co-ops that may be one have in common. */
function traitsOf({ facts }: CoopEntry): { trait: string; reason: string }[] {
  if (facts === null || facts.status === "ARCHIVED") return [];
  const site = siteOf(facts.website);
  const countries = facts.countries.length > 0 ? facts.countries : [""];
  const names = countries.map((country) => ({
    trait: `name ${nameIn(facts.name, country)}`,
    reason: country === "" ? "same name, no country" : `same name in ${country}`,
  }));
  return site === null ? names : [{ trait: `site ${site}`, reason: `same site ${site}` }, ...names];
}

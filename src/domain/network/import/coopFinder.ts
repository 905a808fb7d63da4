import type { EntityManager } from "@mikro-orm/postgresql";
import { siteOf } from "../coop/site.rules.ts";
import { normaliseName } from "./identity.rules.ts";

interface CoopRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly website: string | null;
  readonly status: string;
  readonly present: string;
}

/** The co-op that a text names, or why it names none. */
export type CoopFinder = (text: string) => { readonly coopId: string } | { readonly reason: string };

/** Finds active co-ops by slug, else by website or host, else by a name that one co-op has. Merged ones lead to what they are part of. */
export async function findCoopsOfPeople(em: EntityManager): Promise<CoopFinder> {
  const coops = await em.execute<CoopRow[]>(
    "SELECT id::text AS id, slug, name, website, status, coalesce(merged_into_id, id)::text AS present FROM network.coop ORDER BY id",
  );
  const byId = new Map(coops.map((coop) => [coop.id, coop]));
  const bySlug = Map.groupBy(coops, (coop) => coop.slug);
  const bySite = Map.groupBy(coops, (coop) => siteOf(coop.website) ?? "");
  const byName = Map.groupBy(coops, (coop) => normaliseName(coop.name));
  return (text) => {
    const site = siteOf(text) ?? siteOf(`https://${text}`);
    const found =
      bySlug.get(text) ?? (site === null ? undefined : bySite.get(site)) ?? byName.get(normaliseName(text)) ?? [];
    const present = [...new Set(found.map((coop) => byId.get(coop.present)!))];
    const active = present.filter((coop) => coop.status === "ACTIVE");
    if (active.length === 1) return { coopId: active[0]!.id };
    if (active.length > 1) return { reason: `coop may be ${active.map((coop) => coop.slug).join(" or ")}` };
    return { reason: present.length > 0 ? `coop ${present[0]!.slug} is not active` : "coop is not known here" };
  };
}

import type { EntityManager } from "@mikro-orm/postgresql";
import type { Coop } from "./coop.entity.ts";

/** What hangs on a co-op, and the columns that with the co-op make a row of it unique. */
const dependants: readonly { readonly table: string; readonly unique: readonly string[] }[] = [
  { table: "network.coop_country", unique: ["country_code"] },
  { table: "network.coop_skill", unique: ["skill_id"] },
  { table: "network.coop_source", unique: [] },
  { table: "network.coop_label", unique: ["source_id", "label"] },
  { table: "network.position", unique: ["person_id", "from_date"] },
];

/**
 * Makes `from` one with `into`: what hangs on it moves over, what is there twice stays once, and its id
 * and slug keep finding `into`. Facts of `into` win; its empty ones are filled.
 */
export async function mergeCoops(em: EntityManager, from: Coop, into: Coop, now: Date): Promise<void> {
  // The main country stays the one of `into`.
  await em.execute(
    `UPDATE network.coop_country SET position = position
       + (SELECT coalesce(max(position) + 1, 0) FROM network.coop_country WHERE coop_id = ?)
     WHERE coop_id = ?`,
    [into.id, from.id],
  );
  await keepLatestEnds(em, from, into);
  await uniteAffiliations(em, from, into);
  for (const { table, unique } of dependants) {
    const same = unique.map((column) => ` AND kept.${column} = moved.${column}`).join("");
    if (unique.length > 0) {
      await em.execute(
        `DELETE FROM ${table} moved USING ${table} kept WHERE moved.coop_id = ? AND kept.coop_id = ?${same}`,
        [from.id, into.id],
      );
    }
    await em.execute(`UPDATE ${table} SET coop_id = ? WHERE coop_id = ?`, [into.id, from.id]);
  }
  await em.execute("UPDATE network.coop SET merged_into_id = ? WHERE merged_into_id = ?", [into.id, from.id]);
  em.assign(into, {
    website: into.website ?? from.website ?? null,
    host: into.host ?? from.host ?? null,
    description: into.description ?? from.description ?? null,
    descriptionLanguage: into.description ? (into.descriptionLanguage ?? null) : (from.descriptionLanguage ?? null),
    foundedYear: into.foundedYear ?? from.foundedYear ?? null,
    updatedAt: now,
  });
  em.assign(from, { status: "MERGED", mergedIntoId: into.id, updatedAt: now });
}

/** A position that both records know ends when the later of the two does. */
async function keepLatestEnds(em: EntityManager, from: Coop, into: Coop): Promise<void> {
  await em.execute(
    `UPDATE network.position kept
     SET to_date = CASE WHEN kept.to_date IS NOT NULL AND moved.to_date IS NOT NULL THEN greatest(kept.to_date, moved.to_date) END
     FROM network.position moved
     WHERE kept.coop_id = ? AND moved.coop_id = ? AND kept.person_id = moved.person_id AND kept.from_date = moved.from_date`,
    [into.id, from.id],
  );
}

/** Days in a federation count once, whichever record they stood on. */
async function uniteAffiliations(em: EntityManager, from: Coop, into: Coop): Promise<void> {
  await em.execute(
    `WITH gone AS (DELETE FROM network.affiliation WHERE coop_id IN (?, ?) RETURNING federation_id, from_date, to_date)
     INSERT INTO network.affiliation (coop_id, federation_id, from_date, to_date)
     SELECT ?, federation_id, lower(days), upper(days)
     FROM (SELECT federation_id, unnest(range_agg(daterange(from_date, to_date))) AS days
       FROM gone GROUP BY federation_id) AS united`,
    [into.id, from.id, into.id],
  );
}

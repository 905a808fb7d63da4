import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";

/** In whose name a person works on some days, half-open. */
export interface Affiliation {
  readonly personId: string;
  readonly coopId: string;
  readonly from: string;
  readonly to: string | null;
}

/** By which right: its own position, or a secondment from another co-op. */
export interface Standing {
  readonly secondmentId: string | null;
  readonly homeCoopId: string | null;
}

/**
 * Sees to it that a person works for a co-op on all of some days: by positions there, one after the other, or lent to it by a secondment that both
 * co-ops have agreed to.
 *
 * @throws {RefusedInput} PERSON_NOT_AVAILABLE
 */
export async function requireAffiliation(
  em: EntityManager,
  { personId, coopId, from, to }: Affiliation,
  field: readonly string[],
): Promise<Standing> {
  const until = to ?? "infinity";
  const positions = await em.execute<unknown[]>(
    `SELECT 1 FROM network.published_position p JOIN network.published_coop c ON c.id = p.coop_id
     WHERE p.person_id = ? AND c.current_id = (SELECT current_id FROM network.published_coop WHERE id = ?)
     HAVING range_agg(daterange(p.from_date, coalesce(p.to_date, 'infinity'))) @> daterange(?::date, ?::date)`,
    [personId, coopId, from, until],
  );
  if (positions.length > 0) return { secondmentId: null, homeCoopId: null };
  // Nobody ends it before this transaction has come to its end.
  const [secondment] = await em.execute<Standing[]>(
    `SELECT s.id::text AS "secondmentId", s.home_coop_id::text AS "homeCoopId"
     FROM work.secondment s JOIN network.published_coop host ON host.id = s.host_coop_id
     WHERE s.person_id = ? AND host.current_id = (SELECT current_id FROM network.published_coop WHERE id = ?)
       AND s.state IN ('AGREED', 'ENDED') AND s.from_date <= ?::date AND s.to_date >= ?::date
     LIMIT 1 FOR SHARE OF s`,
    [personId, coopId, from, until],
  );
  if (secondment) return secondment;
  throw refused("PERSON_NOT_AVAILABLE", field, "This person does not work for this co-op on all of these days.");
}

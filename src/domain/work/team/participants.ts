import type { EntityManager } from "@mikro-orm/postgresql";

/** The keys of the co-ops in the team of a request today: those with a seat that is proposed, confirmed or active; in order. */
export async function participants(em: EntityManager, opportunityKey: string): Promise<string[]> {
  const rows = await em.execute<{ coopId: string }[]>(
    `SELECT DISTINCT ts.coop_id AS "coopId" FROM work.team t JOIN work.team_seat ts ON ts.team_id = t.id
     WHERE t.opportunity_id = ? AND t.dissolved_at IS NULL AND ts.state IN ('PROPOSED', 'CONFIRMED', 'ACTIVE')
     ORDER BY ts.coop_id`,
    [opportunityKey],
  );
  return rows.map(({ coopId }) => String(coopId));
}

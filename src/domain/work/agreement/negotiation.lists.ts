import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { mayReadNegotiation } from "./agreement.policy.ts";

/** Negotiations with their requests: `n` is `work.negotiation`, `o` its `work.opportunity`. */
export const negotiationTables = "work.negotiation n JOIN work.opportunity o ON o.id = n.opportunity_id";

/** What every negotiation is read with. */
export const negotiationColumns = `n.id::text AS key, n.opportunity_id::text AS "opportunityKey", n.step, n.reason,
  n.opened_at AS "openedAt", n.closed_at AS "closedAt",
  (SELECT c.current_id::text FROM network.published_coop c WHERE c.id = ${coopOf("n.opened_by")}) AS "openedByKey",
  (SELECT a.version FROM work.agreement a WHERE a.negotiation_id = n.id AND a.state = 'PROPOSED') AS "proposedVersion"`;

/** How far the parties of negotiations are; co-ops that became one are one party. `p` is `work.negotiation_party`. */
export const partyColumns = `c.current_id::text AS "coopKey", party.name,
  EXISTS (SELECT 1 FROM work.position_statement ps JOIN network.published_coop by_coop ON by_coop.id = ps.coop_id
    WHERE ps.negotiation_id = p.negotiation_id AND by_coop.current_id = c.current_id) AS stated,
  EXISTS (SELECT 1 FROM work.agreement a JOIN work.consent ct ON ct.agreement_id = a.id
      JOIN network.published_coop by_coop ON by_coop.id = ct.coop_id
    WHERE a.negotiation_id = p.negotiation_id AND a.state = 'PROPOSED' AND by_coop.current_id = c.current_id
      AND ct.withdrawn_at IS NULL) AS consented`;
export const partyTables = `work.negotiation_party p JOIN network.published_coop c ON c.id = p.coop_id
  JOIN network.published_coop party ON party.id = c.current_id`;
export const partyGroups = "p.negotiation_id, c.current_id, party.name";

/** The negotiations of each of many requests, in order. */
export function negotiationsOfOpportunity(viewer: Viewer): List {
  return {
    scope: "negotiations of opportunity",
    columns: raw(negotiationColumns),
    from: raw(negotiationTables),
    where: [mayReadNegotiation(viewer, "n.id")],
    order: [{ expression: "n.id", name: "key", type: "bigint" }],
    parent: { column: "n.opportunity_id", type: "bigint" },
  };
}

/** What the parties of each of many negotiations have stated, in order. What is not shared only its own party reads. */
export function positionsOfNegotiation({ coopKey }: Viewer): List {
  const own: Sql = coopKey === null ? raw("false") : sql`c.current_id = ${coopKey}::bigint`;
  return {
    scope: "positions of negotiation",
    columns: sql`ps.id::text AS key, c.current_id::text AS "coopKey", ps.stated_at AS "statedAt", ps.shared_at AS "sharedAt",
      CASE WHEN ps.shared_at IS NOT NULL OR ${own} THEN ps.needs END AS needs,
      NOT EXISTS (SELECT 1 FROM work.position_statement later JOIN network.published_coop later_c ON later_c.id = later.coop_id
        WHERE later.negotiation_id = ps.negotiation_id AND later_c.current_id = c.current_id AND later.id > ps.id) AS latest`,
    from: raw("work.position_statement ps JOIN network.published_coop c ON c.id = ps.coop_id"),
    where: [],
    order: [{ expression: "ps.id", name: "key", type: "bigint" }],
    parent: { column: "ps.negotiation_id", type: "bigint" },
  };
}

/** Every step of each of many negotiations and every state of its versions, in order. */
export const historyOfNegotiation: List = {
  scope: "history of negotiation",
  columns:
    raw(`h.id::text AS key, h.version, h.from_state AS "from", h.to_state AS "to", h.changed_at AS "changedAt", h.reason,
    (SELECT c.current_id::text FROM network.published_coop c WHERE c.id = ${coopOf("h.changed_by")}) AS "coopKey"`),
  from: raw(`(SELECT sc.subject_id AS negotiation_id, NULL::smallint AS version, sc.* FROM work.state_change sc
      WHERE sc.subject = 'Negotiation'
    UNION ALL SELECT a.negotiation_id, a.version, sc.* FROM work.agreement a
      JOIN work.state_change sc ON sc.subject = 'Agreement' AND sc.subject_id = a.id) h`),
  where: [],
  order: [{ expression: "h.id", name: "key", type: "bigint" }],
  parent: { column: "h.negotiation_id", type: "bigint" },
};

/** SQL for the key of the co-op that acted; null when it was the operator. */
function coopOf(actor: string): string {
  return `substring(${actor} FROM '^coop:([0-9]+)$')::bigint`;
}

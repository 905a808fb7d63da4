import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { mayReadNegotiation } from "./agreement.policy.ts";

/** Versions with their requests and who proposed them: `a` is `work.agreement`, `o` its `work.opportunity`. */
export const agreementTables = `work.agreement a JOIN work.opportunity o ON o.id = a.opportunity_id
  JOIN network.published_coop pc ON pc.id = a.proposed_by`;

/** What every version is read with. */
export const agreementColumns = `a.id::text AS key, a.negotiation_id::text AS "negotiationKey", a.version, a.state, a.method,
  a.contribution_bps AS "contributionBps", a.terms, a.effective_from AS "effectiveFrom",
  pc.current_id::text AS "proposedByKey", a.proposed_at AS "proposedAt", a.adopted_at AS "adoptedAt"`;

/** The versions of each of many negotiations, in order. */
export function agreementsOfNegotiation(viewer: Viewer): List {
  return agreementsBelow(viewer, "negotiation", "a.negotiation_id");
}

/** The versions of each of many requests, those of all its negotiations, in order. */
export function agreementsOfOpportunity(viewer: Viewer): List {
  return agreementsBelow(viewer, "opportunity", "a.opportunity_id");
}

function agreementsBelow(viewer: Viewer, parent: string, column: string): List {
  return {
    scope: `agreements of ${parent}`,
    columns: raw(agreementColumns),
    from: raw(agreementTables),
    where: [mayReadNegotiation(viewer, "a.negotiation_id")],
    order: [{ expression: "a.version", name: "version", type: "bigint" }],
    parent: { column, type: "bigint" },
  };
}

/** Why versions of each of many negotiations were objected to, in order. */
export const objectionsOfNegotiation: List = {
  scope: "objections of negotiation",
  columns:
    raw(`ob.id::text AS key, ob.agreement_id::text AS "agreementKey", oc.current_id::text AS "coopKey", ob.reason,
    ob.objected_at AS "objectedAt"`),
  from: sql`work.agreement a JOIN work.objection ob ON ob.agreement_id = a.id
    JOIN network.published_coop oc ON oc.id = ob.coop_id`,
  where: [],
  order: [{ expression: "ob.id", name: "key", type: "bigint" }],
  parent: { column: "a.negotiation_id", type: "bigint" },
};

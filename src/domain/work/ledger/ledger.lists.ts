import { raw } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { takesPart } from "../work.policy.ts";

/** Entries with the requests of their projects: `e` is `work.ledger_entry`, `o` its `work.opportunity`. */
export const entryTables = `work.ledger_entry e JOIN work.project pr ON pr.id = e.project_id
  JOIN work.opportunity o ON o.id = pr.opportunity_id
  LEFT JOIN work.milestone ms ON ms.id = e.milestone_id`;

/** What every entry is read with. */
export const entryColumns = `e.id::text AS key, e.project_id::text AS "projectKey", e.kind, e.currency, e.amount::text AS units,
  (e.amount + (SELECT coalesce(sum(co.amount), 0) FROM work.ledger_entry co WHERE co.corrects_id = e.id))::text AS "effectiveUnits",
  e.occurred_at AS "occurredAt", e.recorded_at AS "recordedAt", e.recorded_by AS "recordedBy", e.reference,
  e.corrects_id::text AS "correctsKey", e.period_from AS "periodFrom", e.period_to AS "periodTo", ms.number AS milestone,
  e.agreement_id::text AS "agreementKey", e.original_amount::text AS "originalUnits",
  e.original_currency AS "originalCurrency", e.rate::text AS rate, e.rate_source AS "rateSource", e.rate_date AS "rateDate"`;

/** The entries of each of many projects as they occurred, for who takes part in them. */
export function entriesOfProject(viewer: Viewer): List {
  return {
    scope: "entries of project",
    columns: raw(entryColumns),
    from: raw(entryTables),
    where: [takesPart(viewer, "o")],
    order: [
      { expression: "e.occurred_at", name: "occurredAt", type: "timestamptz" },
      { expression: "e.id", name: "key", type: "bigint" },
    ],
    parent: { column: "e.project_id", type: "bigint" },
  };
}

import type { EntityManager } from "@mikro-orm/postgresql";
import type { Project } from "../project/project.entity.ts";
import { dayAfter } from "./ledger.rules.ts";
import type { Period } from "./sharesOfReceipt.ts";

/** What of a receipt says which days the next one pays for. */
export interface PaidPeriod {
  /** Null when it names none. */
  readonly from: string | null;
  /** The day after the last one that it pays for. */
  readonly to: string;
}

/**
 * The days that a receipt pays for when it does not say: those since the receipt before it, or since the project's start,
 * until the day it came in. Where nothing is left of them, for there was a receipt on the same day, the same days as that one.
 *
 * @param day the UTC day of the receipt, `YYYY-MM-DD`
 * @param previous the receipt before it; null when it is the first
 * @returns null when no day can be told
 */
export function nextPeriod(day: string, startedOn: string | null, previous: PaidPeriod | null): Period | null {
  const from = previous?.to ?? startedOn;
  const to = dayAfter(day);
  if (from !== null && from < to) return { from, to };
  return previous === null || previous.from === null ? null : { from: previous.from, to: previous.to };
}

/** The receipt of a project that pays for the latest days, of those until an instant that were not taken back. */
export async function previousReceipt(
  em: EntityManager,
  project: Project,
  occurredAt: Date,
): Promise<PaidPeriod | null> {
  const [row] = await em.execute<PaidPeriod[]>(
    `SELECT e.period_from::text AS "from", coalesce(e.period_to, (e.occurred_at AT TIME ZONE 'UTC')::date + 1)::text AS "to"
     FROM work.ledger_entry e WHERE e.project_id = ? AND e.kind = 'RECEIPT' AND e.occurred_at <= ?
       AND e.amount + (SELECT coalesce(sum(c.amount), 0) FROM work.ledger_entry c WHERE c.corrects_id = e.id) > 0
     ORDER BY 2 DESC, e.id DESC LIMIT 1`,
    [project.id, occurredAt],
  );
  return row ?? null;
}

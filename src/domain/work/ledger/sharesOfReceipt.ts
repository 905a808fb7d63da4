import type { EntityManager } from "@mikro-orm/postgresql";
import { type Agreement, AgreementMilestoneShare, AgreementShare } from "../agreement/agreement.entity.ts";
import type { Share } from "./allocate.ts";

/** Days, half-open, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What decides who gets how much of a receipt. */
export interface ReceiptBasis {
  readonly agreement: Agreement;
  /** The days that it pays for; null when they are not known. */
  readonly period: Period | null;
  /** The number of the milestone that it is for. */
  readonly milestone: number | null;
}

/**
 * What each co-op's part of a receipt is measured by, as its agreement's method has it: shares, minutes that were worked in
 * its days, or seat days in them weighed by their share of full time. Where nothing was measured, the shares that the
 * agreement expects.
 */
export async function sharesOfReceipt(em: EntityManager, basis: ReceiptBasis): Promise<Share[]> {
  const measured = await measure(em, basis);
  return measured.some(({ weight }) => weight > 0n) ? measured : expectedShares(em, basis.agreement);
}

function measure(em: EntityManager, basis: ReceiptBasis): Promise<Share[]> {
  const { agreement } = basis;
  switch (agreement.method) {
    case "FIXED_BPS":
      return expectedShares(em, agreement);
    case "MILESTONES":
      return milestoneShares(em, basis);
    case "HOURS":
      return read(em, minutesWorked, basis);
    case "SEAT_DAYS":
      return read(em, seatDays, basis);
  }
}

async function expectedShares(em: EntityManager, agreement: Agreement): Promise<Share[]> {
  return toShares(await em.find(AgreementShare, { agreementId: agreement.id }));
}

/** The shares of a milestone by an agreement; none when it does not name the milestone. */
export async function milestoneShares(
  em: EntityManager,
  { agreement, milestone }: Pick<ReceiptBasis, "agreement" | "milestone">,
): Promise<Share[]> {
  if (milestone === null) return [];
  return toShares(await em.find(AgreementMilestoneShare, { agreementId: agreement.id, milestone }));
}

function toShares(rows: readonly { readonly coopId: string; readonly bps: number }[]): Share[] {
  return rows.map(({ coopId, bps }) => ({ coopId, weight: BigInt(bps) }));
}

const minutesWorked = `SELECT ts.coop_id::text AS "coopId", sum(h.minutes)::text AS weight
  FROM work.team t JOIN work.team_seat ts ON ts.team_id = t.id JOIN work.hours h ON h.team_seat_id = ts.id
  CROSS JOIN (SELECT ?::date AS first, ?::date AS beyond) days
  WHERE t.opportunity_id = ? AND h.day >= days.first AND h.day < days.beyond
  GROUP BY ts.coop_id`;

// Days of a seat in basis points of a full-time day. A seat without an end goes on: least() and greatest() leave null out.
const seatDays = `SELECT ts.coop_id::text AS "coopId",
    sum((least(ts.to_date, days.beyond) - greatest(ts.from_date, days.first))::bigint * ts.share_bps)::text AS weight
  FROM work.team t JOIN work.team_seat ts ON ts.team_id = t.id
  CROSS JOIN (SELECT ?::date AS first, ?::date AS beyond) days
  WHERE t.opportunity_id = ? AND ts.state IN ('CONFIRMED', 'ACTIVE', 'RELEASED', 'REPLACED')
    AND ts.from_date < days.beyond AND (ts.to_date IS NULL OR ts.to_date > days.first)
  GROUP BY ts.coop_id`;

async function read(em: EntityManager, statement: string, { agreement, period }: ReceiptBasis): Promise<Share[]> {
  if (period === null) return [];
  const parameters = [period.from, period.to, agreement.opportunityId];
  const rows = await em.execute<{ coopId: string; weight: string }[]>(statement, parameters);
  return rows.map(({ coopId, weight }) => ({ coopId, weight: BigInt(weight) }));
}

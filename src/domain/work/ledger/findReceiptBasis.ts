import type { EntityManager } from "@mikro-orm/postgresql";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import type { Agreement } from "../agreement/agreement.entity.ts";
import { Milestone, type Project } from "../project/project.entity.ts";
import { dayOf } from "./ledger.rules.ts";
import type { ReceiptFacts } from "./ledgerInput.rules.ts";
import { nextPeriod, previousReceipt } from "./nextPeriod.ts";
import { milestoneShares, type Period } from "./sharesOfReceipt.ts";

/**
 * The milestone that a receipt is for.
 *
 * @param number null when the receipt names none
 * @throws {RefusedInput} INVALID when the agreement divides by milestones and none is named, or one that it has no shares for;
 *   NOT_FOUND when the project has no such milestone
 */
export async function findMilestone(
  em: EntityManager,
  project: Project,
  agreement: Agreement,
  number: number | null,
): Promise<Milestone | null> {
  const field = ["milestone"];
  const divides = agreement.method === "MILESTONES";
  if (number === null) {
    if (divides) throw refused("INVALID", field, "The agreement divides by milestones: name one.");
    return null;
  }
  if (divides && (await milestoneShares(em, { agreement, milestone: number })).length === 0) {
    throw refused("INVALID", field, `The agreement has no shares for the milestone ${number}.`);
  }
  const milestone = await em.findOne(Milestone, { projectId: project.id, number });
  if (!milestone) throw notFound(field, `The milestone ${number} of this project`);
  return milestone;
}

/** The days that a receipt pays for: those that it names; by HOURS and SEAT_DAYS those since the one before it. */
export async function findPeriod(
  em: EntityManager,
  project: Project,
  { method }: Agreement,
  { occurredAt, period }: Pick<ReceiptFacts, "occurredAt" | "period">,
): Promise<Period | null> {
  if (period) return period;
  if (method !== "HOURS" && method !== "SEAT_DAYS") return null;
  const previous = await previousReceipt(em, project, occurredAt);
  return nextPeriod(dayOf(occurredAt), project.startedOn ?? null, previous);
}

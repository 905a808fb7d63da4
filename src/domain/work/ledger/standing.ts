import type { EntityManager } from "@mikro-orm/postgresql";
import { Agreement } from "../agreement/agreement.entity.ts";
import { Milestone } from "../project/project.entity.ts";
import { LedgerEntry, Posting } from "./ledger.entity.ts";
import { byAccount, type Payee, type PostingLine, postingsOfPayout, postingsOfReceipt } from "./postings.ts";
import { sharesOfReceipt } from "./sharesOfReceipt.ts";

/** What an entry comes to with its corrections so far. */
export interface Standing {
  /** Minor units. */
  readonly amount: bigint;
  readonly lines: readonly PostingLine[];
}

/** Reads what an entry comes to. Lock its project first. */
export async function standingOf(em: EntityManager, entry: LedgerEntry): Promise<Standing> {
  const entries = [entry, ...(await em.find(LedgerEntry, { correctsId: entry.id }))];
  const postings = await em.find(Posting, { entryId: { $in: entries.map(({ id }) => id) } });
  return {
    amount: entries.reduce((sum, { amount }) => sum + amount, 0n),
    lines: byAccount(postings.map(({ account, coopId, amount }) => ({ account, coopId: coopId ?? null, amount }))),
  };
}

/**
 * The postings that an entry would have had with another amount. A receipt is divided by its own version of the agreement, for
 * its own days and milestone, with the hours and seats as they are recorded today.
 *
 * @param amount minor units, at least 0
 */
export async function linesOf(em: EntityManager, entry: LedgerEntry, amount: bigint): Promise<PostingLine[]> {
  if (entry.kind !== "RECEIPT") return postingsOfPayout(amount, await payeeOf(em, entry));
  const agreement = await em.findOneOrFail(Agreement, { id: entry.agreementId! });
  const milestone = entry.milestoneId == null ? null : await em.findOneOrFail(Milestone, { id: entry.milestoneId });
  const period = entry.periodFrom && entry.periodTo ? { from: entry.periodFrom, to: entry.periodTo } : null;
  const shares = await sharesOfReceipt(em, { agreement, period, milestone: milestone?.number ?? null });
  return postingsOfReceipt(amount, agreement.contributionBps, shares);
}

async function payeeOf(em: EntityManager, entry: LedgerEntry): Promise<Payee> {
  if (entry.kind === "CONTRIBUTION") return "NETWORK";
  const { coopId } = await em.findOneOrFail(Posting, { entryId: entry.id, account: "COOP" });
  return { coopId: coopId! };
}

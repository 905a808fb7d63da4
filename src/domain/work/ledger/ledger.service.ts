import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { agreementInForce } from "../agreement/agreementInForce.ts";
import { findProject, type ProjectOf } from "../project/findProject.ts";
import type { Project } from "../project/project.entity.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { bookedMoney } from "./bookedMoney.ts";
import { findEntry, requireOriginal } from "./findEntry.ts";
import { findPayee, owedTo } from "./findPayee.ts";
import { findMilestone, findPeriod } from "./findReceiptBasis.ts";
import type { CorrectEntryInput, RecordPayoutInput, RecordReceiptInput } from "./ledger.input.ts";
import { dayOf, openStates } from "./ledger.rules.ts";
import { correctionRules, payoutRules, receiptRules } from "./ledgerInput.rules.ts";
import { postingsOfCorrection, postingsOfPayout, postingsOfReceipt } from "./postings.ts";
import { recordEntry } from "./recordEntry.ts";
import { sharesOfReceipt } from "./sharesOfReceipt.ts";
import { linesOf, standingOf } from "./standing.ts";

/** Writes down money that came in or went out, each entry in one transaction that holds the project's lock. */
export class LedgerService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * userErrors: INVALID, NOT_FOUND (projectId, milestone), NOT_ENTITLED, CONFLICT (the project's state), AMOUNT_NEGATIVE,
   * CURRENCY_UNKNOWN, AGREEMENT_MISSING.
   */
  recordReceipt(input: RecordReceiptInput): Promise<Outcome> {
    return this.#work.write("recordReceipt", input, async (em) => {
      const facts = checkInput(receiptRules(this.#work.now), input);
      const { project, opportunity } = await this.#findProject(em, input.projectId);
      const agreement = await agreementInForce(em, opportunity.id, dayOf(facts.occurredAt));
      if (!agreement) throw refused("AGREEMENT_MISSING", ["occurredAt"], "No agreement was in force on that day.");
      const money = bookedMoney(facts);
      const milestone = await findMilestone(em, project, agreement, facts.milestone ?? null);
      const period = await findPeriod(em, project, agreement, facts);
      const shares = await sharesOfReceipt(em, { agreement, period, milestone: milestone?.number ?? null });
      return recordEntry(
        em,
        {
          ...this.#record(project, facts),
          ...money,
          kind: "RECEIPT",
          agreementId: agreement.id,
          milestoneId: milestone?.id ?? null,
          periodFrom: period?.from ?? null,
          periodTo: period?.to ?? null,
        },
        postingsOfReceipt(money.amount, agreement.contributionBps, shares),
      );
    });
  }

  /**
   * userErrors: INVALID, NOT_FOUND (projectId, coopId), NOT_ENTITLED, CONFLICT (the project's state), AMOUNT_NEGATIVE,
   * CURRENCY_UNKNOWN, OVERPAID.
   */
  recordPayout(input: RecordPayoutInput): Promise<Outcome> {
    return this.#work.write("recordPayout", input, async (em) => {
      const facts = checkInput(payoutRules(this.#work.now), input);
      const { project } = await this.#findProject(em, input.projectId);
      const payee = await findPayee(em, facts.coopId ?? null);
      const { amount, currency } = facts.amount;
      const owed = await owedTo(em, project, payee, currency);
      if (amount > owed) {
        const most = owed > 0n ? owed : 0n;
        throw refused("OVERPAID", ["amount", "amount"], `At most ${most} minor units of ${currency} are owed.`);
      }
      return recordEntry(
        em,
        {
          ...this.#record(project, facts),
          kind: payee === "NETWORK" ? "CONTRIBUTION" : "PAYOUT",
          amount,
          currency,
        },
        postingsOfPayout(amount, payee),
      );
    });
  }

  /**
   * userErrors: INVALID, NOT_FOUND (entryId), NOT_ENTITLED, CONFLICT (the project's state), AMOUNT_NEGATIVE.
   */
  correctEntry(input: CorrectEntryInput): Promise<Outcome> {
    return this.#work.write("correctEntry", input, async (em) => {
      const { now, viewer } = this.#work;
      const facts = checkInput(correctionRules(now), input);
      const { entry, project, opportunity } = await findEntry(em, input.entryId, ["entryId"]);
      requireSteward(viewer, opportunity, ["entryId"]);
      requireOpen(project, ["entryId"]);
      requireOriginal(entry, ["entryId"]);
      const occurredAt = facts.occurredAt ?? now;
      if (occurredAt < entry.occurredAt) {
        throw refused("INVALID", ["occurredAt"], "occurredAt must not be before what is corrected.");
      }
      const standing = await standingOf(em, entry);
      if (facts.amount === standing.amount) {
        throw refused("INVALID", ["amount"], `The entry comes to ${standing.amount} already.`);
      }
      const right = await linesOf(em, entry, facts.amount);
      return recordEntry(
        em,
        {
          ...this.#record(project, { occurredAt, reference: facts.reason }),
          kind: "CORRECTION",
          amount: facts.amount - standing.amount,
          currency: entry.currency,
          correctsId: entry.id,
        },
        postingsOfCorrection(standing.lines, right),
      );
    });
  }

  async #findProject(em: EntityManager, id: string): Promise<ProjectOf> {
    const found = await findProject(em, id);
    requireSteward(this.#work.viewer, found.opportunity, ["projectId"]);
    requireOpen(found.project, ["projectId"]);
    return found;
  }

  /** What every entry has. */
  #record(project: Project, { occurredAt, reference }: { occurredAt: Date; reference?: string | null | undefined }) {
    const { now, viewer } = this.#work;
    return {
      projectId: project.id,
      occurredAt,
      reference: reference ?? null,
      recordedAt: now,
      recordedBy: viewer.actor,
    };
  }
}

function requireOpen(project: Project, field: readonly string[]): void {
  if (openStates.includes(project.state)) return;
  const message = `The project is ${project.state}: its ledger is open when it is ${openStates.join(", ")}.`;
  throw refused("CONFLICT", field, message);
}

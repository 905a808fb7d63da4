import { exchange } from "../../shared/money/money.rules.ts";
import { addDays, daysBetween } from "../../shared/sample/sampleDates.ts";
import type { Share } from "../ledger/allocate.ts";
import type { EntryKind } from "../ledger/ledger.rules.ts";
import { type PostingLine, postingsOfCorrection, postingsOfPayout, postingsOfReceipt } from "../ledger/postings.ts";
import type { Adopted } from "./buildAgreements.ts";
import type { SampleProject } from "./buildProject.ts";
import type { Request, RequestParts } from "./buildRequest.ts";
import type { Team } from "./buildTeam.ts";
import { at } from "./history.ts";
import type { WorkBook, WorkRow } from "./workBook.ts";

/** What a ledger is made of, beside the request. */
export interface LedgerParts extends SampleProject {
  readonly agreements: readonly Adopted[];
  readonly team: Team;
}

const monthDays = 30;

/** Days from a receipt to its correction, and to the payouts. */
const daysToCorrection = 6;
const daysToPayout = 15;

/** Receipts each month since the start, what was corrected, and what was paid out; all is paid out of what is closed. */
export function buildLedger(parts: RequestParts, request: Request, { id, state, agreements, team }: LedgerParts): void {
  const { day, random } = parts;
  const ledger = new Ledger(parts.book, id, request.currency);
  const members = [...team.members, ...team.joiners];
  const last = request.endsOn < day ? request.endsOn : addDays(day, -1);
  for (let from = request.startsOn; from < last; from = addDays(from, monthDays)) {
    const to = addDays(from, monthDays) < last ? addDays(from, monthDays) : last;
    const agreement = agreements.findLast(({ effectiveFrom }) => effectiveFrom <= to) ?? agreements[0]!;
    const weights = agreement.method === "SEAT_DAYS" ? seatDays(members, agreement, from, to) : fixed(agreement);
    const cost = members
      .filter((member) => member.from <= from && member.to > from)
      .reduce((sum, { dayRate, shareBps }) => sum + (BigInt(dayRate) * 22n * BigInt(shareBps)) / 10_000n, 0n);
    const amount = cost + BigInt(random.integer(1, 9_999));
    const isExchanged = request.currency === "EUR" && random.chance(8);
    const original = isExchanged ? exchanged(amount, to) : { amount };
    const receipt = { ...original, agreement, weights, period: { from, to }, on: to };
    const entryId = ledger.receive(receipt);
    const correctedOn = addDays(to, daysToCorrection);
    if (random.chance(8) && correctedOn <= day && correctedOn < last) {
      ledger.correct(entryId, {
        ...receipt,
        amount: receipt.amount - BigInt(random.integer(1, 5_000)),
        on: correctedOn,
      });
    }
    const paidOn = addDays(to, daysToPayout);
    if (paidOn <= day) ledger.payOut(paidOn);
  }
  if (state === "CLOSED") ledger.payOut(addDays(request.endsOn, 20));
}

/** Received in dollars, at a rate that is made up. */
function exchanged(amount: bigint, on: string) {
  const rate = "0.9184";
  const originalAmount = (amount * 10_000n) / 9_184n;
  return {
    amount: exchange({ amount: String(originalAmount), currency: "USD" }, "EUR", rate),
    pinned: {
      originalAmount: String(originalAmount),
      originalCurrency: "USD",
      rate,
      rateSource: "Sample data",
      rateDate: on,
    },
  };
}

function fixed({ shares }: Adopted): Share[] {
  return shares.map(({ coopId, bps }) => ({ coopId: String(coopId), weight: BigInt(bps) }));
}

/** The days of each party's seats within some days, by their shares of full time; the agreed shares when there are none. */
function seatDays(members: Team["members"], agreement: Adopted, from: string, to: string): Share[] {
  const weights = agreement.shares.map(({ coopId }) => ({
    coopId: String(coopId),
    weight: members
      .filter((member) => member.coopId === coopId)
      .reduce((sum, member) => sum + daysWithin(member, from, to) * BigInt(member.shareBps), 0n),
  }));
  return weights.some(({ weight }) => weight > 0n) ? weights : fixed(agreement);
}

function daysWithin(seat: { readonly from: string; readonly to: string }, from: string, to: string): bigint {
  const begin = seat.from > from ? seat.from : from;
  const end = seat.to < to ? seat.to : to;
  return begin < end ? BigInt(daysBetween(begin, end)) : 0n;
}

interface Receipt {
  readonly amount: bigint;
  readonly pinned?: WorkRow<"ledger_entry">;
  readonly agreement: Adopted;
  readonly weights: readonly Share[];
  readonly period: { readonly from: string; readonly to: string };
  readonly on: string;
}

/** The entries of one project, and what is owed after them. */
class Ledger {
  readonly #book: WorkBook;
  readonly #projectId: number;
  readonly #currency: string;
  readonly #owed = new Map<string | null, bigint>();
  readonly #lines = new Map<number, PostingLine[]>();

  constructor(book: WorkBook, projectId: number, currency: string) {
    this.#book = book;
    this.#projectId = projectId;
    this.#currency = currency;
  }

  receive({ amount, pinned, agreement, weights, period, on }: Receipt): number {
    const lines = postingsOfReceipt(amount, agreement.contributionBps, weights);
    const facts = { agreementId: agreement.id, periodFrom: period.from, periodTo: period.to, ...pinned };
    return this.#post("RECEIPT", amount, on, lines, facts);
  }

  /** @param right what should have been received */
  correct(entryId: number, right: Receipt): void {
    const standing = this.#lines.get(entryId)!;
    const lines = postingsOfReceipt(right.amount, right.agreement.contributionBps, right.weights);
    const difference = right.amount - standing.find(({ account }) => account === "BANK")!.amount;
    const facts = { correctsId: entryId, agreementId: right.agreement.id, reference: "Bank fees. Sample data." };
    this.#post("CORRECTION", difference, right.on, postingsOfCorrection(standing, lines), facts);
  }

  /** Pays everyone what is owed. */
  payOut(on: string): void {
    for (const [coopId, owed] of [...this.#owed]) {
      if (owed <= 0n) continue;
      const payee = coopId === null ? ("NETWORK" as const) : { coopId };
      this.#post(coopId === null ? "CONTRIBUTION" : "PAYOUT", owed, on, postingsOfPayout(owed, payee), {});
    }
  }

  #post(kind: EntryKind, amount: bigint, on: string, lines: PostingLine[], facts: WorkRow<"ledger_entry">): number {
    const entryId = this.#book.number("ledger_entry", {
      projectId: this.#projectId,
      kind,
      currency: this.#currency,
      amount: String(amount),
      occurredAt: at(on),
      recordedAt: at(on, 11),
      recordedBy: "operator",
      ...facts,
    });
    this.#lines.set(entryId, lines);
    for (const [position, { account, coopId, amount: units }] of lines.entries()) {
      this.#book.add("posting", { entryId, position, account, coopId, amount: String(units) });
      if (account !== "BANK") this.#owed.set(coopId, (this.#owed.get(coopId) ?? 0n) - units);
    }
    return entryId;
  }
}

import { createHash } from "node:crypto";
import { addDays } from "../../shared/sample/sampleDates.ts";
import { amountOf, daysBpsOf } from "../quote/quote.rules.ts";
import type { QuoteState } from "../state/machines.ts";
import type { Request, RequestParts } from "./buildRequest.ts";
import type { Team } from "./buildTeam.ts";
import { at, tell } from "./history.ts";

/** What the client was asked to agree to, and what it said. */
export function buildQuote({ book }: RequestParts, request: Request, { id: teamId, members }: Team): void {
  const issuedOn = addDays(request.sharedOn, 10);
  const answeredOn = addDays(request.sharedOn, 14);
  const state = stateOf(request);
  const isAnswered = state === "ACCEPTED" || state === "DECLINED";
  const id = book.number("quote", {
    opportunityId: request.id,
    teamId,
    version: 1,
    state,
    currency: request.currency,
    message: "As we talked about it. Sample data.",
    validUntil: at(addDays(issuedOn, 60)),
    // Of no token that anyone has.
    tokenHash: `\\x${createHash("sha256").update(`sample quote ${request.id}`).digest("hex")}`,
    issuedAt: at(issuedOn),
    issuedBy: "operator",
    sentAt: state === "ISSUED" ? null : at(issuedOn),
    answeredAt: isAnswered ? at(answeredOn) : null,
    answerReason: state === "DECLINED" ? "The grant was refused. Sample data." : null,
  });
  for (const [position, { teamSeatId, role, from, to, shareBps, dayRate }] of members.entries()) {
    const daysBps = daysBpsOf({ from, to, shareBps });
    book.add("quote_line", {
      quoteId: id,
      position,
      teamSeatId,
      description: role,
      daysBps: String(daysBps),
      dayRate: String(dayRate),
      amount: String(amountOf(BigInt(dayRate), daysBps)),
    });
  }
  tell(book, "Quote", id, [
    { to: "ISSUED", on: issuedOn },
    ...(state === "ISSUED" ? [] : [{ to: "IN_REVIEW" as const, on: issuedOn }]),
    ...(isAnswered ? [{ to: state, on: answeredOn }] : []),
  ]);
}

function stateOf({ line: { state } }: Request): QuoteState {
  if (state === "QUOTED") return "ISSUED";
  if (state === "CLIENT_REVIEW") return "IN_REVIEW";
  return state === "LOST" ? "DECLINED" : "ACCEPTED";
}

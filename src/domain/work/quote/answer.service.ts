import type { EntityManager } from "@mikro-orm/postgresql";
import { hashToken } from "../../../security/operatorToken.ts";
import type { Outcome, Write } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { endNegotiation } from "../agreement/endNegotiation.ts";
import { type Change, changeState } from "../state/changeState.ts";
import type { OpportunityState, QuoteState, TeamSeatState } from "../state/machines.ts";
import { changeSeats } from "../team/changeSeats.ts";
import { TeamSeat } from "../team/team.entity.ts";
import { findQuoteByToken, type QuoteOf } from "./findQuote.ts";
import type { AnswerQuoteInput } from "./quote.input.ts";
import type { QuoteAnswer } from "./quote.rules.ts";
import { answerRules } from "./quoteInput.rules.ts";

/** What an answer makes of the quote, of its request, and of the team's seats. */
interface Effect {
  readonly quote: QuoteState;
  readonly opportunity: OpportunityState;
  /** Null: they stay as they are, for the next version. */
  readonly seats: TeamSeatState | null;
}

const effects: Readonly<Record<QuoteAnswer, Effect>> = {
  ACCEPT: { quote: "ACCEPTED", opportunity: "WON", seats: "CONFIRMED" },
  ASK_FOR_CHANGES: { quote: "CHANGES_ASKED", opportunity: "FORMING", seats: null },
  DECLINE: { quote: "DECLINED", opportunity: "LOST", seats: "CANCELLED" },
};

/** Runs a mutation of whoever shows the token with this SHA-256. */
export type WriteForToken = (tokenHash: Buffer) => Write;

/** Takes the answers of clients, who have a quote's token and no other. */
export class AnswerService {
  readonly #writeFor: WriteForToken;
  readonly #now: Date;
  constructor(writeFor: WriteForToken, now: Date) {
    this.#writeFor = writeFor;
    this.#now = now;
  }

  /** userErrors: INVALID (reason), TOKEN_UNKNOWN, TRANSITION_REFUSED, QUOTE_EXPIRED (token). */
  answer(input: AnswerQuoteInput): Promise<Outcome> {
    const tokenHash = hashToken(input.token);
    return this.#writeFor(tokenHash)("answerQuote", input, async (em) => {
      const { answer, reason = null } = checkInput(answerRules, input);
      const change: Change = { actor: "client", now: this.#now, reason, field: ["token"] };
      const found = await findQuoteByToken(em, tokenHash, change.field);
      await apply(em, found, effects[answer], change);
      return found.quote.id;
    });
  }
}

async function apply(
  em: EntityManager,
  { quote, opportunity }: QuoteOf,
  effect: Effect,
  change: Change,
): Promise<void> {
  quote.state = changeState(em, "Quote", quote, effect.quote, change);
  opportunity.state = changeState(em, "Opportunity", opportunity, effect.opportunity, change);
  if (quote.validUntil <= change.now) {
    throw refused("QUOTE_EXPIRED", change.field, `The quote was valid until ${quote.validUntil.toISOString()}.`);
  }
  quote.answeredAt = change.now;
  quote.answerReason = change.reason ?? null;
  opportunity.updatedAt = change.now;
  if (effect.seats === null) return;
  const seats = await em.find(TeamSeat, { teamId: quote.teamId }, { orderBy: { id: "asc" } });
  changeSeats(em, seats, effect.seats, change);
  if (effect.opportunity === "LOST") await endNegotiation(em, opportunity.id, change);
}

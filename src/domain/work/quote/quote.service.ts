import type { EntityManager } from "@mikro-orm/postgresql";
import { deriveToken } from "../../../security/derivedToken.ts";
import { hashToken } from "../../../security/operatorToken.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { findOpportunity } from "../opportunity/findOpportunity.ts";
import { type Opportunity, Seat } from "../opportunity/opportunity.entity.ts";
import { type Change, changeState } from "../state/changeState.ts";
import { adoptedTeam, seatsOfTeam } from "../team/adoptedTeam.ts";
import { unfilledSeats } from "../team/adoption.rules.ts";
import type { TeamSeat } from "../team/team.entity.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { beginQuoting } from "./beginQuoting.ts";
import { findQuote } from "./findQuote.ts";
import { priceLines } from "./priceLines.ts";
import type { Quote } from "./quote.entity.ts";
import type { IssueQuoteInput, SendQuoteInput } from "./quote.input.ts";
import { type CheckedLine, newQuoteRules } from "./quoteInput.rules.ts";
import { storeQuote } from "./storeQuote.ts";

const gone: readonly TeamSeat["state"][] = ["OPEN", "CANCELLED", "RELEASED", "REPLACED"];

/** Says what a team costs, and gives it to the client. */
export class QuoteService {
  readonly #work: Work;
  readonly #secret: Buffer;
  /** @param secret from which the tokens of clients' links are derived */
  constructor(work: Work, secret: Buffer) {
    this.#work = work;
    this.#secret = secret;
  }

  /**
   * userErrors: INVALID (validUntil, message, lines), NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, SEATS_UNCOVERED,
   * BUDGET_EXCEEDED (opportunityId), NOT_FOUND, CURRENCY_MISMATCH, CURRENCY_UNKNOWN, AMOUNT_NEGATIVE (lines).
   */
  issue(input: IssueQuoteInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("issueQuote", input, async (em) => {
      const { validUntil, message = null, lines } = checkInput(newQuoteRules(now), input);
      const change: Change = { actor: viewer.actor, now, field: ["opportunityId"] };
      const opportunity = await findOpportunity(em, input.opportunityId);
      requireSteward(viewer, opportunity, change.field);
      await beginQuoting(em, opportunity, change);
      const { teamId, seats } = await coveringTeam(em, opportunity, change.field);
      const currency = currencyOf(opportunity, lines ?? []);
      const priced = priceLines(seats, lines ?? [], currency);
      requireWithinBudget(opportunity, priced, change.field);
      const draft = { opportunityId: opportunity.id, teamId, currency, message, validUntil, lines: priced };
      const quote = await storeQuote(em, draft, (key) => hashToken(this.tokenOf(key)), change);
      opportunity.updatedAt = now;
      if (input.send) beginReview(em, opportunity, quote, change);
      return quote.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, QUOTE_EXPIRED (quoteId). */
  send(input: SendQuoteInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("sendQuote", input, async (em) => {
      const change: Change = { actor: viewer.actor, now, field: ["quoteId"] };
      const { quote, opportunity } = await findQuote(em, input.quoteId, change.field);
      requireSteward(viewer, opportunity, change.field);
      beginReview(em, opportunity, quote, change);
      if (quote.validUntil <= now) throw refused("QUOTE_EXPIRED", change.field, "The quote is not valid any more.");
      return quote.id;
    });
  }

  /** The token of a client's link, for who has just issued the quote. */
  tokenOf(key: string): string {
    return deriveToken(this.#secret, `quote ${key}`);
  }
}

/** From now on the client may answer. */
function beginReview(em: EntityManager, opportunity: Opportunity, quote: Quote, change: Change): void {
  quote.state = changeState(em, "Quote", quote, "IN_REVIEW", change);
  quote.sentAt = change.now;
  opportunity.state = changeState(em, "Opportunity", opportunity, "CLIENT_REVIEW", change);
  opportunity.updatedAt = change.now;
}

/** The people of the adopted team, who fill every seat of the request. */
async function coveringTeam(em: EntityManager, { id: opportunityId }: Opportunity, field: readonly string[]) {
  const team = await adoptedTeam(em, opportunityId);
  const seats = (await seatsOfTeam(em, opportunityId)).filter(({ state }) => !gone.includes(state));
  const needed = await em.find(Seat, { opportunityId }, { orderBy: { position: "asc" } });
  const open = new Set(
    unfilledSeats(
      needed,
      seats.flatMap(({ seatId }) => seatId ?? []),
    ),
  );
  if (team && seats.length > 0 && open.size === 0) return { teamId: team.id, seats };
  const numbers = needed.flatMap(({ id, position }) => (open.has(id) ? [position + 1] : []));
  throw refused("SEATS_UNCOVERED", field, `No team fills every place of seat ${numbers.join(", ")}.`);
}

/** That of the request, or of the first rate that is given when it has none. */
function currencyOf({ currency }: Opportunity, lines: readonly CheckedLine[]): string {
  const found = currency ?? lines.find(({ dayRate }) => dayRate)?.dayRate?.currency;
  if (found != null) return found;
  throw refused("INVALID", ["lines"], "The request has no currency: lines must give the day rates.");
}

function requireWithinBudget(
  { budgetMax, currency }: Opportunity,
  lines: readonly { readonly amount: bigint }[],
  field: readonly string[],
): void {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n);
  if (budgetMax == null || total <= budgetMax) return;
  throw refused("BUDGET_EXCEEDED", field, `The total of ${total} is above the budget of ${budgetMax} ${currency}.`);
}

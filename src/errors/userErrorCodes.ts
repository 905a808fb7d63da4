import type { CodeDescription } from "./codes.ts";

/** What the caller of a mutation can mend: every code of `userErrors` stands here once. Clients match codes, never messages. */
export const userErrorCodes = {
  INVALID: {
    meaning: "A value breaks a rule of its field.",
    remedy: "Read the message: it names the value and the rule.",
  },
  NOT_FOUND: {
    meaning: "What a value names does not exist, or may not be seen.",
    remedy: "Look the id or slug up anew.",
  },
  TAKEN: { meaning: "Another record has this already.", remedy: "Choose another value, or use that record." },
  CONFLICT: {
    meaning: "The record changed in the meantime, or is not in a condition for this.",
    remedy: "Read the record anew and decide again.",
  },
  BREAKS_CLIENTS: {
    meaning: "A subgraph would take away or change what operations of the last 30 days used.",
    remedy: "Keep what the message names, or publish with force when no client minds.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: "The idempotency key was used with another input.",
    remedy: "Take a new key for a new input.",
  },
  TRANSITION_REFUSED: {
    meaning: "The state machine does not list this change of state.",
    remedy: "Read the state anew; the README of the context shows what may follow it.",
  },
  NOT_ENTITLED: {
    meaning:
      "The viewer may not do this: it is for another co-op, for who looks after the request, or for who takes part.",
    remedy: "Ask the co-op that the message names, or send the token of that co-op.",
  },
  OPPORTUNITY_CLOSED: {
    meaning: "The request takes no more interests: its deadline has passed or its state does not allow it.",
    remedy: "Ask the co-op that looks after the request.",
  },
  SEAT_TAKEN: {
    meaning: "Other co-ops hold all places of a seat.",
    remedy: "Choose another seat, or wait until a lease lapses.",
  },
  SEAT_IN_PAST: { meaning: "A seat ends before today.", remedy: "Give a seat days that are still to come." },
  SEATS_UNCOVERED: {
    meaning: "Not every seat of the request is filled by the team.",
    remedy: "Adopt a team that fills the seats that the message names.",
  },
  LEASE_LAPSED: {
    meaning: "The interest's lease has ended, so it holds its seats no more.",
    remedy: "Express the interest anew; it may be too late for some seats.",
  },
  PERSON_OVERBOOKED: {
    meaning: "A person's seats on some days would add up to more than full time.",
    remedy: "Give a smaller share or other days; the message names the first such day.",
  },
  PERSON_NOT_AVAILABLE: {
    meaning: "A person does not work for the co-op on these days, by a position or a secondment.",
    remedy: "Name another person or co-op, or agree on a secondment first.",
  },
  CURRENCY_UNKNOWN: { meaning: "ISO 4217 has no such currency.", remedy: "Give its code in upper case, such as EUR." },
  CURRENCY_MISMATCH: {
    meaning: "An amount is not in the currency that the record is kept in.",
    remedy: "Give the amount in that currency.",
  },
  AMOUNT_NEGATIVE: {
    meaning: "An amount is negative, or zero where something must be.",
    remedy: "Give a positive amount.",
  },
  SHARES_DO_NOT_SUM: {
    meaning: "Shares and contribution do not add up to 10,000 basis points.",
    remedy: "Mend the shares; the message names the sum.",
  },
  CONTRIBUTION_TOO_LOW: {
    meaning: "Work under the network's brand leaves less than 200 basis points to the network.",
    remedy: "Raise the contribution to at least 200 basis points.",
  },
  AGREEMENT_FINAL: {
    meaning: "An agreement that was adopted is never changed.",
    remedy: "Open a new negotiation; its outcome takes the place of this one.",
  },
  AGREEMENT_MISSING: {
    meaning: "No agreement is adopted, or none is in force on that day.",
    remedy: "Negotiate one first, with the day from which it is to hold.",
  },
  POSITIONS_MISSING: {
    meaning: "Not every party has stated what it needs.",
    remedy: "Wait for the positions of the co-ops that the message names.",
  },
  LEDGER_UNSETTLED: {
    meaning: "The project owes money, or is owed some.",
    remedy: "Record the payouts that the message names.",
  },
  OVERPAID: { meaning: "A payout is more than is owed.", remedy: "Pay at most what the message names." },
  BUDGET_EXCEEDED: {
    meaning: "The total of a quote is above the most that the request's budget has.",
    remedy: "Lower the rates, or adopt a team that costs less.",
  },
  QUOTE_EXPIRED: { meaning: "The quote's validity has ended.", remedy: "Issue a new version." },
  TOKEN_UNKNOWN: {
    meaning: "The token of the link is not one that we gave, or a newer version of the quote took its place.",
    remedy: "Ask for the link of the latest quote.",
  },
} as const satisfies Record<string, CodeDescription>;

export type UserErrorCode = keyof typeof userErrorCodes;

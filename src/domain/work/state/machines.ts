/** A state machine: from each state, the states that it may change to. What is not listed is refused. */
export type Machine<State extends string> = Readonly<Record<State, readonly State[]>>;

export const opportunityStates = [
  "INTAKE",
  "SHARED",
  "FORMING",
  "QUOTED",
  "CLIENT_REVIEW",
  "WON",
  "CONVERTED",
  "REJECTED",
  "EXPIRED",
  "LOST",
  "WITHDRAWN",
] as const;
export type OpportunityState = (typeof opportunityStates)[number];

export const interestStates = ["SUBMITTED", "SHORTLISTED", "ACCEPTED", "DECLINED", "WITHDRAWN", "LAPSED"] as const;
export type InterestState = (typeof interestStates)[number];

export const teamSeatStates = ["OPEN", "PROPOSED", "CONFIRMED", "ACTIVE", "RELEASED", "REPLACED", "CANCELLED"] as const;
export type TeamSeatState = (typeof teamSeatStates)[number];

export const projectStates = ["PLANNED", "ACTIVE", "ON_HOLD", "DELIVERED", "CLOSED", "CANCELLED"] as const;
export type ProjectState = (typeof projectStates)[number];

export const milestoneStates = ["PLANNED", "REACHED", "DROPPED"] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const agreementStates = ["DRAFT", "PROPOSED", "ADOPTED", "SUPERSEDED"] as const;
export type AgreementState = (typeof agreementStates)[number];

/** ENDED: given up without an agreement. */
export const negotiationSteps = ["PREPARE", "PROPOSE", "DISCUSS", "CONSENT", "ADOPTED", "ENDED"] as const;
export type NegotiationStep = (typeof negotiationSteps)[number];

export const quoteStates = ["ISSUED", "IN_REVIEW", "ACCEPTED", "CHANGES_ASKED", "DECLINED", "SUPERSEDED"] as const;
export type QuoteState = (typeof quoteStates)[number];

export const secondmentStates = ["PROPOSED", "AGREED", "DECLINED", "ENDED", "CANCELLED"] as const;
export type SecondmentState = (typeof secondmentStates)[number];

/** Every state machine of this context, by the type of what has it. */
export const machines = {
  Opportunity: {
    INTAKE: ["SHARED", "REJECTED", "WITHDRAWN"],
    SHARED: ["FORMING", "EXPIRED", "WITHDRAWN"],
    FORMING: ["QUOTED", "EXPIRED", "WITHDRAWN"],
    QUOTED: ["CLIENT_REVIEW", "WITHDRAWN"],
    CLIENT_REVIEW: ["WON", "FORMING", "LOST", "WITHDRAWN"],
    WON: ["CONVERTED", "WITHDRAWN"],
    CONVERTED: [],
    REJECTED: [],
    EXPIRED: [],
    LOST: [],
    WITHDRAWN: [],
  } satisfies Machine<OpportunityState>,
  Interest: {
    SUBMITTED: ["SHORTLISTED", "DECLINED", "WITHDRAWN", "LAPSED"],
    SHORTLISTED: ["ACCEPTED", "DECLINED", "WITHDRAWN", "LAPSED"],
    ACCEPTED: [],
    DECLINED: [],
    WITHDRAWN: [],
    LAPSED: ["SUBMITTED"],
  } satisfies Machine<InterestState>,
  TeamSeat: {
    OPEN: ["PROPOSED", "CANCELLED"],
    PROPOSED: ["CONFIRMED", "OPEN", "CANCELLED"],
    CONFIRMED: ["ACTIVE", "CANCELLED"],
    ACTIVE: ["RELEASED", "REPLACED"],
    RELEASED: [],
    REPLACED: [],
    CANCELLED: [],
  } satisfies Machine<TeamSeatState>,
  Project: {
    PLANNED: ["ACTIVE", "CANCELLED"],
    ACTIVE: ["ON_HOLD", "DELIVERED", "CANCELLED"],
    ON_HOLD: ["ACTIVE", "CANCELLED"],
    DELIVERED: ["CLOSED"],
    CLOSED: [],
    CANCELLED: [],
  } satisfies Machine<ProjectState>,
  Milestone: {
    PLANNED: ["REACHED", "DROPPED"],
    REACHED: [],
    DROPPED: [],
  } satisfies Machine<MilestoneState>,
  Agreement: {
    DRAFT: ["PROPOSED"],
    PROPOSED: ["ADOPTED", "DRAFT"],
    ADOPTED: ["SUPERSEDED"],
    SUPERSEDED: [],
  } satisfies Machine<AgreementState>,
  Negotiation: {
    PREPARE: ["PROPOSE", "ENDED"],
    PROPOSE: ["DISCUSS", "ENDED"],
    DISCUSS: ["CONSENT", "ENDED"],
    CONSENT: ["ADOPTED", "DISCUSS", "ENDED"],
    ADOPTED: [],
    ENDED: [],
  } satisfies Machine<NegotiationStep>,
  Quote: {
    ISSUED: ["IN_REVIEW", "SUPERSEDED"],
    IN_REVIEW: ["ACCEPTED", "CHANGES_ASKED", "DECLINED", "SUPERSEDED"],
    ACCEPTED: [],
    CHANGES_ASKED: [],
    DECLINED: [],
    SUPERSEDED: [],
  } satisfies Machine<QuoteState>,
  Secondment: {
    PROPOSED: ["AGREED", "DECLINED", "CANCELLED"],
    AGREED: ["ENDED", "CANCELLED"],
    DECLINED: [],
    ENDED: [],
    CANCELLED: [],
  } satisfies Machine<SecondmentState>,
} as const;

export type Subject = keyof typeof machines;
export const subjects = Object.keys(machines) as Subject[];

/** The states of what a machine is for. */
export type StateOf<Of extends Subject> = keyof (typeof machines)[Of] & string;

/** Whether a machine lists a change. */
export function mayChange<Of extends Subject>(subject: Of, from: StateOf<Of>, to: StateOf<Of>): boolean {
  const machine: Machine<string> = machines[subject];
  return machine[from]!.includes(to);
}

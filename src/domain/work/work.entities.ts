import {
  Agreement,
  AgreementMilestoneShare,
  AgreementShare,
  Consent,
  Negotiation,
  NegotiationParty,
  Objection,
  PositionStatement,
} from "./agreement/agreement.entity.ts";
import { Interest, InterestPerson, InterestSeat } from "./interest/interest.entity.ts";
import { LedgerEntry, Posting } from "./ledger/ledger.entity.ts";
import { JobListing, JobListingSkill } from "./listing/listing.entity.ts";
import { Notice } from "./notice/notice.entity.ts";
import { Opportunity, OpportunityText, Seat, SeatSkill } from "./opportunity/opportunity.entity.ts";
import { Hours, Milestone, Project } from "./project/project.entity.ts";
import { Quote, QuoteLine } from "./quote/quote.entity.ts";
import { DayRate } from "./rate/dayRate.entity.ts";
import { Secondment } from "./secondment/secondment.entity.ts";
import { StateChange } from "./state/stateChange.entity.ts";
import { Team, TeamProposal, TeamProposalSeat, TeamSearch, TeamSeat } from "./team/team.entity.ts";

/** Every entity of this context, for the ORM. */
export const workEntities = [
  Opportunity,
  OpportunityText,
  Seat,
  SeatSkill,
  Interest,
  InterestPerson,
  InterestSeat,
  Team,
  TeamProposal,
  TeamProposalSeat,
  TeamSearch,
  TeamSeat,
  Quote,
  QuoteLine,
  Agreement,
  AgreementMilestoneShare,
  AgreementShare,
  Consent,
  Negotiation,
  NegotiationParty,
  Objection,
  PositionStatement,
  Hours,
  Milestone,
  Project,
  LedgerEntry,
  Posting,
  JobListing,
  JobListingSkill,
  Secondment,
  StateChange,
  Notice,
  DayRate,
] as const;

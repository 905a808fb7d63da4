import type { EntityManager } from "@mikro-orm/postgresql";
import { z } from "zod";
import { recordEvent } from "../../../events/recordEvent.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { endNegotiation } from "../agreement/endNegotiation.ts";
import { reopenAllSeats } from "../interest/reopenSeats.ts";
import { notify } from "../notice/notify.ts";
import { findOpportunity } from "../opportunity/findOpportunity.ts";
import { type Opportunity, Seat } from "../opportunity/opportunity.entity.ts";
import { tellChange } from "../opportunity/tellChange.ts";
import { type Change, changeState } from "../state/changeState.ts";
import { reasonRule } from "../state/reason.rules.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { acceptInterests } from "./acceptInterests.ts";
import { adoptedTeam, seatsOfTeam } from "./adoptedTeam.ts";
import type { AdoptTeamInput, DissolveTeamInput } from "./adoption.input.ts";
import { unfilledSeats } from "./adoption.rules.ts";
import { changeSeats } from "./changeSeats.ts";
import { fillTeam } from "./fillTeam.ts";
import { findProposal } from "./findProposal.ts";
import { Team, TeamProposalSeat } from "./team.entity.ts";

const dissolutionRules = z.object({ reason: reasonRule });

/** Gives a request its team, and takes it away again while nobody has been asked to agree to it. */
export class AdoptionService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * userErrors: NOT_FOUND, NOT_ENTITLED, CONFLICT (another team is adopted; an interest was withdrawn or declined),
   * TRANSITION_REFUSED, SEATS_UNCOVERED, LEASE_LAPSED, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED (all proposalId).
   */
  adopt(input: AdoptTeamInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("adoptTeam", input, async (em) => {
      const change: Change = { actor: viewer.actor, now, field: ["proposalId"] };
      const { proposal, search, opportunity } = await findProposal(em, input.proposalId, change.field);
      requireSteward(viewer, opportunity, change.field);
      await this.#beginForming(em, opportunity, change);
      const seats = await em.find(Seat, { opportunityId: opportunity.id }, { orderBy: { position: "asc" } });
      const places = await em.find(TeamProposalSeat, { teamProposalId: proposal.id });
      requireEveryPlace(seats, places, change.field);
      const coopIds = new Set(places.map(({ coopId }) => coopId));
      const joining = { opportunityId: opportunity.id, coopIds, source: search.source };
      const told = await acceptInterests(em, joining, change);
      const team = em.create(Team, {
        opportunityId: opportunity.id,
        teamProposalId: proposal.id,
        adoptedAt: now,
        adoptedBy: viewer.actor,
      });
      await em.persist(team).flush();
      await fillTeam(em, team, { seats, places }, change);
      notify(em, { kind: "TEAM_ADOPTED", opportunityId: opportunity.id, interestId: null, coopIds: told, now });
      recordEvent(em, {
        kind: "TEAM_ADOPTED",
        subject: { type: "Team", key: team.id },
        topic: { type: "Opportunity", key: opportunity.id },
      });
      return team.id;
    });
  }

  /** userErrors: INVALID (reason), NOT_FOUND, NOT_ENTITLED, CONFLICT (not FORMING, or without a team) (opportunityId). */
  dissolve(input: DissolveTeamInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("dissolveTeam", input, async (em) => {
      const { reason } = checkInput(dissolutionRules, input);
      const field = ["opportunityId"];
      const opportunity = await findOpportunity(em, input.opportunityId);
      requireSteward(viewer, opportunity, field);
      const team = await adoptedTeam(em, opportunity.id);
      if (opportunity.state !== "FORMING" || !team) {
        throw refused("CONFLICT", field, "Only the team of a request that is FORMING can be dissolved.");
      }
      const seats = await seatsOfTeam(em, opportunity.id);
      const change = { actor: viewer.actor, now, reason, field };
      changeSeats(em, seats, "CANCELLED", change);
      await endNegotiation(em, opportunity.id, change);
      team.dissolvedAt = now;
      tellChange(em, opportunity.id, "TEAM_DISSOLVED");
      await reopenAllSeats(em, opportunity, now);
      return team.id;
    });
  }

  /** A request that is only shared begins to form its team. */
  async #beginForming(em: EntityManager, opportunity: Opportunity, change: Change): Promise<void> {
    if (await adoptedTeam(em, opportunity.id)) {
      throw refused("CONFLICT", change.field, "The request has a team already.");
    }
    if (opportunity.state === "FORMING") return;
    opportunity.state = changeState(em, "Opportunity", opportunity, "FORMING", change);
    opportunity.updatedAt = change.now;
  }
}

function requireEveryPlace(
  seats: readonly Seat[],
  places: readonly TeamProposalSeat[],
  field: readonly string[],
): void {
  const filled = places.map(({ seatId }) => seatId);
  const open = new Set(unfilledSeats(seats, filled));
  if (open.size === 0) return;
  const numbers = seats.flatMap(({ id, position }) => (open.has(id) ? [position + 1] : []));
  throw refused("SEATS_UNCOVERED", field, `The proposal does not fill every place of seat ${numbers.join(", ")}.`);
}

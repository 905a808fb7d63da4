import type { EntityManager } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, notFound, refused } from "../../shared/mutation/userError.ts";
import { activeCoop } from "../network/activeCoop.ts";
import { keysOfCoop } from "../network/keysOfCoop.ts";
import { notify } from "../notice/notify.ts";
import { findOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { changeState, noteState, requireTransition } from "../state/changeState.ts";
import type { InterestState } from "../state/machines.ts";
import { adoptedTeam } from "../team/adoptedTeam.ts";
import { actingCoop, isSteward, requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { findInterest, type InterestIn } from "./findInterest.ts";
import { Interest } from "./interest.entity.ts";
import type {
  DeclineInterestInput,
  ExpressInterestInput,
  ShortlistInterestInput,
  WithdrawInterestInput,
} from "./interest.input.ts";
import { hasLapsed, isLive } from "./interest.rules.ts";
import { newInterestRules, reasonRules } from "./interestInput.rules.ts";
import { findLive, lapseDue, tellReopened } from "./lapse.ts";
import { leaseEnd, leaseOf } from "./lease.rules.ts";
import { checkOffers, storeOffers } from "./offers.ts";
import { isForming, takesInterests } from "./openRequest.rules.ts";
import { reopenSeats } from "./reopenSeats.ts";

/** Changes interests, each change in one transaction. */
export class InterestService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * userErrors: INVALID, NOT_FOUND (opportunityId, coopId, a seat, a person), NOT_ENTITLED (coopId), OPPORTUNITY_CLOSED,
   * CONFLICT (a live interest of this co-op), TRANSITION_REFUSED (one that was declined or withdrawn), SEAT_TAKEN,
   * PERSON_NOT_AVAILABLE, AMOUNT_NEGATIVE (dayRate).
   */
  express(input: ExpressInterestInput): Promise<Outcome> {
    const { viewer, now } = this.#work;
    return this.#work.write("expressInterest", input, async (em) => {
      const { seats, message = null } = checkInput(newInterestRules, input);
      const opportunity = await findOpportunity(em, input.opportunityId);
      if (!viewer.visible.includes(opportunity.visibility) && !isSteward(viewer, opportunity)) {
        throw notFound(["opportunityId"], "This request");
      }
      const coopId = await activeCoop(em, actingCoop(viewer, input.coopId ?? null), ["coopId"]);
      if (!takesInterests(opportunity, now)) {
        throw refused("OPPORTUNITY_CLOSED", ["opportunityId"], "This request takes no interests.");
      }
      if (await adoptedTeam(em, opportunity.id)) {
        throw refused("OPPORTUNITY_CLOSED", ["opportunityId"], "This request has a team.");
      }
      await lapseDue(em, opportunity, now);
      const earlier = await this.#earlierInterest(em, opportunity, coopId);
      const offers = await checkOffers(em, opportunity, coopId, seats);
      const interest = await this.#submit(em, opportunity, coopId, message, earlier);
      await storeOffers(em, interest.id, offers);
      if (opportunity.state === "SHARED") {
        const change = { actor: viewer.actor, now, field: ["opportunityId"] };
        opportunity.state = changeState(em, "Opportunity", opportunity, "FORMING", change);
        opportunity.updatedAt = now;
      }
      return interest.id;
    });
  }

  /** userErrors: INVALID (reason), NOT_FOUND, NOT_ENTITLED, LEASE_LAPSED, TRANSITION_REFUSED. */
  withdraw(input: WithdrawInterestInput): Promise<Outcome> {
    return this.#work.write("withdrawInterest", input, async (em) => {
      const { reason = null } = checkInput(reasonRules, input);
      const found = await findInterest(em, input.interestId);
      await requireOwner(em, this.#work.viewer, found.interest);
      await this.#change(em, found, "WITHDRAWN", reason);
      await this.#tellOthers(em, found);
      return found.interest.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, LEASE_LAPSED, TRANSITION_REFUSED, OPPORTUNITY_CLOSED (a team was chosen, or the request ended). */
  shortlist(input: ShortlistInterestInput): Promise<Outcome> {
    return this.#work.write("shortlistInterest", input, async (em) => {
      const found = await findInterest(em, input.interestId);
      requireSteward(this.#work.viewer, found.opportunity, ["interestId"]);
      await this.#change(em, found, "SHORTLISTED", null);
      if (!isForming(found.opportunity)) {
        throw refused("OPPORTUNITY_CLOSED", ["interestId"], "The request of this interest waits for no team.");
      }
      this.#tellOwner(em, found, "INTEREST_SHORTLISTED");
      return found.interest.id;
    });
  }

  /** userErrors: INVALID (reason), NOT_FOUND, NOT_ENTITLED, LEASE_LAPSED, TRANSITION_REFUSED. */
  decline(input: DeclineInterestInput): Promise<Outcome> {
    return this.#work.write("declineInterest", input, async (em) => {
      const { reason = null } = checkInput(reasonRules, input);
      const found = await findInterest(em, input.interestId);
      requireSteward(this.#work.viewer, found.opportunity, ["interestId"]);
      await this.#change(em, found, "DECLINED", reason);
      this.#tellOwner(em, found, "INTEREST_DECLINED");
      await this.#tellOthers(em, found);
      return found.interest.id;
    });
  }

  /**
   * The interest that a co-op had in a request, which may begin anew; null when it had none.
   *
   * @throws {RefusedInput} CONFLICT when it has a live one, TRANSITION_REFUSED when the earlier one can't begin anew
   */
  async #earlierInterest(em: EntityManager, opportunity: Opportunity, coopId: string): Promise<Interest | null> {
    const keys = await keysOfCoop(em, coopId);
    const interests = await em.find(
      Interest,
      { opportunityId: opportunity.id, coopId: { $in: keys } },
      { orderBy: { submittedAt: "desc", id: "desc" } },
    );
    if (interests.some((interest) => isLive(interest, this.#work.now))) {
      const message = "This co-op has an interest in the request that still holds its seats.";
      throw refused("CONFLICT", ["opportunityId"], message);
    }
    const [earlier = null] = interests;
    if (earlier) requireTransition("Interest", earlier.state, "SUBMITTED", ["opportunityId"]);
    return earlier;
  }

  /** Writes the interest itself: a new one, or the earlier one anew. */
  async #submit(
    em: EntityManager,
    opportunity: Opportunity,
    coopId: string,
    message: string | null,
    earlier: Interest | null,
  ): Promise<Interest> {
    const { viewer, now } = this.#work;
    const facts = { message, leaseUntil: leaseEnd(now, leaseOf(opportunity)), submittedAt: now, updatedAt: now };
    const change = { actor: viewer.actor, now, field: ["opportunityId"] };
    if (earlier) {
      earlier.state = changeState(em, "Interest", earlier, "SUBMITTED", change);
      em.assign(earlier, facts);
      return earlier;
    }
    const interest = em.create(Interest, { opportunityId: opportunity.id, coopId, state: "SUBMITTED", ...facts });
    await em.persist(interest).flush();
    noteState(em, "Interest", interest, null, "SUBMITTED", change);
    return interest;
  }

  /** @throws {RefusedInput} LEASE_LAPSED, TRANSITION_REFUSED */
  async #change(em: EntityManager, { interest }: InterestIn, to: InterestState, reason: string | null): Promise<void> {
    const { viewer, now } = this.#work;
    const field = ["interestId"];
    if (hasLapsed(interest, now)) {
      const message = `The lease of this interest ended at ${interest.leaseUntil.toISOString()}.`;
      throw refused("LEASE_LAPSED", field, message);
    }
    interest.state = changeState(em, "Interest", interest, to, { actor: viewer.actor, now, reason, field });
    interest.updatedAt = now;
  }

  #tellOwner(
    em: EntityManager,
    { interest, opportunity }: InterestIn,
    kind: "INTEREST_SHORTLISTED" | "INTEREST_DECLINED",
  ): void {
    const { id: interestId, coopId } = interest;
    notify(em, { kind, opportunityId: opportunity.id, interestId, coopIds: [coopId], now: this.#work.now });
  }

  async #tellOthers(em: EntityManager, { interest, opportunity }: InterestIn): Promise<void> {
    await em.flush();
    const { now } = this.#work;
    tellReopened(em, opportunity, interest, await findLive(em, [opportunity.id]), now);
    await reopenSeats(em, opportunity, [interest], now);
  }
}

/** @throws {RefusedInput} NOT_ENTITLED unless the viewer is the interest's co-op or the operator */
async function requireOwner(em: EntityManager, viewer: Viewer, { coopId }: Interest): Promise<void> {
  if (viewer.mayWrite) return;
  if (viewer.coopKey !== null && (await keysOfCoop(em, coopId)).includes(viewer.coopKey)) return;
  throw refused("NOT_ENTITLED", ["interestId"], "Only the co-op whose interest it is, or the operator, may do this.");
}

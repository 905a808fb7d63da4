import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { requireUnchanged } from "../../shared/mutation/unchanged.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { type Change, changeState, noteState } from "../state/changeState.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { changeOpportunity } from "./changeOpportunity.ts";
import { findClient } from "./findClient.ts";
import { findLead } from "./findLead.ts";
import { findOpportunity } from "./findOpportunity.ts";
import { budgetColumns, leaseColumns, startColumns, teamColumns } from "./opportunity.columns.ts";
import { Opportunity, OpportunityText, Seat } from "./opportunity.entity.ts";
import type {
  CreateOpportunityInput,
  RejectOpportunityInput,
  ShareOpportunityInput,
  TranslateOpportunityInput,
  UpdateOpportunityInput,
  WithdrawOpportunityInput,
} from "./opportunity.input.ts";
import { defaultTeamSize } from "./opportunity.rules.ts";
import { newOpportunityRules, reasonRules, translationRules } from "./opportunityInput.rules.ts";
import { releaseOpportunity } from "./releaseOpportunity.ts";
import { requireTeamSize } from "./requireTeamSize.ts";
import { storeSeats } from "./storeSeats.ts";
import { aspectsOf, tellChange } from "./tellChange.ts";

const named = ["opportunityId"];
/** Languages of a request at most, besides its own. */
const maxTranslations = 50;

/** Changes requests, each change in one transaction. */
export class OpportunityService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /** userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, SEAT_IN_PAST, CURRENCY_UNKNOWN, AMOUNT_NEGATIVE. */
  create(input: CreateOpportunityInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("createOpportunity", input, async (em) => {
      const facts = checkInput(newOpportunityRules(now), input);
      const { seats = [], teamSize, budget, startWindow, lease, ...columns } = facts;
      const leadCoopId = await findLead(em, viewer, input.leadCoopId ?? null);
      const size = teamSize ?? defaultTeamSize(seats);
      requireTeamSize(input.kind, seats, size);
      const opportunity = em.create(Opportunity, {
        ...columns,
        ...budgetColumns(budget),
        ...startColumns(startWindow),
        ...teamColumns(size),
        ...leaseColumns(lease),
        leadCoopId,
        origin: input.origin,
        kind: input.kind,
        clientId: await findClient(em, viewer, input.clientId),
        confidential: input.confidential ?? false,
        visibility: input.visibility ?? "PUBLIC",
        createdAt: now,
        updatedAt: now,
      });
      await em.persist(opportunity).flush();
      await storeSeats(em, opportunity.id, seats);
      noteState(em, "Opportunity", opportunity, null, "INTAKE", { actor: viewer.actor, now });
      return opportunity.id;
    });
  }

  /** userErrors: as for create, and CONFLICT (its state does not allow it), OPPORTUNITY_CLOSED (its deadline has passed). */
  update(input: UpdateOpportunityInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("updateOpportunity", input, async (em) => {
      const opportunity = await this.#find(em, input.opportunityId);
      requireUnchanged(opportunity, input);
      await changeOpportunity(em, opportunity, input, { viewer, now });
      opportunity.updatedAt = now;
      for (const aspect of aspectsOf(input)) tellChange(em, opportunity.id, aspect);
      return opportunity.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, INVALID, CONFLICT (its state does not allow it). */
  translate(input: TranslateOpportunityInput): Promise<Outcome> {
    const { write, now } = this.#work;
    return write("translateOpportunity", input, async (em) => {
      const opportunity = await this.#find(em, input.opportunityId);
      requireUnchanged(opportunity, input);
      const { language, ...text } = checkInput(translationRules, input);
      if (!["INTAKE", "SHARED", "FORMING"].includes(opportunity.state)) {
        throw refused("CONFLICT", named, `A request in ${opportunity.state} is translated no more.`);
      }
      if (language === opportunity.language) {
        throw refused("INVALID", ["language"], `The request itself is in ${language}.`);
      }
      const texts = await em.find(OpportunityText, { opportunityId: opportunity.id });
      const known = texts.find((other) => other.language === language);
      if (!known && texts.length === maxTranslations) {
        throw refused("INVALID", ["language"], `A request has at most ${maxTranslations} translations.`);
      }
      if (known) em.assign(known, text);
      else em.persist(em.create(OpportunityText, { opportunityId: opportunity.id, language, ...text }));
      opportunity.updatedAt = now;
      tellChange(em, opportunity.id, "TEXT");
      return opportunity.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (no seat, or no deadline in the future), SEAT_IN_PAST. */
  share(input: ShareOpportunityInput): Promise<Outcome> {
    const { write, now } = this.#work;
    return write("shareOpportunity", input, async (em) => {
      const opportunity = await this.#find(em, input.opportunityId);
      opportunity.state = changeState(em, "Opportunity", opportunity, "SHARED", this.#change(null));
      if (!opportunity.closesAt || opportunity.closesAt <= now) {
        throw refused("INVALID", named, "A request needs a deadline in the future before it is shared.");
      }
      const seats = await em.find(Seat, { opportunityId: opportunity.id });
      if (seats.length === 0) throw refused("INVALID", named, "A request needs a seat before it is shared.");
      const today = now.toISOString().slice(0, 10);
      const past = seats.find(({ toDate }) => toDate <= today);
      if (past) throw refused("SEAT_IN_PAST", named, `Seat ${past.position + 1} ends on ${past.toDate}.`);
      em.assign(opportunity, { sharedAt: now, updatedAt: now });
      return opportunity.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID. */
  withdraw(input: WithdrawOpportunityInput): Promise<Outcome> {
    return this.#work.write("withdrawOpportunity", input, async (em) => {
      const opportunity = await this.#find(em, input.opportunityId);
      const change = this.#change(checkInput(reasonRules, input).reason);
      opportunity.state = changeState(em, "Opportunity", opportunity, "WITHDRAWN", change);
      opportunity.updatedAt = change.now;
      await releaseOpportunity(em, opportunity.id, change);
      return opportunity.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID. */
  reject(input: RejectOpportunityInput): Promise<Outcome> {
    return this.#work.write("rejectOpportunity", input, async (em) => {
      const opportunity = await this.#find(em, input.opportunityId);
      const change = this.#change(checkInput(reasonRules, input).reason);
      opportunity.state = changeState(em, "Opportunity", opportunity, "REJECTED", change);
      opportunity.updatedAt = change.now;
      return opportunity.id;
    });
  }

  /** The request that the viewer looks after, locked. */
  async #find(em: EntityManager, id: string): Promise<Opportunity> {
    const opportunity = await findOpportunity(em, id, named);
    requireSteward(this.#work.viewer, opportunity, named);
    return opportunity;
  }

  #change(reason: string | null): Change {
    const { viewer, now } = this.#work;
    return { actor: viewer.actor, now, reason, field: named };
  }
}

import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { findOpportunity } from "../opportunity/findOpportunity.ts";
import { noteState } from "../state/changeState.ts";
import { ownCoop, requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { Agreement, Negotiation, NegotiationParty, PositionStatement } from "./agreement.entity.ts";
import { openingRules, positionRules, reasonRules } from "./agreementInput.rules.ts";
import { changeStep } from "./changeStep.ts";
import { findNegotiation } from "./findNegotiation.ts";
import { requireNegotiable, teamOf } from "./negotiable.ts";
import type {
  EndNegotiationInput,
  OpenNegotiationInput,
  SharePositionInput,
  StatePositionInput,
} from "./negotiation.input.ts";
import { enterAsParty, partiesOf, requireParty } from "./parties.ts";
import { takeBack } from "./takeBack.ts";

const field = ["negotiationId"];

/** Opens and ends negotiations, and keeps the positions in them; each change in one transaction. */
export class NegotiationService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /** userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, CONFLICT (no team, its work has ended, or one is open). */
  open(input: OpenNegotiationInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    const of = ["opportunityId"];
    return write("openNegotiation", input, async (em) => {
      const { reason = null } = checkInput(openingRules, input);
      const opportunity = await findOpportunity(em, input.opportunityId);
      const team = await teamOf(em, opportunity);
      if (!team.some(({ coopKey }) => coopKey === viewer.coopKey)) requireSteward(viewer, opportunity, of);
      await requireNegotiable(em, opportunity, team, of);
      if (await em.findOne(Negotiation, { opportunityId: opportunity.id, closedAt: null })) {
        throw refused("CONFLICT", of, "The team negotiates already; go on there, or end that negotiation first.");
      }
      const opened = { openedAt: now, openedBy: viewer.actor, closedAt: null };
      const row = { opportunityId: opportunity.id, step: "PREPARE", reason, ...opened } as const;
      const negotiation = em.create(Negotiation, row);
      await em.persist(negotiation).flush();
      for (const { coopKey } of team) {
        em.persist(em.create(NegotiationParty, { negotiationId: negotiation.id, coopId: coopKey }));
      }
      noteState(em, "Negotiation", negotiation, null, "PREPARE", { actor: viewer.actor, now, reason });
      return negotiation.id;
    });
  }

  /** userErrors: INVALID, NOT_FOUND, NOT_ENTITLED (not a party), CONFLICT (closed). */
  statePosition(input: StatePositionInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("statePosition", input, async (em) => {
      const { needs } = checkInput(positionRules, input);
      const { negotiation } = await findNegotiation(em, input.negotiationId);
      const coopId = ownCoop(viewer, field);
      await requireParty(em, negotiation, coopId, field);
      requireOpen(negotiation);
      await enterAsParty(em, negotiation, coopId);
      const sharedAt = input.share ? now : null;
      em.persist(
        em.create(PositionStatement, { negotiationId: negotiation.id, coopId, needs, statedAt: now, sharedAt }),
      );
      const parties = await partiesOf(em, negotiation);
      if (negotiation.step === "PREPARE" && parties.every(({ stated }) => stated)) {
        changeStep(em, negotiation, "PROPOSE", { actor: viewer.actor, now, field });
      }
      return negotiation.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED (not a party), CONFLICT (closed, not stated yet, or shared before). */
  sharePosition(input: SharePositionInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("sharePosition", input, async (em) => {
      const { negotiation } = await findNegotiation(em, input.negotiationId);
      const coopId = ownCoop(viewer, field);
      await requireParty(em, negotiation, coopId, field);
      requireOpen(negotiation);
      const statements = { negotiationId: negotiation.id, coopId };
      const latest = await em.findOne(PositionStatement, statements, { orderBy: { id: "desc" } });
      if (!latest) throw refused("CONFLICT", field, "Your co-op has stated no position yet.");
      if (latest.sharedAt != null) throw refused("CONFLICT", field, "Your co-op has shared its position already.");
      latest.sharedAt = now;
      return negotiation.id;
    });
  }

  /** userErrors: INVALID, NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED (closed). */
  end(input: EndNegotiationInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("endNegotiation", input, async (em) => {
      const { reason } = checkInput(reasonRules, input);
      const { negotiation, opportunity } = await findNegotiation(em, input.negotiationId);
      const parties = await partiesOf(em, negotiation);
      if (!parties.some(({ coopKey }) => coopKey === viewer.coopKey)) requireSteward(viewer, opportunity, field);
      const change = { actor: viewer.actor, now, field, reason };
      changeStep(em, negotiation, "ENDED", change);
      const proposed = await em.findOne(Agreement, { negotiationId: negotiation.id, state: "PROPOSED" });
      if (proposed) await takeBack(em, proposed, change);
      return negotiation.id;
    });
  }
}

/** @throws {RefusedInput} CONFLICT when it is closed */
function requireOpen({ step, closedAt }: Negotiation): void {
  if (closedAt == null) return;
  throw refused("CONFLICT", field, `This negotiation is closed: ${step}.`);
}

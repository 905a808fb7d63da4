import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, RefusedInput, refused } from "../../shared/mutation/userError.ts";
import { noteState, requireTransition } from "../state/changeState.ts";
import { ownCoop } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { adopt } from "./adopt.ts";
import { Agreement, Consent, type Negotiation, Objection } from "./agreement.entity.ts";
import type { ConsentToAgreementInput, ObjectToAgreementInput, ProposeAgreementInput } from "./agreement.input.ts";
import { findProposalFaults } from "./agreement.rules.ts";
import { reasonRules } from "./agreementInput.rules.ts";
import { changeStep } from "./changeStep.ts";
import { findAgreement, findNegotiation } from "./findNegotiation.ts";
import { requireWholeTeam } from "./negotiable.ts";
import { namesOf, type Party } from "./negotiation.rules.ts";
import { partiesOf, requireParty } from "./parties.ts";
import { readProposal } from "./readProposal.ts";
import { storeVersion } from "./storeVersion.ts";
import { takeBack } from "./takeBack.ts";

/** What the parties do with versions: propose, object, consent; each in one transaction, each co-op for itself alone. */
export class AgreementService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * userErrors: INVALID, NOT_FOUND, NOT_ENTITLED (not a party), POSITIONS_MISSING, SHARES_DO_NOT_SUM, CONTRIBUTION_TOO_LOW,
   * AGREEMENT_FINAL (adopted), TRANSITION_REFUSED (ended), CONFLICT (no team, its work has ended, or it has grown).
   */
  propose(input: ProposeAgreementInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    const field = ["negotiationId"];
    return write("proposeAgreement", input, async (em) => {
      const proposal = readProposal(input);
      const { negotiation, opportunity } = await findNegotiation(em, input.negotiationId);
      const coopId = ownCoop(viewer, field);
      const parties = await requireParty(em, negotiation, coopId, field);
      if (negotiation.step === "ADOPTED") throw final(field);
      if (negotiation.step === "PREPARE") throw positionsMissing(parties, field);
      if (negotiation.step !== "DISCUSS") requireTransition("Negotiation", negotiation.step, "DISCUSS", field);
      await requireWholeTeam(em, opportunity, parties, field);
      const adopted = await em.findOne(Agreement, { opportunityId: opportunity.id, state: "ADOPTED" });
      const faults = findProposalFaults(proposal, {
        origin: opportunity.origin,
        parties: parties.map(({ coopKey }) => coopKey),
        adoptedFrom: adopted?.effectiveFrom ?? null,
      });
      if (faults.length > 0) throw new RefusedInput(...faults);
      const change = { actor: viewer.actor, now, field };
      const before = await em.findOne(Agreement, { negotiationId: negotiation.id, state: "PROPOSED" });
      if (before) await takeBack(em, before, { ...change, reason: "counter-proposal" });
      changeStep(em, negotiation, "DISCUSS", change);
      const agreement = await storeVersion(em, negotiation, { ...proposal, proposedBy: coopId, proposedAt: now });
      noteState(em, "Agreement", agreement, "DRAFT", "PROPOSED", change);
      this.#consent(em, agreement, coopId);
      // Who is alone has nobody to wait for.
      if (parties.length === 1) await this.#conclude(em, negotiation, agreement, field);
      return agreement.id;
    });
  }

  /** userErrors: INVALID, NOT_FOUND, NOT_ENTITLED (not a party), AGREEMENT_FINAL, TRANSITION_REFUSED (a draft). */
  object(input: ObjectToAgreementInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    const field = ["agreementId"];
    return write("objectToAgreement", input, async (em) => {
      const { reason } = checkInput(reasonRules, input);
      const { agreement, negotiation } = await findAgreement(em, input.agreementId);
      const coopId = ownCoop(viewer, field);
      await requireParty(em, negotiation, coopId, field);
      requireNotFinal(agreement, field);
      const change = { actor: viewer.actor, now, field, reason };
      await takeBack(em, agreement, change);
      changeStep(em, negotiation, "DISCUSS", change);
      em.persist(em.create(Objection, { agreementId: agreement.id, coopId, reason, objectedAt: now }));
      return agreement.id;
    });
  }

  /**
   * userErrors: NOT_FOUND, NOT_ENTITLED (not a party), AGREEMENT_FINAL, TRANSITION_REFUSED (a draft), CONFLICT (consented
   * before, no team, its work has ended, or it has grown).
   */
  consent(input: ConsentToAgreementInput): Promise<Outcome> {
    const { write, viewer } = this.#work;
    const field = ["agreementId"];
    return write("consentToAgreement", input, async (em) => {
      const { agreement, negotiation, opportunity } = await findAgreement(em, input.agreementId);
      const coopId = ownCoop(viewer, field);
      const parties = await requireParty(em, negotiation, coopId, field);
      requireNotFinal(agreement, field);
      requireTransition("Agreement", agreement.state, "ADOPTED", field);
      await requireWholeTeam(em, opportunity, parties, field);
      if (parties.some(({ coopKey, consented }) => coopKey === coopId && consented)) {
        throw refused("CONFLICT", field, "Your co-op has consented to this version already.");
      }
      this.#consent(em, agreement, coopId);
      await this.#conclude(em, negotiation, agreement, field);
      return agreement.id;
    });
  }

  #consent(em: EntityManager, { id }: Agreement, coopId: string): void {
    em.persist(em.create(Consent, { agreementId: id, coopId, consentedAt: this.#work.now, withdrawnAt: null }));
  }

  /** After a consent: the version is adopted when it was the last one. */
  async #conclude(
    em: EntityManager,
    negotiation: Negotiation,
    agreement: Agreement,
    field: readonly string[],
  ): Promise<void> {
    const change = { actor: this.#work.viewer.actor, now: this.#work.now, field };
    changeStep(em, negotiation, "CONSENT", change);
    const parties = await partiesOf(em, negotiation);
    if (parties.every(({ consented }) => consented)) await adopt(em, negotiation, agreement, change);
  }
}

function requireNotFinal({ state }: Agreement, field: readonly string[]): void {
  if (state === "ADOPTED" || state === "SUPERSEDED") throw final(field);
}

function final(field: readonly string[]): RefusedInput {
  return refused("AGREEMENT_FINAL", field, "This agreement is adopted and never changed; open a new negotiation.");
}

function positionsMissing(parties: readonly Party[], field: readonly string[]): RefusedInput {
  const missing = parties.filter(({ stated }) => !stated);
  return refused("POSITIONS_MISSING", field, `Still to state what they need: ${namesOf(missing)}.`);
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { z } from "zod";
import { claimSlug } from "../../shared/claimSlug.ts";
import { nameRule } from "../../shared/input.rules.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { Agreement, NegotiationParty } from "../agreement/agreement.entity.ts";
import { teamOf } from "../agreement/negotiable.ts";
import { currentCoops } from "../network/currentCoops.ts";
import { findOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { changeState, noteState } from "../state/changeState.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import type { ConvertToProjectInput } from "./conversion.input.ts";
import { Project } from "./project.entity.ts";

const conversionRules = z.object({ name: nameRule.nullish() });

/** Makes a request that was won a project. */
export class ConversionService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * The project is PLANNED and as visible as its request; its team's seats stay CONFIRMED until it starts.
   *
   * userErrors: INVALID (name), NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, AGREEMENT_MISSING (opportunityId).
   */
  convert(input: ConvertToProjectInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("convertToProject", input, async (em) => {
      const { name } = checkInput(conversionRules, input);
      const change = { actor: viewer.actor, now, field: ["opportunityId"] };
      const opportunity = await findOpportunity(em, input.opportunityId);
      requireSteward(viewer, opportunity, change.field);
      opportunity.state = changeState(em, "Opportunity", opportunity, "CONVERTED", change);
      opportunity.updatedAt = now;
      await requireAgreement(em, opportunity, change.field);
      const project = em.create(Project, {
        name: name ?? opportunity.title,
        slug: await claimSlug(em, "work.project", name ?? opportunity.title, "project"),
        opportunityId: opportunity.id,
        state: "PLANNED",
        visibility: opportunity.visibility,
        createdAt: now,
        updatedAt: now,
      });
      await em.persist(project).flush();
      noteState(em, "Project", project, null, "PLANNED", change);
      return project.id;
    });
  }
}

/**
 * The agreement must be one of the co-ops that are in the team now, and of no other: a team may have taken the place of the
 * one that agreed. A co-op that was merged is the one that it became.
 */
async function requireAgreement(em: EntityManager, opportunity: Opportunity, field: readonly string[]): Promise<void> {
  const agreement = await em.findOne(Agreement, { opportunityId: opportunity.id, state: "ADOPTED" });
  const rows = agreement ? await em.find(NegotiationParty, { negotiationId: agreement.negotiationId }) : [];
  const parties = rows.map(({ coopId }) => coopId);
  const agreed = new Set((await currentCoops(em, parties)).values());
  const team = await teamOf(em, opportunity);
  if (agreement && agreed.size === team.length && team.every(({ coopKey }) => agreed.has(coopKey))) return;
  throw refused("AGREEMENT_MISSING", field, "The co-ops of the team have adopted no agreement on the revenue yet.");
}

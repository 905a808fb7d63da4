import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, notFound, refused } from "../../shared/mutation/userError.ts";
import { encodeNodeId, keyOf } from "../../shared/nodeId.ts";
import { pastDay } from "../day.rules.ts";
import { type Change, changeState, noteState } from "../state/changeState.ts";
import type { ProjectState } from "../state/machines.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { findProject, type ProjectOf } from "./findProject.ts";
import type { AddMilestoneInput, DropMilestoneInput, ReachMilestoneInput } from "./milestone.input.ts";
import { Milestone } from "./project.entity.ts";
import { milestoneRules, reasonRules } from "./projectInput.rules.ts";
import { tellProject } from "./tellProject.ts";

/** Milestones of a project at most: they are read as a whole. */
export const maxMilestones = 100;

/** The states of a project in which its milestones are planned, and those in which they are reached. */
const planning: readonly ProjectState[] = ["PLANNED", "ACTIVE", "ON_HOLD"];
const reaching: readonly ProjectState[] = ["ACTIVE", "ON_HOLD", "DELIVERED"];

const field = ["milestoneId"];

/** Changes milestones, each change in one transaction. */
export class MilestoneService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * userErrors: NOT_FOUND (projectId), NOT_ENTITLED, INVALID, CURRENCY_UNKNOWN, AMOUNT_NEGATIVE, CONFLICT (a project that
   * has ended, or has 100 of them).
   */
  add(input: AddMilestoneInput): Promise<Outcome> {
    return this.#work.write("addMilestone", input, async (em) => {
      const { project, opportunity } = await findProject(em, input.projectId);
      requireSteward(this.#work.viewer, opportunity, ["projectId"]);
      const { title, dueOn, amount } = checkInput(milestoneRules, input);
      requireState(project, planning, ["projectId"]);
      const count = await em.count(Milestone, { projectId: project.id });
      if (count === maxMilestones) {
        throw refused("CONFLICT", ["projectId"], `A project has at most ${maxMilestones} milestones.`);
      }
      const milestone = em.create(Milestone, {
        projectId: project.id,
        number: count + 1,
        title,
        dueOn,
        amount: amount?.amount ?? null,
        currency: amount?.currency ?? null,
      });
      await em.persist(milestone).flush();
      noteState(em, "Milestone", milestone, null, "PLANNED", this.#by());
      tellProject(em, project.id, "MILESTONE");
      return milestone.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on), CONFLICT (a project that is not at work). */
  reach(input: ReachMilestoneInput): Promise<Outcome> {
    return this.#work.write("reachMilestone", input, async (em) => {
      const milestone = await this.#find(em, input.milestoneId, reaching);
      milestone.state = changeState(em, "Milestone", milestone, "REACHED", this.#by());
      milestone.reachedOn = pastDay(input.on, this.#work.now, ["on"]);
      tellProject(em, milestone.projectId, "MILESTONE");
      return milestone.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (reason), CONFLICT (a project that has ended). */
  drop(input: DropMilestoneInput): Promise<Outcome> {
    return this.#work.write("dropMilestone", input, async (em) => {
      const { reason } = checkInput(reasonRules, input);
      const milestone = await this.#find(em, input.milestoneId, [...planning, "DELIVERED"]);
      milestone.state = changeState(em, "Milestone", milestone, "DROPPED", this.#by(reason));
      tellProject(em, milestone.projectId, "MILESTONE");
      return milestone.id;
    });
  }

  /** The milestone that an id names, of a project in one of some states; its project is locked before it. */
  async #find(em: EntityManager, id: string, states: readonly ProjectState[]): Promise<Milestone> {
    const key = keyOf("Milestone", id);
    const found = key && (await em.findOne(Milestone, { id: key }));
    if (!found) throw notFound(field, "This milestone");
    const { project, opportunity } = await findProject(em, encodeNodeId("Project", found.projectId));
    requireSteward(this.#work.viewer, opportunity, field);
    requireState(project, states, field);
    return em.refreshOrFail(found);
  }

  #by(reason: string | null = null): Change {
    return { actor: this.#work.viewer.actor, now: this.#work.now, reason, field };
  }
}

/** @throws {RefusedInput} CONFLICT */
function requireState({ state }: ProjectOf["project"], states: readonly ProjectState[], way: readonly string[]): void {
  if (!states.includes(state)) throw refused("CONFLICT", way, `The project is ${state}.`);
}

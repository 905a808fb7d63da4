import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { requireUnchanged } from "../../shared/mutation/unchanged.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { dayAfter, dayOf, pastDay } from "../day.rules.ts";
import { requireSettled } from "../ledger/requireSettled.ts";
import { type Change, changeState } from "../state/changeState.ts";
import type { ProjectState } from "../state/machines.ts";
import { seatsOfTeam } from "../team/adoptedTeam.ts";
import { requireNoHours } from "../team/endSeat.ts";
import { requirePart } from "../team/seatHolder.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { findProject, type ProjectOf } from "./findProject.ts";
import type {
  CancelProjectInput,
  CloseProjectInput,
  DeliverProjectInput,
  HoldProjectInput,
  NoteLessonInput,
  ResumeProjectInput,
  StartProjectInput,
} from "./project.input.ts";
import { lessonRules, reasonRules } from "./projectInput.rules.ts";
import { activateSeats, giveUpSeats, releaseSeats } from "./projectSeats.ts";
import { tellProject } from "./tellProject.ts";

const field = ["projectId"];

/** Leads projects from their start to their end, each change in one transaction. */
export class ProjectService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /** Its confirmed seats are active from then on. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on). */
  start(input: StartProjectInput): Promise<Outcome> {
    return this.#change("startProject", input, async (em, { project }) => {
      const change = this.#by();
      requireFrom(project.state, "PLANNED", "starts");
      project.state = changeState(em, "Project", project, "ACTIVE", change);
      project.startedOn = pastDay(input.on, this.#work.now, ["on"]);
      activateSeats(em, await seatsOfTeam(em, project.opportunityId), change);
    });
  }

  /** Its seats stay as they are. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (reason). */
  hold(input: HoldProjectInput): Promise<Outcome> {
    return this.#change("holdProject", input, async (em, { project }) => {
      const { reason } = checkInput(reasonRules, input);
      project.state = changeState(em, "Project", project, "ON_HOLD", this.#by(reason));
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED. */
  resume(input: ResumeProjectInput): Promise<Outcome> {
    return this.#change("resumeProject", input, async (em, { project }) => {
      requireFrom(project.state, "ON_HOLD", "is resumed");
      project.state = changeState(em, "Project", project, "ACTIVE", this.#by());
    });
  }

  /**
   * Its seats end on that day. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on), CONFLICT (hours
   * recorded after that day).
   */
  deliver(input: DeliverProjectInput): Promise<Outcome> {
    return this.#change("deliverProject", input, async (em, { project }) => {
      const change = this.#by();
      project.state = changeState(em, "Project", project, "DELIVERED", change);
      const on = pastDay(input.on, this.#work.now, ["on"]);
      requireNotBefore(on, project.startedOn ?? null, "started");
      project.deliveredOn = on;
      const seats = await seatsOfTeam(em, project.opportunityId);
      await requireNoHours(em, seats, dayAfter(on), ["on"]);
      releaseSeats(em, seats, on, change);
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, LEDGER_UNSETTLED, INVALID (on). */
  close(input: CloseProjectInput): Promise<Outcome> {
    return this.#change("closeProject", input, async (em, { project }) => {
      project.state = changeState(em, "Project", project, "CLOSED", this.#by());
      project.closedOn = pastDay(input.on, this.#work.now, ["on"]);
      requireNotBefore(project.closedOn, project.deliveredOn ?? null, "was delivered");
      await requireSettled(em, project.id, field);
    });
  }

  /**
   * Its seats end today, or never begin. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, LEDGER_UNSETTLED,
   * INVALID (reason).
   */
  cancel(input: CancelProjectInput): Promise<Outcome> {
    return this.#change("cancelProject", input, async (em, { project }) => {
      const { reason } = checkInput(reasonRules, input);
      const change = this.#by(reason);
      project.state = changeState(em, "Project", project, "CANCELLED", change);
      await requireSettled(em, project.id, field);
      const seats = await seatsOfTeam(em, project.opportunityId);
      giveUpSeats(em, seats, change);
      releaseSeats(em, seats, dayOf(this.#work.now), change);
    });
  }

  /** A later lesson takes its place. userErrors: NOT_FOUND, NOT_ENTITLED, CONFLICT (not delivered), INVALID. */
  noteLesson(input: NoteLessonInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("noteLesson", input, async (em) => {
      const { project, opportunity } = await findProject(em, input.projectId);
      await requirePart(em, viewer, opportunity, field);
      requireUnchanged(project, input);
      const { text, language } = checkInput(lessonRules, input);
      if (project.state !== "DELIVERED" && project.state !== "CLOSED") {
        throw refused("CONFLICT", field, "A lesson is noted when the project is delivered.");
      }
      em.assign(project, { lesson: text, lessonLanguage: language, lessonNotedAt: now, updatedAt: now });
      tellProject(em, project.id, "LESSON");
      return project.id;
    });
  }

  /** One change of a project by who looks after it. */
  #change(
    mutation: string,
    input: { readonly projectId: string; readonly idempotencyKey?: string | null },
    work: (em: EntityManager, of: ProjectOf) => Promise<void>,
  ): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write(mutation, input, async (em) => {
      const found = await findProject(em, input.projectId);
      requireSteward(viewer, found.opportunity, field);
      await work(em, found);
      found.project.updatedAt = now;
      return found.project.id;
    });
  }

  #by(reason: string | null = null): Change {
    return { actor: this.#work.viewer.actor, now: this.#work.now, reason, field };
  }
}

/**
 * Two mutations lead to ACTIVE, each from a state of its own.
 *
 * @throws {RefusedInput} TRANSITION_REFUSED
 */
function requireFrom(state: ProjectState, wanted: ProjectState, what: string): void {
  if (state === wanted) return;
  throw refused("TRANSITION_REFUSED", field, `A project ${what} when it is ${wanted}, and this one is ${state}.`);
}

/** @throws {RefusedInput} INVALID */
function requireNotBefore(on: string, day: string | null, what: string): void {
  if (day === null || on >= day) return;
  throw refused("INVALID", ["on"], `on must not be before ${day}, when the project ${what}.`);
}

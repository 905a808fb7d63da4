import type { EntityManager } from "@mikro-orm/postgresql";
import { recordEvent } from "../../../events/recordEvent.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { findCoop, findPerson, findSkill } from "../network/findPublished.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { findProject } from "../project/findProject.ts";
import { Project } from "../project/project.entity.ts";
import { tellProject } from "../project/tellProject.ts";
import type { Change } from "../state/changeState.ts";
import type { ProjectState } from "../state/machines.ts";
import { requireSteward } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { adoptedTeam } from "./adoptedTeam.ts";
import { endSeat, requireNoHours } from "./endSeat.ts";
import { findTeamSeat } from "./findTeamSeat.ts";
import { requireHolder } from "./seatHolder.ts";
import { takeSeat } from "./takeSeat.ts";
import type { TeamSeat } from "./team.entity.ts";
import type { JoinTeamInput, LeaveTeamInput, ReplaceTeamMemberInput } from "./teamSeat.input.ts";
import { joinTeamRules, readDayRate, replaceTeamMemberRules } from "./teamSeatInput.rules.ts";

/** How far a new seat comes in a project that is in a state; nobody joins one that has no state here. */
const seatIn: Readonly<Partial<Record<ProjectState, "CONFIRMED" | "ACTIVE">>> = {
  PLANNED: "CONFIRMED",
  ACTIVE: "ACTIVE",
  ON_HOLD: "ACTIVE",
};

/** Changes who is in a project's team over time, each change in one transaction. */
export class TeamSeatService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * userErrors: INVALID, NOT_FOUND (projectId, personId, coopId, skill), NOT_ENTITLED, CONFLICT (a project that has ended),
   * CURRENCY_UNKNOWN, CURRENCY_MISMATCH, AMOUNT_NEGATIVE, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED.
   */
  join(input: JoinTeamInput): Promise<Outcome> {
    const { viewer } = this.#work;
    return this.#work.write("joinTeam", input, async (em) => {
      const { project, opportunity } = await findProject(em, input.projectId);
      requireSteward(viewer, opportunity, ["projectId"]);
      const { role, shareBps, from, to, dayRate } = checkInput(joinTeamRules, input);
      const until = seatIn[project.state];
      const team = await adoptedTeam(em, opportunity.id);
      if (!until || !team) throw refused("CONFLICT", ["projectId"], `Nobody joins a project that is ${project.state}.`);
      const seat = {
        teamId: team.id,
        seatId: null,
        role,
        skillId: input.skill == null ? null : await findSkill(em, input.skill),
        personId: await findPerson(em, viewer, input.personId),
        coopId: await findCoop(em, viewer, input.coopId),
        shareBps,
        fromDate: from,
        toDate: to ?? null,
        dayRate: readDayRate(dayRate, opportunity.currency ?? null),
        replacesId: null,
      };
      tellProject(em, project.id, "TEAM");
      return (await takeSeat(em, seat, until, this.#change(["personId"]))).id;
    });
  }

  /** userErrors: NOT_FOUND (teamSeatId), NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on), CONFLICT (hours from then on). */
  leave(input: LeaveTeamInput): Promise<Outcome> {
    return this.#work.write("leaveTeam", input, async (em) => {
      const { seat, opportunity } = await findTeamSeat(em, input.teamSeatId);
      requireHolder(this.#work.viewer, opportunity, seat, ["teamSeatId"]);
      const { toDate } = seat;
      await this.#end(em, seat, "RELEASED", input.on);
      if (toDate !== input.on) tellOpened(em, seat, opportunity);
      await tellTeam(em, opportunity);
      return seat.id;
    });
  }

  /**
   * userErrors: those of {@link leave}, and NOT_FOUND (personId, coopId), CURRENCY_UNKNOWN, CURRENCY_MISMATCH,
   * AMOUNT_NEGATIVE, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED.
   */
  replace(input: ReplaceTeamMemberInput): Promise<Outcome> {
    const { viewer } = this.#work;
    return this.#work.write("replaceTeamMember", input, async (em) => {
      const { seat: old, opportunity } = await findTeamSeat(em, input.teamSeatId);
      requireSteward(viewer, opportunity, ["teamSeatId"]);
      const { on, dayRate } = checkInput(replaceTeamMemberRules, input);
      const personId = await findPerson(em, viewer, input.personId);
      const coopId = await findCoop(em, viewer, input.coopId);
      const { teamId, seatId = null, role, skillId = null, shareBps, toDate = null } = old;
      await this.#end(em, old, "REPLACED", on);
      if (toDate === on) throw refused("INVALID", ["on"], "on must leave the one who comes a day.");
      if (personId === old.personId && coopId === old.coopId) {
        throw refused("INVALID", ["personId"], "personId must name somebody else, or coopId another co-op.");
      }
      await tellTeam(em, opportunity);
      const rate = readDayRate(dayRate, opportunity.currency ?? null) ?? old.dayRate ?? null;
      const facts = { teamId, seatId, role, skillId, personId, coopId, shareBps, fromDate: on, toDate, dayRate: rate };
      return (await takeSeat(em, { ...facts, replacesId: old.id }, "ACTIVE", this.#change(["personId"]))).id;
    });
  }

  /** @throws {RefusedInput} TRANSITION_REFUSED, INVALID, CONFLICT */
  async #end(em: EntityManager, seat: TeamSeat, state: "RELEASED" | "REPLACED", on: string): Promise<void> {
    const { fromDate, toDate } = seat;
    endSeat(em, seat, state, on, this.#change(["teamSeatId"]));
    if (on <= fromDate || (toDate != null && on > toDate)) {
      throw refused(
        "INVALID",
        ["on"],
        `on must be after ${fromDate}${toDate == null ? "" : ` and at most ${toDate}`}.`,
      );
    }
    await requireNoHours(em, [seat], on, ["on"]);
  }

  #change(field: readonly string[]): Change {
    return { actor: this.#work.viewer.actor, now: this.#work.now, field };
  }
}

/** Somebody else may take the rest of a seat that was left before its end. */
function tellOpened(em: EntityManager, { id }: TeamSeat, { id: opportunityId }: Opportunity): void {
  const topic = { type: "Opportunity", key: opportunityId };
  recordEvent(em, { kind: "SEAT_OPENED", subject: { type: "TeamSeat", key: id }, topic });
}

async function tellTeam(em: EntityManager, { id: opportunityId }: Opportunity): Promise<void> {
  const project = await em.findOne(Project, { opportunityId });
  if (project) tellProject(em, project.id, "TEAM");
}

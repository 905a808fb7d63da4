import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { Project } from "../project/project.entity.ts";
import type { OpportunityState } from "../state/machines.ts";
import { participants } from "../team/participants.ts";
import { namesOf } from "./negotiation.rules.ts";

/** A co-op of a team, by the key that it has today. */
export interface TeamCoop {
  readonly coopKey: string;
  readonly name: string;
}

/** While a request is in one of these, its team may agree: early, before the client has answered, too. */
const negotiableStates: readonly OpportunityState[] = ["FORMING", "QUOTED", "CLIENT_REVIEW", "WON", "CONVERTED"];

/** The co-ops of a request's team today, in the order of their keys; none while there is no team. */
export async function teamOf(em: EntityManager, { id }: Opportunity): Promise<TeamCoop[]> {
  const keys = await participants(em, id);
  return em.execute<TeamCoop[]>(
    `SELECT today.id::text AS "coopKey", today.name FROM network.published_coop today
     WHERE today.id IN (SELECT c.current_id FROM network.published_coop c WHERE c.id = ANY(?::bigint[])) ORDER BY today.id`,
    [`{${keys.join(",")}}`],
  );
}

/**
 * Sees to it that there is a team that may agree on something.
 *
 * @throws {RefusedInput} CONFLICT when there is no team, or its work has ended
 */
export async function requireNegotiable(
  em: EntityManager,
  opportunity: Opportunity,
  team: readonly TeamCoop[],
  field: readonly string[],
): Promise<void> {
  if (!negotiableStates.includes(opportunity.state)) {
    throw refused("CONFLICT", field, `A request in the state ${opportunity.state} brings no revenue to divide.`);
  }
  const project = await em.findOne(Project, { opportunityId: opportunity.id });
  if (project?.state === "CLOSED" || project?.state === "CANCELLED") {
    throw refused("CONFLICT", field, `The project of this request is ${project.state}: nothing more is divided.`);
  }
  if (team.length === 0) throw refused("CONFLICT", field, "This request has no team.");
}

/**
 * Sees to it that nobody of today's team is without a say.
 *
 * @throws {RefusedInput} CONFLICT as {@link requireNegotiable} does, and when another co-op has joined since the opening
 */
export async function requireWholeTeam(
  em: EntityManager,
  opportunity: Opportunity,
  parties: readonly TeamCoop[],
  field: readonly string[],
): Promise<void> {
  const team = await teamOf(em, opportunity);
  await requireNegotiable(em, opportunity, team, field);
  const newcomers = team.filter(({ coopKey }) => !parties.some((party) => party.coopKey === coopKey));
  if (newcomers.length === 0) return;
  const message = `${namesOf(newcomers)} joined the team since: end this negotiation, and open one with all of you.`;
  throw refused("CONFLICT", field, message);
}

import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { lockOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { Team, TeamSeat } from "./team.entity.ts";

/** A seat of a team with the request that the team is for. */
export interface TeamSeatOf {
  readonly seat: TeamSeat;
  readonly opportunity: Opportunity;
}

/**
 * The seat that an id names, to be changed: nobody else changes it or its request until the transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findTeamSeat(
  em: EntityManager,
  id: string,
  field: readonly string[] = ["teamSeatId"],
): Promise<TeamSeatOf> {
  const key = keyOf("TeamSeat", id);
  const found = key && (await em.findOne(TeamSeat, { id: key }));
  if (!found) throw notFound(field, "This seat");
  const team = await em.findOneOrFail(Team, { id: found.teamId });
  const opportunity = (await lockOpportunity(em, team.opportunityId))!;
  const seat = await em.findOneOrFail(
    TeamSeat,
    { id: found.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  return { seat, opportunity };
}

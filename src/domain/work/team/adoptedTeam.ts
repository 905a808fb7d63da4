import type { EntityManager } from "@mikro-orm/postgresql";
import { Team, TeamSeat } from "./team.entity.ts";

/** The team of a request; null when none is adopted. */
export function adoptedTeam(em: EntityManager, opportunityKey: string): Promise<Team | null> {
  return em.findOne(Team, { opportunityId: opportunityKey, dissolvedAt: null });
}

/** Every seat of the team of a request, in the order in which they were made. */
export async function seatsOfTeam(em: EntityManager, opportunityKey: string): Promise<TeamSeat[]> {
  const team = await adoptedTeam(em, opportunityKey);
  return team ? em.find(TeamSeat, { teamId: team.id }, { orderBy: { id: "asc" } }) : [];
}

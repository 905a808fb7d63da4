import type { RequiredEntityData } from "@mikro-orm/postgresql";
import type { Project } from "../../src/domain/work/project/project.entity.ts";
import type { TestDatabase } from "./database.ts";
import { aCoop, aPerson, type Made } from "./networkBuilders.ts";
import {
  anOpportunity,
  aProject,
  aTeam,
  type MadeOpportunity,
  type MadeTeam,
  type MadeWork,
  type OpportunityFacts,
  type TeamSeatFacts,
} from "./workBuilders.ts";

type Db = Pick<TestDatabase, "orm">;

export interface TeamedProject extends MadeWork {
  readonly opportunity: MadeOpportunity;
  readonly team: MadeTeam;
  /** The co-op that looks after the request. */
  readonly lead: Made;
}

export interface TeamedProjectFacts {
  readonly lead?: Made;
  readonly opportunity?: OpportunityFacts;
  readonly project?: Partial<RequiredEntityData<Project>>;
  readonly seats?: readonly TeamSeatFacts[];
}

/** A project, ACTIVE since 2026-01-01 when it is not said otherwise, with its request that a co-op leads and its team. */
export async function aTeamedProject(db: Db, facts: TeamedProjectFacts = {}): Promise<TeamedProject> {
  const { lead = await aCoop(db), seats = [] } = facts;
  const opportunity = await anOpportunity(db, { state: "CONVERTED", lead, ...facts.opportunity });
  const team = await aTeam(db, opportunity, seats);
  const project = await aProject(db, opportunity, facts.project);
  return { ...project, opportunity, team, lead };
}

/** Someone who is a member of a co-op of its own. */
export async function aMember(db: Db): Promise<{ readonly person: Made; readonly coop: Made }> {
  const coop = await aCoop(db);
  return { coop, person: await aPerson(db, { coops: [coop] }) };
}

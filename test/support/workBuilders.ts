import type { RequiredEntityData } from "@mikro-orm/postgresql";
import { encodeNodeId } from "../../src/domain/shared/nodeId.ts";
import { Opportunity, Seat } from "../../src/domain/work/opportunity/opportunity.entity.ts";
import { Project } from "../../src/domain/work/project/project.entity.ts";
import { Team, TeamSeat } from "../../src/domain/work/team/team.entity.ts";
import type { TestDatabase } from "./database.ts";
import { aClient, aSkill, type Made } from "./networkBuilders.ts";

type Db = Pick<TestDatabase, "orm">;

/** A record of the context `work` that a builder wrote. */
export interface MadeWork {
  /** The row's key. */
  readonly key: string;
  /** The global id. */
  readonly id: string;
}

const longAgo = new Date("2020-01-01T00:00:00.000Z");
const shared = new Date("2026-11-01T09:00:00.000Z");
const closes = new Date("2026-12-31T18:00:00.000Z");

export type SeatFacts = Partial<Omit<RequiredEntityData<Seat>, "skillId" | "opportunityId">> & {
  readonly skill?: Made;
};

export type OpportunityFacts = Partial<RequiredEntityData<Opportunity>> & {
  readonly client?: Made;
  readonly lead?: Made;
  /** One full-time seat for one person in the first half of 2027 when it is not given. */
  readonly seats?: readonly SeatFacts[];
};

export interface MadeOpportunity extends MadeWork {
  readonly seats: readonly MadeWork[];
}

/** A request in EUR that is shared and open, of a client of its own. */
export async function anOpportunity(db: Db, facts: OpportunityFacts = {}): Promise<MadeOpportunity> {
  const { client = await aClient(db), lead, seats = [{}], ...row } = facts;
  const em = db.orm.em.fork();
  const opportunity = em.create(Opportunity, {
    title: "A web shop",
    brief: "A shop for seeds.",
    language: "en",
    clientId: client.key,
    leadCoopId: lead?.key ?? null,
    origin: "COOP_REFERRAL",
    kind: "CLIENT_REQUEST",
    state: "SHARED",
    budgetMin: 1_000_000n,
    budgetMax: 9_000_000n,
    currency: "EUR",
    leaseWorkingDays: row.leaseSeconds == null ? 5 : null,
    closesAt: closes,
    sharedAt: shared,
    createdAt: longAgo,
    updatedAt: longAgo,
    ...row,
  });
  await em.persist(opportunity).flush();
  const made: MadeWork[] = [];
  for (const [position, { skill, ...seat }] of seats.entries()) {
    const { key: skillId } = skill ?? (await aSkill(db));
    const entity = em.create(Seat, {
      opportunityId: opportunity.id,
      position,
      skillId,
      leastLevel: "BASIC",
      shareBps: 10_000,
      headcount: 1,
      fromDate: "2027-01-04",
      toDate: "2027-07-01",
      ...seat,
    });
    await em.persist(entity).flush();
    made.push({ key: entity.id, id: encodeNodeId("Seat", entity.id) });
  }
  return { key: opportunity.id, id: encodeNodeId("Opportunity", opportunity.id), seats: made };
}

export type TeamSeatFacts = Partial<Omit<RequiredEntityData<TeamSeat>, "teamId" | "personId" | "coopId">> & {
  readonly person: Made;
  readonly coop: Made;
};

export interface MadeTeam extends MadeWork {
  readonly seats: readonly MadeWork[];
}

/** The adopted team of a request; its seats are full-time and PROPOSED, in the first half of 2027, when it is not said otherwise. */
export async function aTeam(db: Db, opportunity: MadeWork, seats: readonly TeamSeatFacts[]): Promise<MadeTeam> {
  const em = db.orm.em.fork();
  const team = em.create(Team, { opportunityId: opportunity.key, adoptedAt: shared, adoptedBy: "operator" });
  await em.persist(team).flush();
  const made: MadeWork[] = [];
  for (const { person, coop, ...seat } of seats) {
    const entity = em.create(TeamSeat, {
      teamId: team.id,
      role: "developer",
      personId: person.key,
      coopId: coop.key,
      shareBps: 10_000,
      fromDate: "2027-01-04",
      toDate: "2027-07-01",
      state: "PROPOSED",
      createdAt: shared,
      updatedAt: shared,
      ...seat,
    });
    await em.persist(entity).flush();
    made.push({ key: entity.id, id: encodeNodeId("TeamSeat", entity.id) });
  }
  return { key: team.id, id: encodeNodeId("Team", team.id), seats: made };
}

/** The project that a request became; ACTIVE since 2026-01-01 when it is not said otherwise. */
export async function aProject(
  db: Db,
  opportunity: MadeWork,
  facts: Partial<RequiredEntityData<Project>> = {},
): Promise<MadeWork> {
  const em = db.orm.em.fork();
  const project = em.create(Project, {
    slug: `project-${opportunity.key}`,
    name: `Project ${opportunity.key}`,
    opportunityId: opportunity.key,
    state: "ACTIVE",
    startedOn: "2026-01-01",
    createdAt: shared,
    updatedAt: shared,
    ...facts,
  });
  await em.persist(project).flush();
  return { key: project.id, id: encodeNodeId("Project", project.id) };
}

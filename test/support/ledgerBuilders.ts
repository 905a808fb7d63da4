import type { RequiredEntityData } from "@mikro-orm/postgresql";
import {
  Agreement,
  AgreementMilestoneShare,
  AgreementShare,
  Negotiation,
} from "../../src/domain/work/agreement/agreement.entity.ts";
import { Hours, Milestone, type Project } from "../../src/domain/work/project/project.entity.ts";
import type { TestDatabase } from "./database.ts";
import type { Document, TestNetwork } from "./network.ts";
import { operator } from "./network.ts";
import { aCoop, type Made } from "./networkBuilders.ts";
import { query } from "./networkRows.ts";
import { anOpportunity, aProject, type MadeOpportunity, type MadeWork } from "./workBuilders.ts";

type Db = Pick<TestDatabase, "orm">;

const adopted = new Date("2026-01-01T09:00:00.000Z");

/** Basis points of the whole for co-ops. */
export type Shares = readonly (readonly [coop: Made, bps: number])[];

export type AgreementFacts = Partial<Omit<RequiredEntityData<Agreement>, "opportunityId" | "negotiationId">> & {
  readonly shares: Shares;
  /** By the number of the milestone. */
  readonly milestoneShares?: Readonly<Record<number, Shares>>;
};

/** An adopted version of a request's agreement, in force since 2026-01-01; FIXED_BPS with 200 for the network. */
export async function anAgreement(db: Db, opportunity: MadeWork, facts: AgreementFacts): Promise<MadeWork> {
  const { shares, milestoneShares = {}, ...row } = facts;
  const em = db.orm.em.fork();
  const negotiation = em.create(Negotiation, {
    opportunityId: opportunity.key,
    step: "ADOPTED",
    openedAt: adopted,
    openedBy: "operator",
    closedAt: adopted,
  });
  await em.persist(negotiation).flush();
  const agreement = em.create(Agreement, {
    opportunityId: opportunity.key,
    negotiationId: negotiation.id,
    version: 1,
    state: "ADOPTED",
    method: "FIXED_BPS",
    contributionBps: 200,
    effectiveFrom: "2026-01-01",
    proposedBy: shares[0]![0].key,
    proposedAt: adopted,
    adoptedAt: adopted,
    ...row,
  });
  await em.persist(agreement).flush();
  const agreementId = agreement.id;
  for (const [coop, bps] of shares) em.persist(em.create(AgreementShare, { agreementId, coopId: coop.key, bps }));
  for (const [milestone, divided] of Object.entries(milestoneShares)) {
    for (const [coop, bps] of divided) {
      const row = { agreementId, milestone: Number(milestone), coopId: coop.key, bps };
      em.persist(em.create(AgreementMilestoneShare, row));
    }
  }
  await em.flush();
  return { key: agreementId, id: agreementId };
}

export interface EarningProject extends MadeWork {
  readonly opportunity: MadeOpportunity;
  /** The co-op that looks after it, and has 49 %. */
  readonly lead: Made;
  /** Another one with 49 %. */
  readonly mate: Made;
}

export interface EarningFacts {
  readonly agreement?: Partial<AgreementFacts>;
  readonly project?: Partial<RequiredEntityData<Project>>;
}

/** An active project of two co-ops, its own ones, with an agreement: 49 % for each, 2 % for the network. */
export async function anEarningProject(db: Db, facts: EarningFacts = {}): Promise<EarningProject> {
  const [lead, mate] = [await aCoop(db), await aCoop(db)];
  const opportunity = await anOpportunity(db, { lead, state: "CONVERTED", seats: [] });
  await anAgreement(db, opportunity, {
    shares: [
      [lead, 4_900],
      [mate, 4_900],
    ],
    ...facts.agreement,
  });
  return { ...(await aProject(db, opportunity, facts.project)), opportunity, lead, mate };
}

/** A milestone of a project that is due at the end of the year. */
export async function aMilestone(db: Db, project: MadeWork, number: number): Promise<void> {
  const em = db.orm.em.fork();
  const row = { projectId: project.key, number, title: `Milestone ${number}`, dueOn: "2026-12-31" };
  await em.persist(em.create(Milestone, row)).flush();
}

/** What a person worked in a seat of a team on a day. */
export async function someHours(db: Db, seat: MadeWork, day: string, minutes: number): Promise<void> {
  const em = db.orm.em.fork();
  const row = { teamSeatId: seat.key, day, minutes, recordedAt: adopted, recordedBy: "operator" };
  await em.persist(em.create(Hours, row)).flush();
}

/** Every entry and posting, as text: equal dumps mean that nothing changed. */
export async function dumpLedger(db: TestDatabase): Promise<string[]> {
  const rows = await query<{ row: string }>(
    db,
    "SELECT e::text AS row FROM work.ledger_entry e UNION ALL SELECT p::text FROM work.posting p ORDER BY 1",
  );
  return rows.map(({ row }) => row);
}

/** Sends a mutation of the ledger and gives what it says; as the operator when no viewer is given. */
export async function send<Data extends object>(
  network: TestNetwork,
  document: Document<Data, never>,
  input: object,
  viewer = operator,
): Promise<Data[keyof Data]> {
  const data = await network.data(document as Document<Data, object>, { input }, viewer);
  return Object.values(data)[0] as Data[keyof Data];
}

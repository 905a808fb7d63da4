import { encodeNodeId } from "../../src/domain/shared/nodeId.ts";
import { Interest, InterestPerson, InterestSeat } from "../../src/domain/work/interest/interest.entity.ts";
import type { InterestState } from "../../src/domain/work/state/machines.ts";
import type { TestDatabase } from "./database.ts";
import { aCoop, type Made } from "./networkBuilders.ts";
import type { MadeOpportunity, MadeWork } from "./workBuilders.ts";

export interface InterestFacts {
  readonly coop?: Made;
  readonly state?: InterestState;
  readonly leaseUntil?: Date;
  readonly headcount?: number;
  readonly message?: string;
  readonly dayRate?: bigint;
  readonly people?: readonly Made[];
  /** The request's first one when it is not given; none when it is null. */
  readonly seat?: MadeWork | null;
}

export interface MadeInterest extends MadeWork {
  readonly coop: Made;
}

/** An interest of a co-op of its own in the request's first seat, SUBMITTED, with a lease until 2026-12-01. */
export async function anInterest(
  db: Pick<TestDatabase, "orm">,
  opportunity: MadeOpportunity,
  { coop, state = "SUBMITTED", headcount = 1, people = [], seat = opportunity.seats[0]!, ...facts }: InterestFacts = {},
): Promise<MadeInterest> {
  const made = coop ?? (await aCoop(db));
  const submittedAt = new Date("2026-11-20T12:00:00.000Z");
  const em = db.orm.em.fork();
  const interest = em.create(Interest, {
    opportunityId: opportunity.key,
    coopId: made.key,
    state,
    message: facts.message ?? null,
    leaseUntil: facts.leaseUntil ?? new Date("2026-12-01T12:00:00.000Z"),
    submittedAt,
    updatedAt: submittedAt,
  });
  await em.persist(interest).flush();
  const interestId = interest.id;
  if (seat) {
    const seatId = seat.key;
    em.persist(em.create(InterestSeat, { interestId, seatId, headcount, dayRate: facts.dayRate ?? null }));
    await em.flush();
    em.persist(people.map(({ key }) => em.create(InterestPerson, { interestId, seatId, personId: key })));
    await em.flush();
  }
  return { key: interestId, id: encodeNodeId("Interest", interestId), coop: made };
}

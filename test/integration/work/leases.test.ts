import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { startLeaseSweeper } from "../../../src/app/leaseSweeper.ts";
import { applyDue, batchSize } from "../../../src/domain/work/interest/applyDue.ts";
import { createLog } from "../../../src/observability/log.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { anInterest } from "../../support/interestBuilders.ts";
import { aClient, aCoop, aPerson, aSkill, many } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { stopIntervals } from "../../support/stoppedIntervals.ts";
import { anOpportunity, aTeam } from "../../support/workBuilders.ts";
import { dumpWork } from "../../support/workRows.ts";

const now = new Date("2026-11-23T12:00:00.000Z");
const later = (ms: number) => new Date(now.getTime() + ms);

interface Lapse {
  readonly subject: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

const changes = (db: TestDatabase) =>
  query<Lapse>(
    db,
    `SELECT subject, subject_id::text AS id, from_state AS "from", to_state AS "to", changed_by AS "by"
     FROM work.state_change ORDER BY subject, subject_id, id`,
  );

const noticesOf = async (db: TestDatabase) =>
  (
    await query<{ line: string }>(
      db,
      `SELECT c.slug || ' ' || n.kind || coalesce(' ' || of.slug, '') AS line FROM work.notice n
       JOIN network.coop c ON c.id = n.coop_id LEFT JOIN work.interest i ON i.id = n.interest_id
       LEFT JOIN network.coop of ON of.id = i.coop_id ORDER BY 1`,
    )
  ).map(({ line }) => line);

const stateOf = async (db: TestDatabase, table: string, key: string) =>
  (await query<{ state: string }>(db, `SELECT state FROM work.${table} WHERE id = ${key}`))[0]!.state;

describe("applyDue", () => {
  it("lets leases lapse at their very end, and tells the co-op, the others with seats and the leading one", async () => {
    await using db = await withDatabase();
    const [lead, ash, elm, fir, yew] = [
      await aCoop(db, { name: "Lead" }),
      await aCoop(db, { name: "Ash" }),
      await aCoop(db, { name: "Elm" }),
      await aCoop(db, { name: "Fir" }),
      await aCoop(db, { name: "Yew" }),
    ];
    const request = await anOpportunity(db, { lead, state: "FORMING", seats: [{ headcount: 9 }] });
    const due = await anInterest(db, request, { coop: ash, leaseUntil: now });
    const shortlisted = await anInterest(db, request, { coop: elm, state: "SHORTLISTED", leaseUntil: later(-1) });
    const held = await anInterest(db, request, { coop: fir, leaseUntil: later(1) });
    const accepted = await anInterest(db, request, { coop: yew, state: "ACCEPTED", leaseUntil: later(-1) });
    const withdrawn = await anInterest(db, request, { state: "WITHDRAWN", leaseUntil: later(-1) });

    expect(await applyDue(db.orm, now)).toEqual({ lapsed: 2, expired: 0 });
    expect(await changes(db)).toEqual([
      { subject: "Interest", id: due.key, from: "SUBMITTED", to: "LAPSED", by: "lease" },
      { subject: "Interest", id: shortlisted.key, from: "SHORTLISTED", to: "LAPSED", by: "lease" },
    ]);
    expect(await noticesOf(db)).toEqual([
      "ash LEASE_LAPSED ash",
      "elm LEASE_LAPSED elm",
      ...["fir", "lead", "yew"].flatMap((coop) => [`${coop} SEATS_REOPENED ash`, `${coop} SEATS_REOPENED elm`]),
    ]);
    for (const [{ key }, state] of [
      [held, "SUBMITTED"],
      [accepted, "ACCEPTED"],
      [withdrawn, "WITHDRAWN"],
    ] as const) {
      expect(await stateOf(db, "interest", key)).toBe(state);
    }

    const before = await dumpWork(db);
    expect(await applyDue(db.orm, now)).toEqual({ lapsed: 0, expired: 0 });
    expect(await dumpWork(db)).toEqual(before);
    expect(await applyDue(db.orm, later(1))).toEqual({ lapsed: 1, expired: 0 });
  });

  it("lets requests expire at their deadline unless they have a team, and tells who had seats in them", async () => {
    await using db = await withDatabase();
    const [lead, ash] = [await aCoop(db, { name: "Lead" }), await aCoop(db, { name: "Ash" })];
    const shared = await anOpportunity(db, { lead, closesAt: now });
    const forming = await anOpportunity(db, { lead, state: "FORMING", closesAt: later(-1) });
    const open = await anOpportunity(db, { closesAt: later(1) });
    const quoted = await anOpportunity(db, { state: "QUOTED", closesAt: later(-1) });
    const staffed = await anOpportunity(db, { state: "FORMING", closesAt: later(-1) });
    await aTeam(db, staffed, [{ person: await aPerson(db), coop: ash }]);
    const held = await anInterest(db, forming, { coop: ash });
    // Its lease ended while nobody ran, too: the deadline says it all.
    const due = await anInterest(db, forming, { coop: lead, leaseUntil: later(-1) });

    expect(await applyDue(db.orm, now)).toEqual({ lapsed: 1, expired: 2 });
    const states = [shared, forming, open, quoted, staffed].map(({ key }) => stateOf(db, "opportunity", key));
    expect(await Promise.all(states)).toEqual(["EXPIRED", "EXPIRED", "SHARED", "QUOTED", "FORMING"]);
    expect(await stateOf(db, "interest", held.key)).toBe("SUBMITTED");
    expect(await stateOf(db, "interest", due.key)).toBe("LAPSED");
    expect(await noticesOf(db)).toEqual([
      "ash OPPORTUNITY_EXPIRED",
      "lead OPPORTUNITY_EXPIRED",
      "lead OPPORTUNITY_EXPIRED",
    ]);
    expect((await changes(db)).filter(({ subject }) => subject === "Opportunity")).toEqual([
      { subject: "Opportunity", id: shared.key, from: "SHARED", to: "EXPIRED", by: "deadline" },
      { subject: "Opportunity", id: forming.key, from: "FORMING", to: "EXPIRED", by: "deadline" },
    ]);
    expect(await applyDue(db.orm, now)).toEqual({ lapsed: 0, expired: 0 });
  });

  it("lets leases lapse in silence where a request takes no more interests", async () => {
    await using db = await withDatabase();
    const lead = await aCoop(db);
    const requests = [
      await anOpportunity(db, { lead, state: "WITHDRAWN" }),
      await anOpportunity(db, { lead, state: "QUOTED" }),
    ];
    for (const request of requests) {
      await anInterest(db, request, { leaseUntil: now });
      await anInterest(db, request);
    }
    expect(await applyDue(db.orm, now)).toEqual({ lapsed: 2, expired: 0 });
    expect(await noticesOf(db)).toEqual([]);
  });

  it("leaves a request that somebody works on for the next time, and does not wait", async () => {
    await using db = await withDatabase();
    const [busy, free] = [await anOpportunity(db), await anOpportunity(db)];
    await anInterest(db, busy, { leaseUntil: now });
    await anInterest(db, free, { leaseUntil: now });
    await db.orm.em.fork().transactional(async (em) => {
      await em.execute("SELECT 1 FROM work.opportunity WHERE id = ? FOR UPDATE", [busy.key]);
      expect(await applyDue(db.orm, now)).toEqual({ lapsed: 1, expired: 0 });
    });
    expect(await applyDue(db.orm, now)).toEqual({ lapsed: 1, expired: 0 });
  });
});

describe("the sweeper of leases", () => {
  const log = createLog("silent");

  afterEach(() => {
    jest.useRealTimers();
  });

  it("applies each lapse once, however many instances run at the same moment, in bounded transactions", async () => {
    await using db = await withDatabase();
    const count = batchSize + 10;
    const [client, skill, coop, other] = [await aClient(db), await aSkill(db), await aCoop(db), await aCoop(db)];
    await many(count, async () => {
      const request = await anOpportunity(db, { client, seats: [{ skill, headcount: 2 }] });
      await anInterest(db, request, { coop, leaseUntil: now });
      await anInterest(db, request, { coop: other });
    });
    const sweepers = await many(3, async () => startLeaseSweeper({ orm: db.orm, clock: () => now, log }));
    await Promise.all(sweepers.map(({ run }) => run()));
    await Promise.all(sweepers.map(({ stop }) => stop()));
    // What one instance had locked, another one left to it.
    expect((await changes(db)).map(({ to }) => to)).toEqual(Array(count).fill("LAPSED"));
    expect(new Set((await changes(db)).map(({ id }) => id)).size).toBe(count);
    const notices = await noticesOf(db);
    expect(notices.filter((line) => line.includes("LEASE_LAPSED"))).toHaveLength(count);
    expect(notices.filter((line) => line.includes("SEATS_REOPENED"))).toHaveLength(count);
  });

  it("applies at its start what came due while nobody ran", async () => {
    await using db = await withDatabase();
    const request = await anOpportunity(db, { seats: [{ headcount: 3 }] });
    const interests = await many(3, (index) => anInterest(db, request, { leaseUntil: later(-index * 86_400_000) }));
    const sweeper = startLeaseSweeper({ orm: db.orm, clock: () => later(7 * 86_400_000), log });
    await sweeper.stop();
    for (const { key } of interests) expect(await stateOf(db, "interest", key)).toBe("LAPSED");
  });

  it("runs one at a time, goes on after one that failed, and begins none once it is stopped", async () => {
    await using db = await withDatabase();
    const request = await anOpportunity(db, { seats: [{ headcount: 3 }] });
    const interest = await anInterest(db, request, { leaseUntil: now });
    // Each run is one of this test, however long it takes.
    stopIntervals();
    let looks = 0;
    const clock = () => {
      looks++;
      return looks === 1 ? new Date(Number.NaN) : now;
    };
    const sweeper = startLeaseSweeper({ orm: db.orm, clock, log });
    await Promise.all([sweeper.run(), sweeper.run()]);
    expect(looks).toBe(1);
    expect(await stateOf(db, "interest", interest.key)).toBe("SUBMITTED");
    await sweeper.run();
    expect(await stateOf(db, "interest", interest.key)).toBe("LAPSED");
    await sweeper.stop();
    await sweeper.run();
    expect(looks).toBe(2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readProblem } from "../../../src/domain/work/team/search/readProblem.ts";
import { readRequest } from "../../../src/domain/work/team/search/readRequest.ts";
import type { CoopHistory } from "../../../src/domain/work/team/solver/teamSolver.ts";
import { type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOfferedRequest } from "../../support/offeredRequest.ts";
import { anOpportunity, aProject, aTeam, type MadeWork } from "../../support/workBuilders.ts";

const time = { now: testNow, today: "2026-11-23" };
const wishes = { top: 3, weights: { communication: 1, cost: 1, fairness: 1 } };

/** A project that a co-op has with somebody, from a Monday on for four weeks. */
const fourWeeks = { fromDate: "2026-10-05", toDate: "2026-11-02", state: "ACTIVE" } as const;

describe("what a search knows", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const read = async (request: MadeWork, from: "OFFERED" | "AVAILABLE") =>
    readProblem(network.reader, (await readRequest(network.reader, request.key))!, { ...wishes, from }, time);

  /** An entry that gives a co-op money or takes it back; it names itself as what it corrects. */
  const anIncome = (project: MadeWork, coop: Made, amount: number, currency: string, day: string) =>
    query(
      network,
      `WITH next AS (SELECT nextval(pg_get_serial_sequence('work.ledger_entry', 'id')) AS id),
        entry AS (INSERT INTO work.ledger_entry
            (id, project_id, kind, currency, amount, occurred_at, corrects_id, recorded_at, recorded_by)
          SELECT id, ${project.key}, 'CORRECTION', '${currency}', ${amount}, '${day}T12:00:00Z', id, now(), 'operator' FROM next)
      INSERT INTO work.posting (entry_id, position, account, coop_id, amount)
        SELECT id, 0, 'BANK', NULL::bigint, ${amount} FROM next UNION ALL SELECT id, 1, 'COOP', ${coop.key}, ${-amount} FROM next`,
    );

  it("is what each co-op received in the last 12 months: seat days, and money in the request's currency", async () => {
    const request = await anOfferedRequest(network, { coops: 2 });
    const [one, other] = request.offers;
    const opportunity = await anOpportunity(network, { state: "CONVERTED" });
    await aTeam(network, opportunity, [
      { ...fourWeeks, person: one!.person, coop: one!.coop, shareBps: 5_000 },
      // Two of its four weeks are before the 12 months.
      { ...fourWeeks, person: other!.person, coop: other!.coop, fromDate: "2025-11-10", toDate: "2025-12-08" },
      { ...fourWeeks, person: other!.person, coop: other!.coop, state: "CANCELLED" },
    ]);
    const project = await aProject(network, opportunity);
    await anIncome(project, one!.coop, 500, "EUR", "2026-10-01");
    await anIncome(project, one!.coop, -100, "EUR", "2026-10-02");
    await anIncome(project, one!.coop, 7_000, "JPY", "2026-10-02");
    await anIncome(project, one!.coop, 9_000, "EUR", "2025-11-22");
    await anIncome(project, one!.coop, 9_000, "EUR", "2026-11-23");
    const { history, earlierWork } = await read(request, "OFFERED");
    const expected: CoopHistory[] = [
      { coopId: one!.coop.key, seatDays: 10, income: "400" },
      { coopId: other!.coop.key, seatDays: 10, income: "0" },
    ];
    expect(history).toEqual(expected);
    expect(earlierWork).toEqual([
      { between: "PEOPLE", ids: [one!.person.key, other!.person.key], projects: 1 },
      { between: "COOPS", ids: [one!.coop.key, other!.coop.key], projects: 1 },
    ]);
  });

  it("is the rate of the interest, else what the co-op usually takes, else nothing", async () => {
    const request = await anOfferedRequest(network, { coops: 3 });
    const [said, usual, unknown] = request.offers;
    await query(network, `UPDATE work.interest_seat SET day_rate = NULL WHERE interest_id <> ${said!.interest.key}`);
    await query(
      network,
      `INSERT INTO work.day_rate VALUES (${said!.coop.key}, 'EUR', 1), (${usual!.coop.key}, 'EUR', 2), (${unknown!.coop.key}, 'JPY', 3)`,
    );
    for (const from of ["OFFERED", "AVAILABLE"] as const) {
      const { candidates } = await read(request, from);
      const rates = request.offers.map(
        ({ person }) => candidates.find((each) => each.personId === person.key)?.dayRate,
      );
      expect(rates).toEqual(["20000", "2", null]);
    }
  });

  it("is a merged co-op as the one that goes on", async () => {
    const request = await anOfferedRequest(network, { coops: 1 });
    const into = await aCoop(network);
    await query(
      network,
      `UPDATE network.coop SET merged_into_id = ${into.key}, status = 'MERGED' WHERE id = ${request.offers[0]!.coop.key}`,
    );
    for (const from of ["OFFERED", "AVAILABLE"] as const) {
      const { candidates } = await read(request, from);
      expect(candidates.map(({ coopId, busy }) => [coopId, busy])).toEqual([[into.key, []]]);
    }
  });

  it("is that who leaves the co-op has no time from that day on", async () => {
    const request = await anOfferedRequest(network, { coops: 1 });
    const { person } = request.offers[0]!;
    await query(network, `UPDATE network.position SET to_date = '2027-03-01' WHERE person_id = ${person.key}`);
    const { candidates } = await read(request, "OFFERED");
    expect(candidates[0]!.busy).toEqual([{ from: "2027-03-01", to: null, shareBps: 10_000 }]);
  });
});

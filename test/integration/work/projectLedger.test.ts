import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CancelProjectDocument,
  CloseProjectDocument,
  RecordHoursDocument,
} from "../../support/generated/operations.ts";
import { memberOf, type TestNetwork, withNetwork } from "../../support/network.ts";
import { query } from "../../support/networkRows.ts";
import { aMember, aTeamedProject, type TeamedProject } from "../../support/teamedProject.ts";
import { dumpWork } from "../../support/workRows.ts";

type Method = "FIXED_BPS" | "HOURS";

describe("a project with money in it", () => {
  let network: TestNetwork;
  let member: Awaited<ReturnType<typeof aMember>>;
  beforeAll(async () => {
    network = await withNetwork();
    member = await aMember(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  /** A project that owes its one co-op 100 cents for the work of June. */
  async function owingProject(method: Method, state: "ACTIVE" | "DELIVERED" = "ACTIVE"): Promise<TeamedProject> {
    const project = await aTeamedProject(network, {
      project: { state, ...(state === "DELIVERED" && { deliveredOn: "2026-11-01" }) },
      seats: [{ ...member, shareBps: 100, state: "ACTIVE", fromDate: "2026-01-01", toDate: null }],
    });
    await query(
      network,
      `WITH n AS (INSERT INTO work.negotiation (opportunity_id, step, opened_at, opened_by, closed_at)
         VALUES (${project.opportunity.key}, 'ADOPTED', now(), 'operator', now()) RETURNING id, opportunity_id),
       a AS (INSERT INTO work.agreement (opportunity_id, negotiation_id, version, state, method, contribution_bps,
           effective_from, proposed_by, proposed_at, adopted_at)
         SELECT opportunity_id, id, 1, 'ADOPTED', '${method}', 0, '2026-01-01', ${member.coop.key}, now(), now() FROM n RETURNING id),
       e AS (INSERT INTO work.ledger_entry (project_id, kind, currency, amount, occurred_at, period_from, period_to,
           agreement_id, recorded_at, recorded_by)
         SELECT ${project.key}, 'RECEIPT', 'EUR', 100, '2026-07-01', '2026-06-01', '2026-07-01', id, now(), 'operator' FROM a RETURNING id)
       INSERT INTO work.posting (entry_id, position, account, coop_id, amount)
         SELECT id, 1, 'BANK', NULL, 100 FROM e UNION ALL SELECT id, 2, 'COOP', ${member.coop.key}, -100 FROM e`,
    );
    return project;
  }

  async function payOut(project: TeamedProject): Promise<void> {
    await query(
      network,
      `WITH e AS (INSERT INTO work.ledger_entry (project_id, kind, currency, amount, occurred_at, recorded_at, recorded_by)
         VALUES (${project.key}, 'PAYOUT', 'EUR', 100, '2026-07-02', now(), 'operator') RETURNING id)
       INSERT INTO work.posting (entry_id, position, account, coop_id, amount)
         SELECT id, 1, 'BANK', NULL, -100 FROM e UNION ALL SELECT id, 2, 'COOP', ${member.coop.key}, 100 FROM e`,
    );
  }

  it("is neither closed nor cancelled before everything is paid out", async () => {
    const unsettled = [{ code: "LEDGER_UNSETTLED", field: ["projectId"] }];
    const delivered = await owingProject("FIXED_BPS", "DELIVERED");
    const active = await owingProject("FIXED_BPS");
    const close = async () => {
      const input = { projectId: delivered.id };
      return (await network.data(CloseProjectDocument, { input }, memberOf(delivered.lead.key))).closeProject;
    };
    const cancel = async () => {
      const input = { projectId: active.id, reason: "The client is gone." };
      return (await network.data(CancelProjectDocument, { input }, memberOf(active.lead.key))).cancelProject;
    };
    const before = await dumpWork(network);
    expect((await close()).userErrors).toMatchObject(unsettled);
    expect((await cancel()).userErrors).toMatchObject(unsettled);
    expect(await dumpWork(network)).toEqual(before);
    await payOut(delivered);
    await payOut(active);
    expect(await close()).toMatchObject({ userErrors: [], project: { state: "CLOSED" } });
    expect(await cancel()).toMatchObject({ userErrors: [], project: { state: "CANCELLED" } });
  });

  it("keeps the hours by which a receipt was divided, and takes others up to its edges", async () => {
    const record = async (project: TeamedProject, day: string) => {
      const input = { teamSeatId: project.team.seats[0]!.id, day, minutes: 60 };
      const { recordHours } = await network.data(RecordHoursDocument, { input }, memberOf(member.coop.key));
      return recordHours.userErrors.map(({ code }) => code);
    };
    const byHours = await owingProject("HOURS");
    expect(await record(byHours, "2026-05-31")).toEqual([]);
    expect(await record(byHours, "2026-06-01")).toEqual(["CONFLICT"]);
    expect(await record(byHours, "2026-06-30")).toEqual(["CONFLICT"]);
    expect(await record(byHours, "2026-07-01")).toEqual([]);
    expect(await record(await owingProject("FIXED_BPS"), "2026-06-15")).toEqual([]);
  });
});

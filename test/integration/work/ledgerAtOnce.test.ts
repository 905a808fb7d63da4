import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CorrectEntryDocument,
  ProjectMoneyDocument,
  RecordPayoutDocument,
  RecordReceiptDocument,
} from "../../support/generated/operations.ts";
import { anEarningProject, dumpLedger, type EarningProject, send } from "../../support/ledgerBuilders.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { many } from "../../support/networkBuilders.ts";

const occurredAt = "2026-03-31T10:00:00.000Z";
const eur = (amount: string) => ({ amount, currency: "EUR" });
const codesOf = (payloads: readonly { readonly userErrors: readonly { readonly code: string }[] }[]) =>
  payloads.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));

describe("entries recorded at once", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const receive = (project: EarningProject, amount: string, more = {}) =>
    send(network, RecordReceiptDocument, { projectId: project.id, amount: eur(amount), occurredAt, ...more });
  const money = async (project: EarningProject) =>
    (await network.data(ProjectMoneyDocument, { id: project.id, currency: "EUR" }, operator)).project!;

  it("never pay a co-op more than it is owed", async () => {
    const project = await anEarningProject(network);
    await receive(project, "1000");
    const answers = await many(4, () =>
      send(network, RecordPayoutDocument, {
        projectId: project.id,
        coopId: project.mate.id,
        amount: eur("200"),
        occurredAt,
      }),
    );
    expect(codesOf(answers)).toEqual(["OVERPAID", "OVERPAID"]);
    expect((await money(project)).shares?.[1]).toMatchObject({ paid: { amount: "400" }, owed: { amount: "90" } });
  });

  it("all count when they are receipts", async () => {
    const project = await anEarningProject(network);
    await many(5, (index) => receive(project, String(100 + index)));
    const { revenue, ledger } = await money(project);
    expect(revenue).toEqual(eur("510"));
    expect(ledger?.totalCount).toBe(5);
  });

  it("make one receipt of one idempotency key, and give the same answer", async () => {
    const project = await anEarningProject(network);
    const answers = await many(3, () => receive(project, "700", { idempotencyKey: "R-1" }));
    expect(answers[0]!.entry?.amount).toEqual(eur("700"));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await money(project)).ledger?.totalCount).toBe(1);
    const before = await dumpLedger(network);
    expect(codesOf([await receive(project, "701", { idempotencyKey: "R-1" })])).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
    expect(await dumpLedger(network)).toEqual(before);
  });

  it("correct an entry to the same amount once", async () => {
    const project = await anEarningProject(network);
    const { entry } = await receive(project, "1000");
    const answers = await many(3, () =>
      send(network, CorrectEntryDocument, { entryId: entry!.id, amount: "900", reason: "a slip" }),
    );
    expect(codesOf(answers)).toEqual(["INVALID", "INVALID"]);
    expect((await money(project)).revenue).toEqual(eur("900"));
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { RecordReceiptDocument } from "../../support/generated/operations.ts";
import { anEarningProject, dumpLedger, type EarningProject, send } from "../../support/ledgerBuilders.ts";
import { type TestNetwork, withNetwork } from "../../support/network.ts";

describe("the ledger's tables", () => {
  let network: TestNetwork;
  let project: EarningProject;
  beforeAll(async () => {
    network = await withNetwork();
    project = await anEarningProject(network);
    await send(network, RecordReceiptDocument, {
      projectId: project.id,
      amount: { amount: "1000", currency: "EUR" },
      occurredAt: "2026-03-31T10:00:00.000Z",
    });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  /** Runs statements in one transaction. */
  const run = (...statements: readonly string[]) =>
    network.orm.em.fork().transactional(async (em) => {
      for (const statement of statements) await em.execute(statement);
    });

  it.each([
    "UPDATE work.ledger_entry SET amount = amount",
    "UPDATE work.ledger_entry SET reference = 'other' WHERE false",
    "DELETE FROM work.ledger_entry",
    "UPDATE work.posting SET amount = 0",
    "DELETE FROM work.posting WHERE position = 0",
    "TRUNCATE work.posting",
    "TRUNCATE work.posting, work.ledger_entry",
    "TRUNCATE work.ledger_entry CASCADE",
  ])("refuse %s", async (statement) => {
    const before = await dumpLedger(network);
    await expect(run(statement)).rejects.toThrow("append-only");
    expect(await dumpLedger(network)).toEqual(before);
  });

  const entry = (kind = "PAYOUT", amount = 5) =>
    `INSERT INTO work.ledger_entry (id, project_id, kind, currency, amount, occurred_at, recorded_at, recorded_by)
      VALUES (999, ${project.key}, '${kind}', 'EUR', ${amount}, now(), now(), 'operator')`;
  const posting = (position: number, account: string, amount: number) =>
    `INSERT INTO work.posting (entry_id, position, account, amount) VALUES (999, ${position}, '${account}', ${amount})`;

  it.each([
    ["that has no postings", []],
    ["with one posting of nothing", [[0, "BANK", 0]]],
    [
      "whose postings do not balance",
      [
        [0, "BANK", -5],
        [1, "NETWORK", 4],
      ],
    ],
  ] as const)("refuse an entry %s, when the transaction ends", async (_what, lines) => {
    const before = await dumpLedger(network);
    const postings = lines.map(([position, account, amount]) => posting(position, account, amount));
    await expect(run(entry(), ...postings)).rejects.toThrow("do not balance");
    expect(await dumpLedger(network)).toEqual(before);
  });

  it("refuse a receipt without an agreement, a correction of nothing, and money that is none", async () => {
    await expect(run(entry("RECEIPT"))).rejects.toThrow("violates check constraint");
    await expect(run(entry("CORRECTION"))).rejects.toThrow("violates check constraint");
    await expect(run(entry("PAYOUT", 0))).rejects.toThrow("violates check constraint");
  });

  it("refuse an account of a co-op without the co-op", async () => {
    await expect(run(entry(), posting(0, "COOP", 5), posting(1, "BANK", -5))).rejects.toThrow(
      "violates check constraint",
    );
  });
});

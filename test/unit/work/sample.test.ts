import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { usualSample } from "../../../src/domain/network/sample/buildSample.ts";
import { BegunPlaces } from "../../../src/domain/work/sample/begunPlaces.ts";
import { storylines } from "../../../src/domain/work/sample/storylines.ts";
import { WorkBook, type WorkTable, workTables } from "../../../src/domain/work/sample/workBook.ts";
import { machines, opportunityStates, type Subject } from "../../../src/domain/work/state/machines.ts";
import { firstOverbookedDay } from "../../../src/domain/work/team/capacity.rules.ts";
import { wholeSample } from "../../support/wholeSample.ts";
import { wholeWork } from "../../support/wholeWork.ts";

const network = wholeSample(usualSample);
const day = "2026-11-23";
const usual = wholeWork(network, { seed: 1, day });

type Row = Readonly<Record<string, unknown>>;

function rowsOf(book: WorkBook, table: WorkTable): readonly Row[] {
  return book.rowsOf(table) as readonly Row[];
}

describe("the sample of work", () => {
  it("is the same for the same network, seed and day, and another one for another seed", () => {
    const contentOf = (book: WorkBook) =>
      Object.keys(workTables).map((table) => JSON.stringify(rowsOf(book, table as WorkTable)));
    expect(contentOf(wholeWork(network, { seed: 1, day }))).toEqual(contentOf(usual));
    expect(contentOf(wholeWork(network, { seed: 2, day }))).not.toEqual(contentOf(usual));
  });

  it("has the rows for the usual network that it always had", () => {
    const rows = Object.keys(workTables).map((table) => rowsOf(usual, table as WorkTable));
    expect(createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 12)).toBe("aa3afa07d739");
  });

  it("has 60 requests in every state, and 25 projects", () => {
    const states = rowsOf(usual, "opportunity").map(({ state }) => state);
    expect(states).toHaveLength(60);
    expect(new Set(states)).toEqual(new Set(opportunityStates));
    expect(rowsOf(usual, "project")).toHaveLength(25);
  });

  it("has a ledger for every project, and two years of history that end on its day", () => {
    const entries = rowsOf(usual, "ledger_entry");
    expect(new Set(entries.map(({ projectId }) => projectId)).size).toBe(25);
    const days = entries.map(({ occurredAt }) => String(occurredAt).slice(0, 10)).toSorted();
    expect(days[0]! < "2025-01-23").toBe(true);
    expect(days.at(-1)! <= day).toBe(true);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(["RECEIPT", "PAYOUT", "CONTRIBUTION", "CORRECTION"]),
    );
  });

  it("has paid out everything of what is closed", () => {
    const closed = rowsOf(usual, "project")
      .filter(({ state }) => state === "CLOSED")
      .map(({ id }) => id);
    const entries = rowsOf(usual, "ledger_entry").filter(({ projectId }) => closed.includes(projectId));
    const ids = new Set(entries.map(({ id }) => id));
    const balances = new Map<string, bigint>();
    for (const { entryId, account, coopId, amount } of rowsOf(usual, "posting")) {
      if (!ids.has(entryId)) continue;
      const project = entries.find(({ id }) => id === entryId)!["projectId"];
      const key = `${project} ${account} ${coopId}`;
      balances.set(key, (balances.get(key) ?? 0n) + BigInt(String(amount)));
    }
    expect([...balances].filter(([, balance]) => balance !== 0n)).toEqual([]);
  });

  it("books nobody beyond full time", () => {
    const seats = rowsOf(usual, "team_seat").filter(({ state }) => state !== "CANCELLED");
    for (const booked of Map.groupBy(seats, ({ personId }) => personId).values()) {
      const bookings = booked.map(({ fromDate, toDate, shareBps }) => ({
        from: String(fromDate),
        to: String(toDate),
        shareBps: Number(shareBps),
      }));
      expect(firstOverbookedDay(bookings)).toBeNull();
    }
  });

  it("changes states as the machines list them, and nothing after its day", () => {
    const changes = rowsOf(usual, "state_change");
    const unlisted = changes.filter(({ subject, fromState, toState }) => {
      const machine = machines[subject as Subject] as Readonly<Record<string, readonly string[]>>;
      return fromState !== null && !machine[String(fromState)]!.includes(String(toState));
    });
    expect(unlisted).toEqual([]);
    expect(changes.filter(({ changedAt }) => String(changedAt) > `${day}T24`)).toEqual([]);
  });

  it("leaves shares and contribution at 10,000 basis points", () => {
    for (const { id, contributionBps } of rowsOf(usual, "agreement")) {
      const shares = rowsOf(usual, "agreement_share").filter(({ agreementId }) => agreementId === id);
      expect(shares.reduce((sum, { bps }) => sum + Number(bps), Number(contributionBps))).toBe(10_000);
    }
  });

  it.each([1, 2, 3, 10])("fits a network of %d co-ops", (coopCount) => {
    const book = wholeWork(wholeSample({ coopCount, seed: 1 }), { seed: 1, day });
    const teams = new Set(rowsOf(book, "team").map(({ opportunityId }) => opportunityId));
    const needTeam = rowsOf(book, "opportunity").filter(({ state }) =>
      ["QUOTED", "CLIENT_REVIEW", "WON", "CONVERTED", "LOST"].includes(String(state)),
    );
    expect(needTeam.filter(({ id }) => !teams.has(id))).toEqual([]);
  });
});

describe("WorkBook", () => {
  it("gives its rows out once, and numbers on", () => {
    const book = new WorkBook();
    expect(book.number("team", { opportunityId: 7 })).toBe(1);
    expect(book.size).toBe(1);
    expect([...book.take()]).toEqual([["team", [{ id: 1, opportunityId: 7 }]]]);
    expect([book.size, book.rowsOf("team")]).toEqual([0, []]);
    expect(book.number("team", { opportunityId: 8 })).toBe(2);
    expect(book.countOf("team")).toBe(2);
  });
});

describe("BegunPlaces", () => {
  it("finds the places of the numbers up to a bound, in their order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2_000 }),
        fc.integer({ min: 0, max: 9 }),
        (days, bound) => {
          const begun = new BegunPlaces(Int32Array.from(days), bound);
          const expected = days.flatMap((day, place) => (day <= bound ? [place] : []));
          expect(Array.from({ length: begun.length }, (_, rank) => begun.at(rank))).toEqual(expected);
        },
      ),
    );
  });
});

describe("storylines", () => {
  it.each([0, 1, 7, 60, 61, 600])("gives %d of them", (count) => {
    expect(storylines(count)).toHaveLength(count);
  });
});

import { describe, expect, it } from "@jest/globals";
import { nextPeriod } from "../../../src/domain/work/ledger/nextPeriod.ts";

describe("the days that a receipt pays for when it does not say", () => {
  const january = { from: "2026-01-01", to: "2026-02-01" };

  it("are those since the project's start until the day it came in, when it is the first", () => {
    expect(nextPeriod("2026-01-31", "2026-01-01", null)).toEqual(january);
    expect(nextPeriod("2026-01-01", "2026-01-01", null)).toEqual({ from: "2026-01-01", to: "2026-01-02" });
  });

  it("are those since the receipt before it", () => {
    expect(nextPeriod("2028-02-29", "2026-01-01", january)).toEqual({ from: "2026-02-01", to: "2028-03-01" });
    expect(nextPeriod("2026-02-01", null, { from: null, to: "2026-02-01" })).toEqual({
      from: "2026-02-01",
      to: "2026-02-02",
    });
  });

  it("are those of the receipt before it, when no day is left", () => {
    expect(nextPeriod("2026-01-31", "2026-01-01", january)).toEqual(january);
    expect(nextPeriod("2026-01-15", "2026-01-01", january)).toEqual(january);
  });

  it("are not known before the project's start, or after a receipt of the same day that knew none", () => {
    expect(nextPeriod("2025-12-31", "2026-01-01", null)).toBeNull();
    expect(nextPeriod("2026-01-31", null, null)).toBeNull();
    expect(nextPeriod("2026-01-31", "2026-01-01", { from: null, to: "2026-02-01" })).toBeNull();
  });
});

import { describe, expect, it } from "@jest/globals";
import { amountOf, daysBpsOf } from "../../../src/domain/work/quote/quote.rules.ts";
import { unfilledSeats } from "../../../src/domain/work/team/adoption.rules.ts";
import { lastTwelveMonths } from "../../../src/domain/work/team/search/teamSearch.rules.ts";

describe("daysBpsOf", () => {
  it("counts Mondays to Fridays, without the last day", () => {
    expect(daysBpsOf({ from: "2027-01-04", to: "2027-01-11", shareBps: 10_000 })).toBe(50_000n);
    expect(daysBpsOf({ from: "2027-01-08", to: "2027-01-11", shareBps: 10_000 })).toBe(10_000n);
    expect(daysBpsOf({ from: "2027-01-09", to: "2027-01-11", shareBps: 10_000 })).toBe(0n);
  });

  it("takes the share of full time", () => {
    expect(daysBpsOf({ from: "2027-01-04", to: "2027-01-11", shareBps: 3_333 })).toBe(16_665n);
  });
});

describe("amountOf", () => {
  it("rounds half a minor unit up, and less than half down", () => {
    expect(amountOf(1n, 5_000n)).toBe(1n);
    expect(amountOf(1n, 4_999n)).toBe(0n);
    expect(amountOf(3n, 15_000n)).toBe(5n);
  });

  it("is exact beyond what a float holds", () => {
    expect(amountOf(9_007_199_254_740_993n, 10_000n)).toBe(9_007_199_254_740_993n);
  });
});

describe("unfilledSeats", () => {
  const seats = [
    { id: "1", headcount: 2 },
    { id: "2", headcount: 1 },
  ];

  it("are those with fewer people than places", () => {
    expect(unfilledSeats(seats, ["1", "2"])).toEqual(["1"]);
    expect(unfilledSeats(seats, ["1", "1"])).toEqual(["2"]);
    expect(unfilledSeats(seats, ["1", "1", "2"])).toEqual([]);
  });
});

describe("lastTwelveMonths", () => {
  it("end before today, and begin on the last day of a shorter month", () => {
    expect(lastTwelveMonths("2026-11-23")).toEqual({ from: "2025-11-23", to: "2026-11-23" });
    expect(lastTwelveMonths("2028-02-29")).toEqual({ from: "2027-02-28", to: "2028-02-29" });
  });
});

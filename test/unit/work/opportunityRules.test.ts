import { describe, expect, it } from "@jest/globals";
import {
  defaultTeamSize,
  saysTeamSize,
  teamSizeFault,
} from "../../../src/domain/work/opportunity/opportunity.rules.ts";
import { newOpportunityRules } from "../../../src/domain/work/opportunity/opportunityInput.rules.ts";

const places = (...headcounts: number[]) => headcounts.map((headcount) => ({ headcount }));
const boundOf = (...args: Parameters<typeof teamSizeFault>) => teamSizeFault(...args)?.bound ?? null;

describe("defaultTeamSize", () => {
  it("is 2 to 8", () => {
    expect(defaultTeamSize([])).toEqual({ min: 2, max: 8 });
    expect(defaultTeamSize(places(2))).toEqual({ min: 2, max: 8 });
    expect(defaultTeamSize(places(1, 1))).toEqual({ min: 2, max: 8 });
  });

  it("begins with 1 when one person fills the only seat", () => {
    expect(defaultTeamSize(places(1))).toEqual({ min: 1, max: 8 });
  });
});

describe("saysTeamSize", () => {
  it("tells a size that was chosen from one that the seats gave", () => {
    expect(saysTeamSize({ min: 2, max: 8 }, places(1))).toBe(false);
    expect(saysTeamSize({ min: 1, max: 8 }, places(1))).toBe(false);
    expect(saysTeamSize({ min: 1, max: 8 }, places(1, 1))).toBe(true);
    expect(saysTeamSize({ min: 2, max: 7 }, places(2))).toBe(true);
  });
});

describe("teamSizeFault", () => {
  it("is none when the seats fit between the bounds", () => {
    expect(boundOf("CLIENT_REQUEST", places(2, 1), { min: 2, max: 8 })).toBeNull();
    expect(boundOf("CLIENT_REQUEST", places(2, 1), { min: 3, max: 3 })).toBeNull();
  });

  it("is min above max", () => {
    expect(boundOf("CLIENT_REQUEST", [], { min: 3, max: 2 })).toBe("min");
    expect(boundOf("CLIENT_REQUEST", [], { min: 3, max: 3 })).toBeNull();
  });

  it("is 1 for several seats unless they are pro bono", () => {
    expect(boundOf("CLIENT_REQUEST", places(1, 1), { min: 1, max: 8 })).toBe("min");
    expect(boundOf("CLIENT_REQUEST", places(1), { min: 1, max: 8 })).toBeNull();
    expect(boundOf("PRO_BONO", places(1, 1), { min: 1, max: 8 })).toBeNull();
  });

  it("is more people than there are places", () => {
    expect(boundOf("CLIENT_REQUEST", places(2, 1), { min: 4, max: 8 })).toBe("min");
  });

  it("is fewer people than the places of one seat, since nobody takes two of them", () => {
    expect(boundOf("CLIENT_REQUEST", places(9), { min: 2, max: 8 })).toBe("max");
    expect(boundOf("CLIENT_REQUEST", places(8, 8), { min: 2, max: 8 })).toBeNull();
  });
});

describe("newOpportunityRules", () => {
  const rules = newOpportunityRules(new Date("2026-11-23T12:00:00Z"));
  const seat = {
    skill: "ux",
    leastLevel: "BASIC",
    furtherSkills: [],
    shareBps: 10_000,
    headcount: 1,
    from: "2026-11-01",
    to: "2026-11-24",
    languages: [],
    remote: true,
  };
  const request = { title: "A shop", brief: "For seeds.", language: "en" };
  const pathsOf = (facts: object) =>
    (rules.safeParse({ ...request, ...facts }).error?.issues ?? []).map(({ path }) => path.join("."));

  it("take a request with nothing but its text", () => {
    expect(pathsOf({})).toEqual([]);
  });

  it.each<[name: string, good: object, bad: object, path: string]>([
    ["a seat that ends after today", { to: "2026-11-24" }, { to: "2026-11-23" }, "to"],
    ["a share of at least 1", { shareBps: 1 }, { shareBps: 0 }, "shareBps"],
    ["a share of at most 10,000", { shareBps: 10_000 }, { shareBps: 10_001 }, "shareBps"],
    ["at least 1 place", { headcount: 1 }, { headcount: 0 }, "headcount"],
    ["at most 100 places", { headcount: 100 }, { headcount: 101 }, "headcount"],
    ["a first day before the end", { from: "2026-11-23" }, { from: "2026-11-24" }, "to"],
    ["a language tag", { languages: ["pt-BR"] }, { languages: ["no tag"] }, "languages.0"],
    [
      "a zone",
      { overlap: { hours: 24, timeZone: "Europe/Sofia" } },
      { overlap: { hours: 4, timeZone: "Mars" } },
      "overlap.timeZone",
    ],
    [
      "at most 24 hours",
      { overlap: { hours: 24, timeZone: "UTC" } },
      { overlap: { hours: 25, timeZone: "UTC" } },
      "overlap.hours",
    ],
    ["a country for a place", { remote: false, countryCode: "AR" }, { remote: false }, "countryCode"],
    [
      "each skill once",
      { furtherSkills: [{ skill: "web", leastLevel: "BASIC" }] },
      { furtherSkills: [{ skill: "ux", leastLevel: "BASIC" }] },
      "furtherSkills",
    ],
  ])("take %s", (_name, good, bad, path) => {
    expect(pathsOf({ seats: [{ ...seat, ...good }] })).toEqual([]);
    expect(pathsOf({ seats: [{ ...seat, ...bad }] })).toEqual([`seats.0.${path}`]);
  });

  it.each<[name: string, good: object, bad: object, path: string]>([
    ["50 seats", { seats: Array(50).fill(seat) }, { seats: Array(51).fill(seat) }, "seats"],
    [
      "a deadline to come",
      { closesAt: new Date("2026-11-23T12:00:00.001Z") },
      { closesAt: new Date("2026-11-23T12:00:00Z") },
      "closesAt",
    ],
    [
      "an exact budget",
      { budget: { min: "5", max: "5", currency: "EUR" } },
      { budget: { min: "6", max: "5", currency: "EUR" } },
      "budget.min",
    ],
    ["a budget of one bound", { budget: { max: "5", currency: "EUR" } }, { budget: { currency: "EUR" } }, "budget.min"],
    [
      "a window of a day",
      { startWindow: { from: "2027-01-01", to: "2027-01-02" } },
      { startWindow: { from: "2027-01-01", to: "2027-01-01" } },
      "startWindow.to",
    ],
    ["a lease in working days", { lease: { workingDays: 60 } }, { lease: { workingDays: 61 } }, "lease.workingDays"],
    ["a lease in seconds", { lease: { seconds: 1 } }, { lease: { seconds: 1, workingDays: 1 } }, "lease.workingDays"],
  ])("take %s", (_name, good, bad, path) => {
    expect(pathsOf(good)).toEqual([]);
    expect(pathsOf(bad)).toEqual([path]);
  });
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { hasLapsed, isDue, isLive } from "../../../src/domain/work/interest/interest.rules.ts";
import { leaseEnd, leaseOf } from "../../../src/domain/work/interest/lease.rules.ts";
import { takesInterests } from "../../../src/domain/work/interest/openRequest.rules.ts";
import { interestStates, opportunityStates } from "../../../src/domain/work/state/machines.ts";

const at = (text: string) => new Date(text);
const dayMs = 86_400_000;
const isWeekday = (instant: Date) => instant.getUTCDay() >= 1 && instant.getUTCDay() <= 5;
const instants = fc.date({ min: at("2020-01-01T00:00:00Z"), max: at("2050-01-01T00:00:00Z"), noInvalidDate: true });
const lengths = fc.integer({ min: 1, max: 60 });

describe("leaseEnd", () => {
  it.each([
    ["a Monday for 5 working days is the next Monday", "2026-11-23T12:00:00.000Z", 5, "2026-11-30T12:00:00.000Z"],
    ["a Friday for 1 is Monday", "2026-11-27T23:59:59.999Z", 1, "2026-11-30T23:59:59.999Z"],
    ["a Thursday for 1 is Friday", "2026-11-26T00:00:00.000Z", 1, "2026-11-27T00:00:00.000Z"],
    ["a Saturday for 1 is Tuesday", "2026-11-28T08:00:00.000Z", 1, "2026-12-01T08:00:00.000Z"],
    ["a Sunday for 5 is the Monday after the next", "2026-11-29T08:00:00.000Z", 5, "2026-12-07T08:00:00.000Z"],
    ["a Wednesday for 60 is twelve weeks later", "2026-11-25T08:00:00.000Z", 60, "2027-02-17T08:00:00.000Z"],
  ])("from %s", (_what, now, workingDays, end) => {
    expect(leaseEnd(at(now), { workingDays })).toEqual(at(end));
  });

  it("is so many seconds later, on any day", () => {
    expect(leaseEnd(at("2026-11-28T23:59:59.500Z"), { seconds: 2 })).toEqual(at("2026-11-29T00:00:01.500Z"));
  });

  it("is a weekday at the same time of day, with as many weekdays up to it as were given", () => {
    fc.assert(
      fc.property(instants, lengths, (now, workingDays) => {
        const end = leaseEnd(now, { workingDays });
        expect(isWeekday(end)).toBe(true);
        expect((end.getTime() - now.getTime()) % dayMs).toBe(0);
        let passed = 0;
        for (let time = now.getTime() + dayMs; time <= end.getTime(); time += dayMs) {
          if (isWeekday(new Date(time))) passed++;
        }
        // The Monday on which a lease of the weekend begins is none of its days.
        expect(passed).toBe(isWeekday(now) ? workingDays : workingDays + 1);
      }),
    );
  });

  it("is never earlier for a later begin, nor for a longer lease", () => {
    fc.assert(
      fc.property(instants, fc.nat(10 * dayMs), lengths, (now, laterMs, workingDays) => {
        const end = leaseEnd(now, { workingDays }).getTime();
        const later = new Date(now.getTime() + laterMs);
        // Within a weekend all begins come to Monday at their own times of day.
        if (isWeekday(now) && isWeekday(later)) {
          expect(leaseEnd(later, { workingDays }).getTime()).toBeGreaterThanOrEqual(end);
        }
        expect(leaseEnd(now, { workingDays: workingDays + 1 }).getTime()).toBeGreaterThan(end);
      }),
    );
  });
});

describe("leaseOf", () => {
  it("gives what the request says", () => {
    expect(leaseOf({ leaseWorkingDays: 5, leaseSeconds: null })).toEqual({ workingDays: 5 });
    expect(leaseOf({ leaseWorkingDays: null, leaseSeconds: 90 })).toEqual({ seconds: 90 });
  });
});

describe("an interest", () => {
  const leaseUntil = at("2026-11-30T12:00:00.000Z");
  const before = at("2026-11-30T11:59:59.999Z");

  it("holds its seats until the instant at which its lease ends, and no longer", () => {
    for (const state of ["SUBMITTED", "SHORTLISTED"] as const) {
      const interest = { state, leaseUntil };
      expect([isLive(interest, before), isDue(interest, before), hasLapsed(interest, before)]).toEqual([
        true,
        false,
        false,
      ]);
      expect([isLive(interest, leaseUntil), isDue(interest, leaseUntil), hasLapsed(interest, leaseUntil)]).toEqual([
        false,
        true,
        true,
      ]);
    }
  });

  it("holds its seats beyond the lease when it is accepted, and holds none when it ended", () => {
    const live = interestStates.filter((state) => isLive({ state, leaseUntil }, leaseUntil));
    expect(live).toEqual(["ACCEPTED"]);
    expect(interestStates.filter((state) => isLive({ state, leaseUntil }, before))).toEqual([
      "SUBMITTED",
      "SHORTLISTED",
      "ACCEPTED",
    ]);
  });
});

describe("a request", () => {
  const closesAt = at("2026-11-30T12:00:00.000Z");

  it("takes interests while it is SHARED or FORMING, until the instant of its deadline", () => {
    const open = (now: Date) => opportunityStates.filter((state) => takesInterests({ state, closesAt }, now));
    expect(open(at("2026-11-30T11:59:59.999Z"))).toEqual(["SHARED", "FORMING"]);
    expect(open(closesAt)).toEqual([]);
  });
});

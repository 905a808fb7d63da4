import { describe, expect, it } from "@jest/globals";
import { checkOverlap, daysThatFit } from "../../../src/domain/work/opportunity/overlap.rules.ts";

const days = { from: "2027-01-01", to: "2028-01-01" };
const spans = (hours: number, timeZone: string, zone: string, period = days) =>
  daysThatFit({ hours, timeZone }, { zone, ...period }).map(({ from, to }) => [from, to]);

describe("daysThatFit", () => {
  it("gives a whole year where no clock changes, to the very hour", () => {
    expect(spans(2, "Asia/Kolkata", "Asia/Tokyo")).toEqual([["2027-01-01", "2028-01-01"]]);
    // Three and a half hours apart: four and a half in common.
    expect(spans(4, "Asia/Kolkata", "Asia/Tokyo")).toEqual([["2027-01-01", "2028-01-01"]]);
    expect(spans(5, "Asia/Kolkata", "Asia/Tokyo")).toEqual([]);
  });

  it("leaves out the days on which a clock takes an hour away, both days of change included", () => {
    // Sofia changes on 2027-03-28 and 2027-10-31 at 01:00 UTC: five hours apart in winter, six in summer.
    expect(spans(3, "America/Argentina/Buenos_Aires", "Europe/Sofia")).toEqual([
      ["2027-01-01", "2027-03-28"],
      ["2027-11-01", "2028-01-01"],
    ]);
    expect(spans(2, "America/Argentina/Buenos_Aires", "Europe/Sofia")).toEqual([["2027-01-01", "2028-01-01"]]);
  });

  it("looks at two clocks that change on different days", () => {
    // New York changes on 2027-03-14, two weeks before Madrid: five hours apart in between, six otherwise.
    expect(spans(3, "America/New_York", "Europe/Madrid", { from: "2027-01-01", to: "2027-06-01" })).toEqual([
      ["2027-03-15", "2027-03-28"],
    ]);
  });

  it("counts within the working day of the place across midnight", () => {
    expect(spans(1, "Pacific/Auckland", "Europe/Sofia", { from: "2027-01-01", to: "2027-02-01" })).toEqual([]);
    expect(spans(8, "Europe/Sofia", "Europe/Kyiv")).toEqual([["2027-01-01", "2028-01-01"]]);
    expect(spans(9, "Europe/Sofia", "Europe/Sofia")).toEqual([]);
  });

  it("finds no hour in common on a Monday across the date line", () => {
    // Monday in Pago Pago is Tuesday on Lord Howe Island, so nobody is there on the island's Monday.
    expect(spans(1, "Pacific/Pago_Pago", "Australia/Lord_Howe")).toEqual([]);
    expect(spans(1, "Australia/Lord_Howe", "Pacific/Pago_Pago")).toEqual([]);
    expect(spans(1, "Pacific/Auckland", "Pacific/Honolulu")).toEqual([]);
  });

  it("gives nothing for no days", () => {
    expect(spans(1, "Europe/Sofia", "Europe/Sofia", { from: "2027-01-01", to: "2027-01-01" })).toEqual([]);
  });
});

describe("checkOverlap", () => {
  it("takes 1 to 24 hours in a zone of the runtime, and nothing else", () => {
    const check = (hours: number, timeZone: string) => () => checkOverlap({ hours, timeZone });
    for (const hours of [1, 24]) expect(check(hours, "Europe/Sofia")).not.toThrow();
    for (const hours of [0, 25]) expect(check(hours, "Europe/Sofia")).toThrow("hours");
    for (const zone of ["", "Europe/Atlantis", "+02:00"]) expect(check(1, zone)).toThrow("timeZone");
  });
});

import { describe, expect, it } from "@jest/globals";
import { calendarOf } from "../../src/cli/story/calendar.ts";

describe("the story's calendar", () => {
  it("begins two years before the first of the month, on which it ends", () => {
    const { startsOn, endsOn, seatsEndOn, firstOf, lastOf } = calendarOf("2026-11-24");
    expect({ startsOn, endsOn, seatsEndOn }).toEqual({
      startsOn: "2024-11-01",
      endsOn: "2026-11-01",
      seatsEndOn: "2027-02-01",
    });
    expect([firstOf(0), lastOf(0), firstOf(15), lastOf(15), lastOf(23)]).toEqual([
      "2024-11-01",
      "2024-11-30",
      "2026-02-01",
      "2026-02-28",
      "2026-10-31",
    ]);
  });

  it("ends on the day itself on the first of a month", () => {
    expect(calendarOf("2026-03-01")).toMatchObject({ startsOn: "2024-03-01", endsOn: "2026-03-01" });
  });
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  readAvailability,
  type WeeklySlot,
  weekdays,
  weeklyMinutes,
  writeAvailability,
} from "../../../src/domain/network/person/availability.rules.ts";

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const slot = fc
  .tuple(fc.constantFrom(...weekdays), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([, from, to]) => from < to)
  .map(([weekday, from, to]): WeeklySlot => ({ weekday, from: clock(from), to: clock(to) }));

describe("availability", () => {
  it("is written as minutes since Monday 00:00, half-open", () => {
    expect(writeAvailability([])).toBe("{}");
    expect(
      writeAvailability([
        { weekday: "MONDAY", from: "00:00", to: "00:01" },
        { weekday: "SUNDAY", from: "23:00", to: "24:00" },
      ]),
    ).toBe("{[0,1),[10020,10080)}");
  });

  it("reads back as the slots that were written", () => {
    fc.assert(
      fc.property(fc.array(slot), (slots) => {
        expect(readAvailability(writeAvailability(slots))).toEqual(slots);
      }),
    );
  });

  it("becomes a slot on each day when it spans midnight", () => {
    expect(readAvailability("{[1380,2940)}")).toEqual([
      { weekday: "MONDAY", from: "23:00", to: "24:00" },
      { weekday: "TUESDAY", from: "00:00", to: "24:00" },
      { weekday: "WEDNESDAY", from: "00:00", to: "01:00" },
    ]);
  });

  it("adds up to minutes a week", () => {
    expect(weeklyMinutes("{}")).toBe(0);
    expect(weeklyMinutes("{[0,10080)}")).toBe(10_080);
    expect(weeklyMinutes("{[540,1020),[1980,2460)}")).toBe(960);
  });

  it.each([
    ["09:00", "09:00"],
    ["10:00", "09:00"],
    ["24:00", "24:00"],
    ["09:00", "24:01"],
    ["9:00", "10:00"],
    ["09:60", "10:00"],
    ["", "10:00"],
    ["09:00:00", "10:00"],
    ["-1:00", "10:00"],
  ])("refuses %j to %j", (from, to) => {
    expect(() => writeAvailability([{ weekday: "FRIDAY", from, to }])).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
  });
});

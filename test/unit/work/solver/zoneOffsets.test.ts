import { describe, expect, it } from "@jest/globals";
import { dayNumber } from "../../../../src/domain/work/calendarDays.ts";
import { ZoneOffsets } from "../../../../src/domain/work/team/solver/zoneOffsets.ts";

const during = (from: string, to: string) => new ZoneOffsets(dayNumber(from), dayNumber(to));

describe("the hours between two zones", () => {
  it("are those of the period, also while only one of them has changed its clocks", () => {
    const [winter, march] = [during("2027-01-04", "2027-03-01"), during("2027-03-01", "2027-04-15")];
    expect(winter.ahead("Europe/London", "America/New_York")).toEqual([300]);
    expect(march.ahead("Europe/London", "America/New_York")).toEqual([300, 240]);
    expect(march.ahead("America/New_York", "Europe/London")).toEqual([-300, -240]);
    expect(march.ahead("Asia/Kolkata", "Europe/London")).toEqual([330, 270]);
    expect(march.ahead("Asia/Kolkata", "Asia/Kathmandu")).toEqual([-15]);
    expect(march.ahead("Europe/Sofia", "Europe/London")).toEqual([120]);
  });

  it("are told at once for all of 36,500 days", () => {
    const offsets = during("2027-01-04", "2126-12-11");
    const before = process.cpuUsage();
    expect(offsets.ahead("Europe/London", "America/New_York")).toEqual([300, 240]);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

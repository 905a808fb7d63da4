import { describe, expect, it } from "@jest/globals";
import { Kind, type ValueNode } from "graphql";
import { DateTime, LocalDate } from "../../../src/domain/shared/schema/scalars.ts";

const text = (value: string): ValueNode => ({ kind: Kind.STRING, value });
const whole = (value: string): ValueNode => ({ kind: Kind.INT, value });

describe("Date", () => {
  it.each(["2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"])("takes %s", (day) => {
    expect([LocalDate.parseValue(day), LocalDate.parseLiteral(text(day))]).toEqual([day, day]);
  });

  it.each(["2026-02-30", "2026-13-01", "0000-01-01", "today", "", 5, null, {}])(
    "says that %j is the caller's to mend",
    (value) => {
      expect(() => LocalDate.parseValue(value)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    },
  );

  it("says so of literals that are no text, too", () => {
    expect(() => LocalDate.parseLiteral(whole("2147483648"))).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
    expect(() => LocalDate.parseLiteral(text("x"))).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });
});

describe("DateTime", () => {
  it("is of the year 9999 at most, in UTC", () => {
    expect(DateTime.parseValue("9999-12-31T23:59:59Z")).toEqual(new Date("9999-12-31T23:59:59Z"));
    expect(() => DateTime.parseValue("9999-12-31T23:59:59-00:01")).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
  });

  it("takes an instant with an offset", () => {
    expect(DateTime.parseValue("2026-11-23T10:00:00+02:00")).toEqual(new Date("2026-11-23T08:00:00Z"));
  });

  it.each(["2026-11-23", "10:00", "9999-12-31T23:59:59-01:00", 4, null])(
    "says that %j is the caller's to mend",
    (value) => {
      expect(() => DateTime.parseValue(value)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    },
  );

  it("says so of literals that are no text, too", () => {
    expect(() => DateTime.parseLiteral(whole("4"))).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });
});

import { describe, expect, it } from "@jest/globals";
import { DateTime, LocalDate } from "../../../src/domain/shared/schema/scalars.ts";

describe("an instant", () => {
  it.each(["", ".5", ".12", ".123", ".123456", ".999999"])(
    "is what a Date makes of it, with the fraction %j",
    (fraction) => {
      const stored = `2026-02-28T23:59:59${fraction}+00:00`;
      expect(DateTime.serialize(stored)).toBe(new Date(stored).toISOString());
    },
  );

  it("is refused when it is none", () => {
    expect(() => DateTime.serialize("yesterday")).toThrow();
    expect(() => DateTime.serialize("2026-02-28")).toThrow();
  });
});

describe("a day", () => {
  it("is as PostgreSQL wrote it", () => {
    expect(LocalDate.serialize("2026-02-28")).toBe("2026-02-28");
  });

  it("is refused when it is none", () => {
    expect(() => LocalDate.serialize("yesterday")).toThrow();
    expect(() => LocalDate.serialize("2026-02-28T23:59:59Z")).toThrow();
  });
});

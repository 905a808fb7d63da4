import { describe, expect, it } from "@jest/globals";
import { DateTime } from "../../../src/domain/shared/schema/scalars.ts";

describe("an instant", () => {
  it("is of the year 9999 at most, in UTC", () => {
    expect(DateTime.parseValue("9999-12-31T23:59:59Z")).toEqual(new Date("9999-12-31T23:59:59Z"));
    expect(() => DateTime.parseValue("9999-12-31T23:59:59-00:01")).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT" }),
    );
  });
});

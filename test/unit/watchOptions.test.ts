import { describe, expect, it } from "@jest/globals";
import { InvalidArgumentError } from "commander";
import { readList, readMoney, readOverlap } from "../../src/cli/watch/watchOptions.ts";

describe("readList", () => {
  it("reads values between commas, without the spaces around them", () => {
    expect(readList("ux-ui")).toEqual(["ux-ui"]);
    expect(readList("ux-ui, qa ,copywriting")).toEqual(["ux-ui", "qa", "copywriting"]);
  });

  it("adds to what was given before", () => {
    expect(readList("qa", ["ux-ui"])).toEqual(["ux-ui", "qa"]);
  });

  it.each(["", " ", ",", "ux-ui,", "ux-ui,,qa"])("refuses %j, which names nothing somewhere", (text) => {
    expect(() => readList(text)).toThrow(InvalidArgumentError);
  });
});

describe("readMoney", () => {
  it.each([
    ["10000 EUR", "1000000", "EUR"],
    ["99.50 EUR", "9950", "EUR"],
    ["99.5 EUR", "9950", "EUR"],
    ["0.01 EUR", "1", "EUR"],
    ["0 EUR", "0", "EUR"],
    [" 007 EUR ", "700", "EUR"],
    ["5000 JPY", "5000", "JPY"],
    ["1.5 KWD", "1500", "KWD"],
    ["10000 COP", "1000000", "COP"],
    ["1.2 MGA", "120", "MGA"],
    ["999999999999999 EUR", "99999999999999900", "EUR"],
  ])("reads %j in the minor units of its currency", (text, amount, currency) => {
    expect(readMoney(text)).toEqual({ amount, currency });
  });

  it.each([
    ["more decimals than the currency has", "99.501 EUR"],
    ["decimals of a currency that has none", "5000.5 JPY"],
    ["a sign", "-1 EUR"],
    ["separators of thousands", "10,000 EUR"],
    ["another notation", "1e4 EUR"],
    ["a point without decimals", "10. EUR"],
    ["no currency", "10000"],
    ["no amount", "EUR"],
    ["a currency that is none", "10 QQQ"],
    ["a currency in small letters", "10000 eur"],
    ["no space between them", "10000EUR"],
    ["more than 15 digits", "1000000000000000 EUR"],
    ["nothing", ""],
  ])("refuses %s", (_what, text) => {
    expect(() => readMoney(text)).toThrow(InvalidArgumentError);
  });
});

describe("readOverlap", () => {
  it.each([
    ["1@Europe/Sofia", 1, "Europe/Sofia"],
    ["3@America/Argentina/Buenos_Aires", 3, "America/Argentina/Buenos_Aires"],
    ["24@UTC", 24, "UTC"],
  ])("reads %j", (text, hours, timeZone) => {
    expect(readOverlap(text)).toEqual({ hours, timeZone });
  });

  it.each(["0@UTC", "25@UTC", "2.5@UTC", "-3@UTC", "3", "3@", "@UTC", "3@Nowhere/Land", "3@+02:00", "3@UTC x", ""])(
    "refuses %j",
    (text) => {
      expect(() => readOverlap(text)).toThrow(InvalidArgumentError);
    },
  );
});

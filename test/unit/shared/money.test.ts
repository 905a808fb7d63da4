import { describe, expect, it } from "@jest/globals";
import * as iso4217 from "dinero.js/bigint/currencies";
import { decimalOf, exchange, isCurrency, minorUnitDigits } from "../../../src/domain/shared/money/money.rules.ts";

/** The currencies of ISO 4217 whose minor unit has another number of digits than 2. Source: ISO 4217, list one. */
const exceptions: ReadonlyMap<number, readonly string[]> = new Map([
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ")],
  [3, "BHD IQD JOD KWD LYD OMR TND".split(" ")],
  [4, "CLF UYW".split(" ")],
]);

const digitsOf = (currency: string) =>
  [...exceptions].find(([, currencies]) => currencies.includes(currency))?.[0] ?? 2;

describe("minorUnitDigits", () => {
  it("is that of ISO 4217 for every currency", () => {
    const currencies = Object.keys(iso4217).filter((code) => code !== "XAD");
    expect(currencies.length).toBeGreaterThan(160);
    expect(currencies.map((code) => [code, minorUnitDigits(code)])).toEqual(
      currencies.map((code) => [code, digitsOf(code)]),
    );
    expect(isCurrency("MRU") && isCurrency("MGA")).toBe(true);
  });
});

describe("decimalOf", () => {
  it.each([
    ["28260821", "EUR", "282608.21"],
    ["5", "EUR", "0.05"],
    ["0", "EUR", "0.00"],
    ["-5", "EUR", "-0.05"],
    ["-28260821", "EUR", "-282608.21"],
    ["500", "JPY", "500"],
    ["-500", "JPY", "-500"],
    ["1500", "KWD", "1.500"],
    ["123", "MGA", "1.23"],
    ["12345", "CLF", "1.2345"],
    ["9223372036854775807", "EUR", "92233720368547758.07"],
  ])("writes %s of %s as %s", (amount, currency, decimal) => {
    expect(decimalOf({ amount, currency })).toBe(decimal);
  });
});

describe("exchange", () => {
  it.each([
    ["100", "EUR", "MGA", "4900.5", 490_050n],
    ["490050", "MGA", "EUR", "0.0002", 98n],
    ["100", "MRU", "JPY", "3.75", 4n],
    ["250", "JPY", "EUR", "0.0058", 145n],
  ])("makes of %s %s in %s at %s %s minor units", (amount, currency, to, rate, units) => {
    expect(exchange({ amount, currency }, to, rate)).toBe(units);
  });
});

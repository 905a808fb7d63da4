import { z } from "zod";
import { httpUrlRule, textRule } from "../../../shared/input.rules.ts";
import { countriesNamed } from "../country.rules.ts";
import { languageNamed } from "./language.rules.ts";

/** Characters of a name, a label and a key at most; the tables hold no longer ones. */
export const maxNameLength = 200;
const maxUrlLength = 2000;
const maxDescriptionLength = 10_000;
/** Characters of a value that a report shows. */
export const shownLength = 60;
/** A host name with a domain, and what may follow it: `www.lantern.example/en`. */
const plainHost =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)(?::\d+)?(?:[/?#].*)?$/iu;
/** A year alone, as a spreadsheet writes numbers, and in dates with the year first or last. */
const yearForms = [
  /^(\d{4})(?:\.0*)?$/,
  /^(\d{4})[-./]\d{1,2}(?:[-./]\d{1,2})?(?:[T ].*)?$/,
  /^(?:\d{1,2}[-./]){1,2}(\d{4})$/,
];
/** No co-operative is older: the Fenwick Weavers' Society began in 1761. */
const firstYear = 1761;

/** No U+FFFD, which stands where bytes were of no text. */
const isDecoded = (value: string) => !value.includes("\uFFFD");

const line = textRule("line").refine(isDecoded, "holds characters that are not text");

export const name = line.trim().min(1, "is missing").max(maxNameLength, `is longer than ${maxNameLength} characters`);

/** Empty means none; a host without a scheme is one of https. */
export const website = line
  .trim()
  .max(maxUrlLength, `is longer than ${maxUrlLength} characters`)
  .nullable()
  .transform((value) => value || null)
  .transform((value) => (value !== null && plainHost.test(value) ? `https://${value}` : value))
  .refine(isWebsite, "must be an http:// or https:// URL");

export const country = line.trim().transform((value, context) => {
  const codes = countriesNamed(value);
  if (codes.length === 1) return codes[0]!;
  const message = codes.length === 0 ? "is no known country" : `is the name of ${codes.join(" and ")}`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

export const countries = z.array(country, "must be a list").transform((codes) => [...new Set(codes)]);

/** Labels as written, each once; blank ones don't count. */
export const labels = z
  .array(line.trim().max(maxNameLength, `is longer than ${maxNameLength} characters`), "must be a list")
  .transform((values) => [...new Set(values)].filter((value) => value !== ""));

/** A year, alone or in a date: `2015`, `2015.0`, `01.02.2015`, `2015-03-01`. */
export const foundedYear = z
  .union([z.number(), z.string()], "must be a year")
  .transform((value) => yearIn(String(value)))
  .pipe(
    z
      .int("must be a year")
      .min(firstYear, `is before ${firstYear}`)
      .refine((year) => year <= new Date().getUTCFullYear(), "lies in the future"),
  )
  .nullable();

export const description = textRule("prose")
  .refine(isDecoded, "holds characters that are not text")
  .trim()
  .max(maxDescriptionLength, `is longer than ${maxDescriptionLength} characters`)
  .transform((value) => value || null);

/** BCP-47, made canonical: `es-ar` → `es-AR`, and `Spanish` → `es`. */
export const language = line.trim().transform((value, context) => {
  const tag = languageNamed(value);
  if (tag !== null) return tag;
  context.addIssue({ code: "custom", message: "must be a BCP-47 language tag" });
  return z.NEVER;
});

/** A URL without a password: what is imported is shown to everyone. */
function isWebsite(value: string | null): boolean {
  return value === null || httpUrlRule.safeParse(value).success;
}

/** @returns NaN for what names no year */
function yearIn(text: string): number {
  const found = yearForms.map((form) => form.exec(text.trim())?.[1]).find((year) => year !== undefined);
  return Number(found ?? Number.NaN);
}

import { z } from "zod";
import { hostOf } from "../../coop/site.rules.ts";
import { countryCodeOf } from "../country.rules.ts";
import type { Placed, RejectedRow } from "../importContent.ts";

/** Characters of a name, a label and a key at most; the tables hold no longer ones. */
export const maxNameLength = 200;
const maxUrlLength = 2000;
const maxDescriptionLength = 10_000;
/** No co-operative is older: the Fenwick Weavers' Society began in 1761. */
const firstYear = 1761;

/**
 * What PostgreSQL and a terminal can take: no control characters (but line ends and tabs in `prose`), no half
 * surrogates, and no U+FFFD, which stands where bytes were not UTF-8.
 */
function storable(value: string, prose = false): boolean {
  const forbidden = prose ? /[^\P{Control}\t\n\r]/u : /\p{Control}/u;
  return !forbidden.test(value) && !value.includes("\uFFFD") && value.isWellFormed();
}

const line = z.string("must be text").refine((value) => storable(value), "holds characters that are not text");

export const name = line.trim().min(1, "is missing").max(maxNameLength, `is longer than ${maxNameLength} characters`);

/** Empty means none. */
export const website = line
  .trim()
  .max(maxUrlLength, `is longer than ${maxUrlLength} characters`)
  .nullable()
  .transform((value) => value || null)
  .refine(isWebsite, "must be an http:// or https:// URL");

export const country = line.trim().transform((value, context) => {
  const code = countryCodeOf(value);
  if (code !== null) return code;
  context.addIssue({ code: "custom", message: `${JSON.stringify(value.slice(0, 60))} is no known country` });
  return z.NEVER;
});

export const countries = z.array(country, "must be a list").transform((codes) => [...new Set(codes)]);

/** Labels as written, each once; blank ones don't count. */
export const labels = z
  .array(line.trim().max(maxNameLength, `is longer than ${maxNameLength} characters`), "must be a list")
  .transform((values) => [...new Set(values)].filter((value) => value !== ""));

export const foundedYear = z
  .int("must be a whole number")
  .min(firstYear, `is before ${firstYear}`)
  .refine((year) => year <= new Date().getUTCFullYear(), "lies in the future")
  .nullable();

export const description = z
  .string("must be text")
  .refine((value) => storable(value, true), "holds characters that are not text")
  .trim()
  .max(maxDescriptionLength, `is longer than ${maxDescriptionLength} characters`)
  .transform((value) => value || null);

/** BCP-47, made canonical: `es-ar` → `es-AR`. */
export const language = line.trim().transform((value, context) => {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    context.addIssue({ code: "custom", message: "must be a BCP-47 language tag" });
    return z.NEVER;
  }
});

/** A URL without a password: what is imported is shown to everyone. */
function isWebsite(value: string | null): boolean {
  if (value === null) return true;
  if (hostOf(value) === null) return false;
  const { username, password } = new URL(value);
  return username === "" && password === "";
}

export type ReadRow<Row> = { readonly row: Row } | { readonly rejected: RejectedRow };

/** Holds one row against its shape; every problem is named with its field. */
export function readRow<Row>(shape: z.ZodType<Row>, value: unknown, { section, place }: Placed): ReadRow<Row> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return { row: parsed.data };
  const reasons = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${pathOf(path)} ${message}` : message,
  );
  return { rejected: { section, place, reason: reasons.join("; ") } };
}

/** Rows of a JSON collection that have their shape, as candidates, and those that have not. */
export function readRows<Row, Candidate>(
  section: string,
  values: readonly unknown[],
  shape: z.ZodType<Row>,
  candidate: (row: Row, placed: Placed) => Candidate,
): { candidates: Candidate[]; rejected: RejectedRow[] } {
  const candidates: Candidate[] = [];
  const rejected: RejectedRow[] = [];
  for (const [index, value] of values.entries()) {
    const placed = { section, place: `${section}[${index}]` };
    const read = readRow(shape, value, placed);
    if ("row" in read) candidates.push(candidate(read.row, placed));
    else rejected.push(read.rejected);
  }
  return { candidates, rejected };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`))
    .join("");
}

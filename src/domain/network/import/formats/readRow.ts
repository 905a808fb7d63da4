import type { z } from "zod";
import type { LeftOutValue, Placed, RejectedRow } from "../importContent.ts";
import { shownLength } from "./rowShapes.ts";

/** A row that has its shape, and what of it was left out for that. */
export type ReadRow<Row> =
  | { readonly row: Row; readonly leftOut: readonly LeftOutValue[] }
  | { readonly rejected: RejectedRow };

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Holds one row against its shape. A field that can't be read is left out, of a list only the value that can't; a row without one of
 * its essential fields is rejected with every reason.
 *
 * @param essential the fields without which there is no row
 */
export function readRow<Row>(
  shape: z.ZodType<Row>,
  value: unknown,
  { section, place }: Placed,
  essential: readonly string[],
): ReadRow<Row> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return { row: parsed.data, leftOut: [] };
  const problems: readonly Problem[] = parsed.error.issues;
  const grave = problems.filter(({ path }) => path.length === 0 || essential.includes(String(path[0])));
  const rest = grave.length > 0 ? null : shape.safeParse(without(value as Readonly<Record<string, unknown>>, problems));
  if (rest === null || !rest.success)
    return { rejected: { section, place, reason: (rest?.error.issues ?? grave).map(reasonOf).join("; ") } };
  const leftOut = problems.map(({ path, message }) => ({
    section,
    place,
    field: pathOf(path),
    value: shown(valueAt(value, path)),
    reason: message,
  }));
  return { row: rest.data, leftOut };
}

/** Rows of a JSON collection that have their shape, as candidates, and those that have not. */
export function readRows<Row, Candidate>(
  section: string,
  values: readonly unknown[],
  shape: z.ZodType<Row>,
  essential: readonly string[],
  candidate: (row: Row, placed: Placed) => Candidate,
): { candidates: Candidate[]; rejected: RejectedRow[]; leftOut: LeftOutValue[] } {
  const candidates: Candidate[] = [];
  const rejected: RejectedRow[] = [];
  const leftOut: LeftOutValue[] = [];
  for (const [index, value] of values.entries()) {
    const placed = { section, place: `${section}[${index}]` };
    const read = readRow(shape, value, placed, essential);
    if ("row" in read) {
      candidates.push(candidate(read.row, placed));
      leftOut.push(...read.leftOut);
    } else rejected.push(read.rejected);
  }
  return { candidates, rejected, leftOut };
}

/** The row without the fields that have a problem, and without the values of a list that have one. */
function without(row: Readonly<Record<string, unknown>>, problems: readonly Problem[]): Record<string, unknown> {
  const rest = { ...row };
  for (const [field, ofField] of Map.groupBy(problems, ({ path }) => String(path[0]))) {
    const values = row[field];
    const gone = new Set(ofField.map(({ path }) => path[1]));
    if (Array.isArray(values) && ![...gone].includes(undefined)) rest[field] = values.filter((_, at) => !gone.has(at));
    else delete rest[field];
  }
  return rest;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, step) => (inner as Record<PropertyKey, unknown> | null)?.[step], value);
}

/** As JSON, without characters that a terminal would act on, and cut. */
function shown(value: unknown): string {
  const cut = typeof value === "string" ? value.slice(0, shownLength).toWellFormed() : value;
  return (JSON.stringify(cut) ?? "nothing").slice(0, shownLength + 2).replace(unprintable, escaped);
}

const unprintable = /[\p{Control}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;

function escaped(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`;
}

function reasonOf({ path, message }: Problem): string {
  return path.length > 0 ? `${pathOf(path)} ${message}` : message;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`))
    .join("");
}

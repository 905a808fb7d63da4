import { z } from "zod";
import { type CoopType, coopTypes } from "../../coop/coop.rules.ts";
import { siteOf } from "../../coop/site.rules.ts";
import { normaliseName } from "../identity.rules.ts";
import { ImportUnreadableError } from "../import.errors.ts";
import type { CoopCandidate, ImportContent, ImportFile, Placed, RejectedRow } from "../importContent.ts";
import { type CsvRecord, readCsvRecords } from "./csvRecords.ts";
import { countries, description, foundedYear, labels, language, name, readRow, website } from "./rowShapes.ts";

const section = "rows";

const list = z
  .string()
  .default("")
  .transform((cell) =>
    cell
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );
const optional = z
  .string()
  .trim()
  .optional()
  .transform((cell) => cell || null);

/** A row by column. Header names are compared without case, spaces, dashes and underscores. */
const row = z.object({
  name: z.string().default("").pipe(name),
  id: optional.pipe(name.nullable()),
  website: optional.pipe(website),
  country: list.pipe(countries),
  services: list.pipe(labels),
  skills: list.pipe(labels),
  cooptype: optional
    .transform((cell) => (cell?.toUpperCase().replace(/[\s-]+/g, "_") as CoopType | undefined) ?? null)
    .pipe(z.enum(coopTypes, `must be ${coopTypes.join(", ")}`).nullable()),
  foundedyear: optional.transform((cell) => (cell === null ? null : Number(cell))).pipe(foundedYear),
  description: z.string().default("").pipe(description),
  language: optional.pipe(language.nullable()),
  source: optional.pipe(name.nullable()),
  sourceurl: optional.pipe(website),
  licence: optional.pipe(name.nullable()),
});

/** Other spellings of a column. */
const aliases: Readonly<Record<string, string>> = {
  license: "licence",
  countries: "country",
  service: "services",
  skill: "skills",
};

/** CSV with a header, one co-op a row; only `name` is required. See the README of this folder for the columns. */
export function readCsv(file: ImportFile): ImportContent {
  const { records, brokenLines } = readCsvRecords(file.bytes);
  const header = readHeader(records[0], file);
  const coops: CoopCandidate[] = [];
  const rejected: RejectedRow[] = brokenLines.map((line) => ({
    section,
    place: `line ${line}`,
    reason: "begins a quote that never ends",
  }));
  for (const record of records.slice(1)) {
    const placed = { section, place: `line ${record.line}` };
    if (record.cells.length !== header.columns.length) {
      rejected.push({
        ...placed,
        reason: `has ${record.cells.length} cells where the header has ${header.columns.length}`,
      });
      continue;
    }
    const cells = Object.fromEntries(header.columns.map((column, index) => [column, record.cells[index]]));
    const read = readRow(row, cells, placed);
    if ("row" in read) coops.push(candidate(read.row, placed, file));
    else rejected.push(read.rejected);
  }
  rejected.sort((left, right) => lineOf(left) - lineOf(right));
  return { format: "csv", coops, rejected, skills: [], federations: [], notes: header.notes };
}

/** @throws {ImportUnreadableError} when a column is missing or the file gives a known one twice */
function readHeader(record: CsvRecord | undefined, file: ImportFile): { columns: string[]; notes: string[] } {
  const written = record?.cells ?? [];
  const columns = written.map((cell) => {
    const plain = cell.toLowerCase().replace(/[\s_-]+/g, "");
    return aliases[plain] ?? plain;
  });
  const known = columns.filter((column) => column in row.shape);
  if (!known.includes("name")) throw new ImportUnreadableError(file.name, "expected a header with the column name");
  const twice = known.find((column, index) => known.indexOf(column) !== index);
  if (twice) throw new ImportUnreadableError(file.name, `its header has the column ${twice} twice`);
  const unknown = written.filter((_, index) => !known.includes(columns[index]!));
  return { columns, notes: unknown.map((cell) => `The column ${JSON.stringify(cell)} is not known and was not read.`) };
}

function candidate(cells: z.infer<typeof row>, placed: Placed, file: ImportFile): CoopCandidate {
  const key = cells.id ?? siteOf(cells.website) ?? `${normaliseName(cells.name)}@${cells.country[0] ?? ""}`;
  return {
    ...placed,
    source: {
      name: cells.source ?? file.name,
      url: cells.sourceurl,
      licence: cells.licence,
      retrievedAt: file.modifiedAt,
    },
    key,
    isOwnKey: cells.id !== null,
    slug: cells.id,
    name: cells.name,
    website: cells.website,
    countries: cells.country,
    status: null,
    coopType: cells.cooptype,
    foundedYear: cells.foundedyear,
    description: cells.description,
    descriptionLanguage: cells.description === null ? null : cells.language,
    labels: [...new Set([...cells.services, ...cells.skills])],
    skillSlugs: [],
  };
}

function lineOf({ place }: Placed): number {
  return Number(place.slice("line ".length));
}

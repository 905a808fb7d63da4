import { z } from "zod";
import { type CoopType, coopTypes } from "../../coop/coop.rules.ts";
import { siteOf } from "../../coop/site.rules.ts";
import { splitCountries } from "../country.rules.ts";
import { normaliseName } from "../identity.rules.ts";
import type { CoopCandidate, ImportContent, ImportFile, LeftOutValue, Placed, RejectedRow } from "../importContent.ts";
import { coopColumns } from "./csvColumns.ts";
import type { CsvRecords } from "./csvRecords.ts";
import { byLine, readCsvTable, type TableRow } from "./csvTable.ts";
import { readRow } from "./readRow.ts";
import { countries, description, foundedYear, labels, language, name, website } from "./rowShapes.ts";

/** A row by column. */
const row = z.object({
  name: z.string().default("").pipe(name),
  id: name.nullable().default(null),
  website: website.default(null),
  country: countries.default([]),
  services: labels.default([]),
  skills: labels.default([]),
  cooptype: z
    .string()
    .transform(
      (cell) =>
        cell
          .trim()
          .toUpperCase()
          .replace(/[\s-]+/g, "_") as CoopType,
    )
    .pipe(z.enum(coopTypes, `must be ${coopTypes.join(", ")}`))
    .nullable()
    .default(null),
  foundedyear: foundedYear.default(null),
  description: description.nullable().default(null),
  language: language.nullable().default(null),
  source: name.nullable().default(null),
  sourceurl: website.default(null),
  licence: name.nullable().default(null),
});

/** CSV with a header, one co-op a row; only `name` is required. `csvColumns.ts` has the columns. */
export function readCoopsCsv(records: CsvRecords, file: ImportFile): ImportContent {
  const table = readCsvTable(records, coopColumns, ["name"], file);
  const coops: CoopCandidate[] = [];
  const rejected: RejectedRow[] = [...table.rejected];
  const leftOut: LeftOutValue[] = [...table.leftOut];
  for (const tableRow of table.rows) {
    const read = readRow(row, listsOf(tableRow), tableRow, ["name", "id"]);
    if ("row" in read) {
      coops.push(candidate(read.row, tableRow, file));
      leftOut.push(...read.leftOut);
    } else rejected.push(read.rejected);
  }
  rejected.sort(byLine);
  return { format: "csv", coops, people: [], rejected, leftOut, skills: [], federations: [], notes: table.notes };
}

function listsOf({ cells }: TableRow<keyof typeof coopColumns>): object {
  const { country, services, skills, ...others } = cells;
  return {
    ...others,
    country: splitCountries(country ?? ""),
    services: splitList(services),
    skills: splitList(skills),
  };
}

/** Several values of a cell stand between semicolons or bars. */
export function splitList(cell = ""): string[] {
  return cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function candidate(cells: z.infer<typeof row>, { section, place }: Placed, file: ImportFile): CoopCandidate {
  const key = cells.id ?? siteOf(cells.website) ?? `${normaliseName(cells.name)}@${cells.country[0] ?? ""}`;
  return {
    section,
    place,
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

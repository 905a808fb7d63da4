import { z } from "zod";
import { timeZoneRule } from "../../../shared/input.rules.ts";
import { contactRules } from "../../person/personInput.rules.ts";
import type {
  ImportContent,
  ImportFile,
  LeftOutValue,
  PersonCandidate,
  Placed,
  RejectedRow,
} from "../importContent.ts";
import { splitList } from "./csv.ts";
import { personColumns } from "./csvColumns.ts";
import type { CsvRecords } from "./csvRecords.ts";
import { byLine, readCsvTable } from "./csvTable.ts";
import { readRow } from "./readRow.ts";
import { labels, language, name } from "./rowShapes.ts";
import { readSkill } from "./skillCell.ts";

const trimmed = z.string().trim();

/** A row by column. */
const row = z.object({
  name: z.string().default("").pipe(name),
  coop: z.string().default("").pipe(name),
  skills: labels.default([]),
  languages: z.array(language).default([]),
  timezone: trimmed.pipe(timeZoneRule).nullable().default(null),
  email: trimmed.pipe(contactRules.email.unwrap().unwrap()).nullable().default(null),
  phone: trimmed.pipe(contactRules.phone.unwrap().unwrap()).nullable().default(null),
});

/**
 * CSV with a header, one person a row; `name` and `coop` are required. A skill without a level is taken as BASIC, which claims
 * the least. `csvColumns.ts` has the columns.
 */
export function readPeopleCsv(records: CsvRecords, file: ImportFile): ImportContent {
  const table = readCsvTable(records, personColumns, ["name", "coop"], file);
  const people: PersonCandidate[] = [];
  const rejected: RejectedRow[] = [...table.rejected];
  const leftOut: LeftOutValue[] = [...table.leftOut];
  let withoutLevel = 0;
  for (const { cells, section, place } of table.rows) {
    const { skills, languages, ...others } = cells;
    const lists = { skills: splitList(skills), languages: splitList(languages?.replace(/[,/]/g, ";")) };
    const read = readRow(row, { ...others, ...lists }, { section, place }, ["name", "coop"]);
    if ("row" in read) {
      const candidate = personOf(read.row, { section, place });
      withoutLevel += read.row.skills.filter((skill) => readSkill(skill).level === null).length;
      people.push(candidate);
      leftOut.push(...read.leftOut);
    } else rejected.push(read.rejected);
  }
  rejected.sort(byLine);
  const notes = [
    ...table.notes,
    ...(withoutLevel === 0 ? [] : [`Skills without a level, taken as BASIC: ${withoutLevel}.`]),
  ];
  return { format: "csv-people", people, coops: [], skills: [], federations: [], rejected, leftOut, notes };
}

function personOf({ timezone, skills, ...cells }: z.infer<typeof row>, { section, place }: Placed): PersonCandidate {
  const levels = new Map(skills.map(readSkill).map(({ label, level }) => [label, level ?? "BASIC"] as const));
  return {
    section,
    place,
    name: cells.name,
    coop: cells.coop,
    skills: [...levels].map(([label, level]) => ({ label, level })),
    languages: [...new Set(cells.languages)],
    timeZone: timezone,
    email: cells.email,
    phone: cells.phone,
  };
}

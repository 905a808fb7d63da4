import { ImportUnreadableError } from "../import.errors.ts";
import type { ImportContent, ImportFile, ImportFormat } from "../importContent.ts";
import { readCoopsCsv } from "./csv.ts";
import { columnNamed, personColumns } from "./csvColumns.ts";
import { type CsvRecords, readCsvRecords } from "./csvRecords.ts";
import { decodeText } from "./decodeText.ts";
import type { JsonFormat } from "./fileFormat.ts";
import { patioMembers } from "./patioMembers.ts";
import { patioServices } from "./patioServices.ts";
import { readPeopleCsv } from "./peopleCsv.ts";
import { techCoops } from "./techCoops.ts";

/** A larger file is refused before it is read. */
export const maxFileBytes = 50 * 1024 * 1024;

/** In the order in which they are tried: the one with the most marks first. */
const jsonFormats: readonly JsonFormat[] = [patioServices, techCoops, patioMembers];

/**
 * Reads a file row by row into candidates. JSON tells its format by its collections; what does not begin
 * like JSON is CSV, of co-ops or of people by its header.
 *
 * @param format the format to read it as, whatever it looks like
 * @throws {ImportUnreadableError} when the file as a whole can't be read; a bad row is `rejected` instead
 */
export function readImportFile(file: ImportFile, format?: ImportFormat): ImportContent {
  const { bytes, name } = file;
  if (bytes.length > maxFileBytes)
    throw new ImportUnreadableError(name, `it is larger than ${maxFileBytes / 1024 / 1024} MiB`);
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new ImportUnreadableError(name, "it is empty");
  const content = readText(text, file, format);
  if (encoding === "UTF-8") return content;
  return { ...content, notes: [`It was read as ${encoding}.`, ...content.notes] };
}

function readText(text: string, file: ImportFile, format: ImportFormat | undefined): ImportContent {
  const isCsv = format?.startsWith("csv") ?? !/^\s*[{[]/.test(text);
  if (isCsv) return readCsv(readCsvRecords(text), file, format);
  const document = parseJson(text, file.name);
  const reader = jsonFormats.find((known) =>
    format ? known.format === format : isObject(document) && known.recognises(document),
  );
  if (reader) return reader.read(document, file);
  const expected = jsonFormats.map((known) => `${known.expected} (${known.format})`).join(", or ");
  throw new ImportUnreadableError(file.name, `its shape is of no known format; expected ${expected}`);
}

/** A table is one of people when it has a column of their co-ops. */
function readCsv(records: CsvRecords, file: ImportFile, format: ImportFormat | undefined): ImportContent {
  const header = records.records[0]?.cells ?? [];
  const isOfPeople = header.some((cell) => columnNamed(personColumns, cell) === "coop");
  return format === "csv-people" || (format === undefined && isOfPeople)
    ? readPeopleCsv(records, file)
    : readCoopsCsv(records, file);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ImportUnreadableError(name, "it is not JSON", { cause });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

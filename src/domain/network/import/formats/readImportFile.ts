import { ImportUnreadableError } from "../import.errors.ts";
import type { ImportContent, ImportFile, ImportFormat } from "../importContent.ts";
import { readCsv } from "./csv.ts";
import type { JsonFormat } from "./fileFormat.ts";
import { patioMembers } from "./patioMembers.ts";
import { patioServices } from "./patioServices.ts";
import { techCoops } from "./techCoops.ts";

/** A larger file is refused before it is read. */
export const maxFileBytes = 50 * 1024 * 1024;

/** In the order in which they are tried: the one with the most marks first. */
const jsonFormats: readonly JsonFormat[] = [patioServices, techCoops, patioMembers];

/**
 * Reads a file row by row into candidates. JSON tells its format by its collections; what does not begin
 * like JSON is CSV.
 *
 * @param format the format to read it as, whatever it looks like
 * @throws {ImportUnreadableError} when the file as a whole can't be read; a bad row is `rejected` instead
 */
export function readImportFile(file: ImportFile, format?: ImportFormat): ImportContent {
  const { bytes, name } = file;
  if (bytes.length > maxFileBytes)
    throw new ImportUnreadableError(name, `it is larger than ${maxFileBytes / 1024 / 1024} MiB`);
  if (isUtf16(bytes)) throw new ImportUnreadableError(name, "it is UTF-16, and only UTF-8 is read");
  // Bytes that are not UTF-8 become U+FFFD, which the shapes refuse in their row.
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.trim() === "") throw new ImportUnreadableError(name, "it is empty");
  if (format === "csv" || (format === undefined && !/^\s*[{[]/.test(text))) return readCsv(file);
  const document = parseJson(text, name);
  const reader = jsonFormats.find((known) =>
    format ? known.format === format : isObject(document) && known.recognises(document),
  );
  if (reader) return reader.read(document, file);
  const expected = jsonFormats.map((known) => `${known.expected} (${known.format})`).join(", or ");
  throw new ImportUnreadableError(name, `its shape is of no known format; expected ${expected}`);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportUnreadableError(name, "it is not JSON", { cause });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

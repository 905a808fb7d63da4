import { type InfoRecord, parse } from "csv-parse/sync";

/** Records of CSV at most that a broken quote may spoil before the rest of the file is given up. */
const maxBrokenQuotes = 100;

/** One record and the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  /** Lines that begin a quote which never ends; reading goes on after them. */
  readonly brokenLines: readonly number[];
}

const delimiters = [",", ";", "\t"] as const;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/**
 * The records of CSV text: quotes, line ends in quotes, CRLF and a byte order mark are understood; blank lines
 * don't count. The delimiter is the comma, semicolon or tab that the header holds most often.
 *
 * Source: RFC 4180; a quote inside an unquoted cell stands for itself.
 */
export function readCsvRecords(bytes: Uint8Array): CsvRecords {
  let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delimiter = delimiterOf(rest);
  const records: CsvRecord[] = [];
  const brokenLines: number[] = [];
  let linesBefore = 0;
  while (rest.length > 0) {
    const { parsed, complete } = parseRest(rest, delimiter);
    for (const { record, info } of parsed) {
      records.push({ line: linesBefore + info.lines - lineEndsIn(record), cells: record });
    }
    if (complete) break;
    let begin = parsed.at(-1)?.info.bytes ?? 0;
    let line = linesBefore + (parsed.at(-1)?.info.lines ?? 0) + 1;
    for (; rest[begin] === lineFeed || rest[begin] === carriageReturn; begin++) if (rest[begin] === lineFeed) line++;
    const end = rest.indexOf(lineFeed, begin);
    brokenLines.push(line);
    if (end === -1 || brokenLines.length === maxBrokenQuotes) break;
    rest = rest.subarray(end + 1);
    linesBefore = line;
  }
  return { records, brokenLines };
}

function parseRest(
  rest: Buffer,
  delimiter: string,
): { parsed: { record: string[]; info: InfoRecord }[]; complete: boolean } {
  let complete = true;
  const parsed = parse(rest, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: () => {
      complete = false;
      return undefined;
    },
  }) as unknown as { record: string[]; info: InfoRecord }[];
  return { parsed, complete };
}

function delimiterOf(text: Buffer): string {
  const end = text.indexOf(lineFeed);
  const header = text
    .subarray(0, end === -1 ? undefined : end)
    .toString("utf8")
    .replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

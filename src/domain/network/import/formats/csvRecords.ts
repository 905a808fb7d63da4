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
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delimiter = delimiterOf(text);
  const lineAt = lineCounter(text);
  const records: CsvRecord[] = [];
  const brokenLines: number[] = [];
  let begin = 0;
  while (begin < text.length) {
    const { parsed, complete } = parseRest(text.subarray(begin), delimiter);
    let end = begin;
    for (const { record, info } of parsed) {
      records.push({ line: lineAt(afterLineEnds(text, end)), cells: record });
      end = begin + info.bytes;
    }
    if (complete) break;
    const broken = afterLineEnds(text, end);
    brokenLines.push(lineAt(broken));
    const next = text.indexOf(lineFeed, broken);
    if (next === -1 || brokenLines.length === maxBrokenQuotes) break;
    begin = next + 1;
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

/** Skips what stands between two records: line ends and blank lines. */
function afterLineEnds(text: Buffer, from: number): number {
  let at = from;
  while (text[at] === lineFeed || text[at] === carriageReturn) at++;
  return at;
}

/** Answers on which line a byte stands, for bytes asked in their order. LF, CRLF and CR end a line. */
function lineCounter(text: Buffer): (at: number) => number {
  let [line, counted] = [1, 0];
  return (at) => {
    for (; counted < at; counted++) {
      if (text[counted] === lineFeed || (text[counted] === carriageReturn && text[counted + 1] !== lineFeed)) line++;
    }
    return line;
  };
}

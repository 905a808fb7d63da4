import { CsvError, parse } from "csv-parse/sync";

/** Broken lines of CSV at most before the rest of the file is given up. */
const maxBroken = 100;

/** A longer record ends where its first line does, for most likely a quote never ends. */
const maxRecordBytes = 1024 * 1024;

/** One record and the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  /** Lines that begin no record; reading goes on after them. */
  readonly broken: readonly { readonly line: number; readonly reason: string }[];
}

const delimiters = [",", ";", "\t"] as const;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** What spreadsheets write on a line of its own before the header. */
const delimiterLine = /^\uFEFF?"?sep=([,;\t|])"?[\t ]*(\r\n|\n|\r|$)/i;

/**
 * The records of CSV text: quotes, line ends in quotes, CRLF and a byte order mark are understood; blank lines
 * don't count. The delimiter is that of a line `sep=;`, else the comma, semicolon or tab that the header holds most often.
 *
 * Source: RFC 4180; a quote inside an unquoted cell stands for itself.
 */
export function readCsvRecords(content: string): CsvRecords {
  const told = delimiterLine.exec(content);
  const text = Buffer.from(content);
  const start = told === null ? 0 : Buffer.byteLength(told[0]);
  const delimiter = told?.[1] ?? delimiterOf(text);
  const lineAt = lineCounter(text);
  const records: CsvRecord[] = [];
  const broken: { line: number; reason: string }[] = [];
  let begin = start;
  while (begin < text.length) {
    const { parsed, problem } = parseRest(text.subarray(begin), delimiter);
    let end = begin;
    for (const { cells, bytes } of parsed) {
      records.push({ line: lineAt(afterLineEnds(text, end)), cells });
      end = begin + bytes;
    }
    if (problem === null) break;
    const at = afterLineEnds(text, end);
    broken.push({ line: lineAt(at), reason: problem });
    const next = text.indexOf(lineFeed, at);
    if (next === -1) break;
    if (broken.length === maxBroken) {
      broken.push({ line: lineAt(next + 1), reason: `and what follows was not read, after ${maxBroken} broken lines` });
      break;
    }
    begin = next + 1;
  }
  return { records, broken };
}

/** Reads up to the first record that can't be read, and says what is wrong with that one. */
function parseRest(
  rest: Buffer,
  delimiter: string,
): { parsed: { cells: string[]; bytes: number }[]; problem: string | null } {
  const parsed: { cells: string[]; bytes: number }[] = [];
  try {
    parse(rest, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: maxRecordBytes,
      on_record: (cells: string[], { bytes }: { bytes: number }) => {
        parsed.push({ cells, bytes });
        return null;
      },
    });
    return { parsed, problem: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isTooLong = error.code === "CSV_MAX_RECORD_SIZE";
    const problem = isTooLong
      ? `is longer than ${maxRecordBytes / 1024} KiB, or begins a quote that never ends`
      : "begins a quote that never ends";
    return { parsed, problem };
  }
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

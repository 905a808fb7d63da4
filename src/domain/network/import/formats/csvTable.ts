import { ImportUnreadableError } from "../import.errors.ts";
import type { ImportFile, LeftOutValue, Placed, RejectedRow } from "../importContent.ts";
import { columnNamed } from "./csvColumns.ts";
import type { CsvRecord, CsvRecords } from "./csvRecords.ts";

const section = "rows";

/** What people write into a cell that has nothing to say, in lower case. */
const placeholders: ReadonlySet<string> = new Set([
  ...[
    "-",
    "--",
    "---",
    "–",
    "—",
    "?",
    ".",
    "n/a",
    "n.a.",
    "#n/a",
    "n/d",
    "s/d",
    "none",
    "null",
    "nil",
    "unknown",
    "tbd",
  ],
  ...["ninguno", "ninguna", "no aplica", "aucun", "aucune", "néant", "nenhum", "nenhuma", "keine", "k.a.", "k. a."],
]);

/** A row of a table: what stands in each column that is known and says something. */
export interface TableRow<Column extends string> extends Placed {
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface CsvTable<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  readonly rejected: readonly RejectedRow[];
  readonly leftOut: readonly LeftOutValue[];
  readonly notes: readonly string[];
}

/**
 * Reads records with a header into rows by column.
 *
 * @param required columns that the header must have; a cell of theirs is never taken for an empty one
 * @throws {ImportUnreadableError} when a required column is missing or a known one is there twice
 */
export function readCsvTable<Column extends string>(
  { records, broken }: CsvRecords,
  columns: Readonly<Record<Column, readonly string[]>>,
  required: readonly NoInfer<Column>[],
  file: ImportFile,
): CsvTable<Column> {
  const written = records[0]?.cells ?? [];
  const header = written.map((cell) => columnNamed(columns, cell));
  checkHeader(header, required, file);
  const rows: TableRow<Column>[] = [];
  const rejected: RejectedRow[] = broken.map(({ line, reason }) => ({ section, place: `line ${line}`, reason }));
  const leftOut: LeftOutValue[] = [];
  for (const record of records.slice(1)) {
    const placed = { section, place: `line ${record.line}` };
    const reason = `has ${record.cells.length} cells where the header has ${header.length}`;
    if (record.cells.length !== header.length) rejected.push({ ...placed, reason });
    else rows.push({ ...placed, cells: cellsOf(record, header, required, placed, leftOut) });
  }
  const unknown = written.filter((_, index) => header[index] === null);
  const notes = unknown.map(
    (cell) => `The column ${JSON.stringify(cell.slice(0, 100))} is not known and was not read.`,
  );
  return { rows, rejected, leftOut, notes };
}

function checkHeader<Column extends string>(
  header: readonly (Column | null)[],
  required: readonly Column[],
  file: ImportFile,
): void {
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new ImportUnreadableError(file.name, `expected a header with the column ${missing.join(" and ")}`);
  const twice = header.find((column, index) => column !== null && header.indexOf(column) !== index);
  if (twice) throw new ImportUnreadableError(file.name, `its header has the column ${twice} twice`);
}

function cellsOf<Column extends string>(
  record: CsvRecord,
  header: readonly (Column | null)[],
  required: readonly Column[],
  placed: Placed,
  leftOut: LeftOutValue[],
): Partial<Record<Column, string>> {
  const cells: Partial<Record<Column, string>> = {};
  for (const [index, column] of header.entries()) {
    const cell = record.cells[index]!;
    const plain = cell.trim();
    if (column === null || plain === "") continue;
    if (placeholders.has(plain.toLowerCase()) && !required.includes(column))
      leftOut.push({ ...placed, field: column, value: JSON.stringify(plain), reason: "says nothing" });
    else cells[column] = cell;
  }
  return cells;
}

/** In the order of the file. */
export function byLine(left: Placed, right: Placed): number {
  return lineOf(left) - lineOf(right);
}

function lineOf({ place }: Placed): number {
  return Number(place.slice("line ".length));
}

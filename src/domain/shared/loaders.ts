import DataLoader from "dataloader";
import type { Reader } from "../../persistence/readPool.ts";
import { turnsOf } from "./turns.ts";

/** Keys of one statement at most. */
const maxBatchSize = 10_000;

/** Loads values batch by batch, and hands them out a turn of the event loop at a time. `reader` is that of the operation. */
export function inTurns<Value>(
  reader: Reader,
  read: (keys: readonly string[]) => Promise<readonly Value[]>,
): DataLoader<string, Value> {
  const turns = turnsOf(reader);
  // DataLoader follows a promise that it is given for a value.
  const batch = async (keys: readonly string[]) => turns.handOut(await read(keys)) as Value[];
  return new DataLoader(batch, { maxBatchSize, batchScheduleFn: turns.schedule });
}

/** A row that was read for a key. */
export interface AskedRow {
  readonly asked: string;
}

/** Reads the rows of many keys in one statement, in any order. */
export type ReadRows<Row extends AskedRow> = (keys: readonly string[]) => Promise<readonly Row[]>;

/** Loads the one record of each key; null for a key that no row was read for. */
export function oneByKey<Row extends AskedRow, Value>(
  reader: Reader,
  read: ReadRows<Row>,
  make: (row: Row) => Value,
): DataLoader<string, Value | null> {
  return inTurns(reader, async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [row.asked, row]));
    return keys.map((key) => {
      const row = rows.get(key);
      return row ? make(row) : null;
    });
  });
}

/** Loads all records of each key, in the order in which they were read. */
export function manyByKey<Row extends AskedRow, Value>(
  reader: Reader,
  read: ReadRows<Row>,
  make: (row: Row) => Value,
): DataLoader<string, Value[]> {
  return inTurns(reader, async (keys) => {
    const rows = Map.groupBy(await read(keys), (row) => row.asked);
    return keys.map((key) => (rows.get(key) ?? []).map(make));
  });
}

/** Loads how many there are of each key; 0 for a key that no row was read for. */
export function countByKey(reader: Reader, read: ReadRows<CountRow>): DataLoader<string, number> {
  return inTurns(reader, async (keys) => {
    const counts = new Map((await read(keys)).map((row) => [row.asked, row.count]));
    return keys.map((key) => counts.get(key) ?? 0);
  });
}

export interface CountRow extends AskedRow {
  readonly count: number;
}

import DataLoader from "dataloader";

/** Keys of one statement at most. */
export const batching = { maxBatchSize: 10_000 } as const;

/** A row that was read for a key. */
export interface AskedRow {
  readonly asked: string;
}

/** Reads the rows of many keys in one statement, in any order. */
export type ReadRows<Row extends AskedRow> = (keys: readonly string[]) => Promise<readonly Row[]>;

/** Loads the one record of each key; null for a key that no row was read for. */
export function oneByKey<Row extends AskedRow, Value>(
  read: ReadRows<Row>,
  make: (row: Row) => Value,
): DataLoader<string, Value | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [row.asked, row]));
    return keys.map((key) => {
      const row = rows.get(key);
      return row ? make(row) : null;
    });
  }, batching);
}

/** Loads all records of each key, in the order in which they were read. */
export function manyByKey<Row extends AskedRow, Value>(
  read: ReadRows<Row>,
  make: (row: Row) => Value,
): DataLoader<string, Value[]> {
  return new DataLoader(async (keys) => {
    const rows = Map.groupBy(await read(keys), (row) => row.asked);
    return keys.map((key) => (rows.get(key) ?? []).map(make));
  }, batching);
}

/** Loads how many there are of each key; 0 for a key that no row was read for. */
export function countByKey(read: ReadRows<CountRow>): DataLoader<string, number> {
  return new DataLoader(async (keys) => {
    const counts = new Map((await read(keys)).map((row) => [row.asked, row.count]));
    return keys.map((key) => counts.get(key) ?? 0);
  }, batching);
}

export interface CountRow extends AskedRow {
  readonly count: number;
}

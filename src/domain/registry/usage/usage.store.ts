import type { MikroORM } from "@mikro-orm/postgresql";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import { dayOf, usageDays, usedBy } from "./usage.rules.ts";

interface UsageRow {
  readonly asked: string;
  readonly count: number;
}

// A type is used as often as all of its fields.
const readUsage = statement<UsageRow>(
  `SELECT asked, sum(u.count)::float8 AS count
   FROM unnest($1::text[]) AS asked
   JOIN registry.field_usage u ON u.coordinate = asked OR starts_with(u.coordinate, asked || '.')
   WHERE u.day > $2::date - $3::int
   GROUP BY asked`,
);

export interface UsageStoreParts {
  readonly orm: MikroORM;
  readonly reader: Reader;
  readonly clock: () => Date;
}

/** How often operations used fields, by day. */
export class UsageStore {
  readonly #parts: UsageStoreParts;
  /** The day at whose first record what is too old was removed. */
  #trimmedOn: string | null = null;

  constructor(parts: UsageStoreParts) {
    this.#parts = parts;
  }

  /**
   * Adds to the counts of a day, in one statement.
   *
   * @param day in UTC, `YYYY-MM-DD`
   * @param counts by coordinate: `Coop.name`
   */
  async record(day: string, counts: ReadonlyMap<string, number>): Promise<void> {
    if (counts.size === 0) return;
    const em = this.#parts.orm.em.fork();
    // In one order everywhere, so that instances never wait for each other in a circle.
    await em.execute(
      `INSERT INTO registry.field_usage (coordinate, day, count)
       SELECT key, ?::date, value::bigint FROM jsonb_each_text(?::jsonb) ORDER BY key COLLATE "C"
       ON CONFLICT (coordinate, day) DO UPDATE SET count = field_usage.count + excluded.count`,
      [day, JSON.stringify(Object.fromEntries(counts))],
    );
    if (this.#trimmedOn === day) return;
    this.#trimmedOn = day;
    await em.execute("DELETE FROM registry.field_usage WHERE day <= ?::date - ?::int", [day, usageDays]);
  }

  /**
   * How often each schema element was used. A type counts what its fields count, an argument what its field does.
   *
   * @param days today in UTC among them
   * @returns every coordinate that is asked for
   */
  async usageOf(coordinates: readonly string[], days: number = usageDays): Promise<ReadonlyMap<string, number>> {
    const asked = [...new Set(coordinates.map(usedBy))];
    const { reader, clock } = this.#parts;
    const rows = asked.length === 0 ? [] : await reader.rows(readUsage, [asked, dayOf(clock()), days]);
    const counts = new Map(rows.map((row) => [row.asked, row.count]));
    return new Map(coordinates.map((coordinate) => [coordinate, counts.get(usedBy(coordinate)) ?? 0]));
  }
}

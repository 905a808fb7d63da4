import type pg from "pg";

/** Days that have their partition before they come. */
const daysAhead = 7;

/** Writers and readers wait no longer than this for a partition that comes or goes; then it is tried again at the next run. */
const lockTimeoutMs = 500;

/** Instances do this one at a time: whoever finds another at it leaves it alone. */
const lockKey = 7_146_002;

/** PostgreSQL's code of a lock that was not granted in time. */
const lockNotAvailable = "55P03";

export interface EventDays {
  /** Days that were made or dropped. */
  readonly made: number;
  readonly dropped: number;
  /** A lock was not granted in time: some of it is left to do. */
  readonly isUnfinished: boolean;
}

/**
 * Makes partitions for today and a week ahead, and for days whose events found none; drops the days that are no longer kept. The
 * log's trimmed place moves in the transaction that drops a day, so a cursor before it is told so.
 *
 * @param today in UTC
 * @param keptDays whole days before today, at least 1
 */
export async function tendEventDays(
  client: pg.ClientBase,
  today: Temporal.PlainDate,
  keptDays: number,
): Promise<EventDays> {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS is_mine", [lockKey]);
  if (!rows[0].is_mine) return { made: 0, dropped: 0, isUnfinished: false };
  try {
    const [there, stray] = [await partitionedDays(client), await strayDays(client)];
    const ahead = Array.from({ length: daysAhead + 1 }, (_, days) => today.add({ days }));
    const missing = new Set([...ahead.map(String), ...stray].filter((day) => !there.includes(day)));
    const first = today.subtract({ days: keptDays }).toString();
    const made = await each(client, [...missing].sort(), makeDay);
    if (made < missing.size) return { made, dropped: 0, isUnfinished: true };
    const over = [...there, ...stray].filter((day) => day < first);
    const dropped = await each(client, over.sort(), dropDay);
    return { made, dropped, isUnfinished: dropped < over.length };
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [lockKey]);
  }
}

/** The day in UTC by the clock that dates events: an instance whose own is ahead drops nothing too early. */
export async function databaseDay(client: pg.ClientBase): Promise<Temporal.PlainDate> {
  const { rows } = await client.query("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day");
  return Temporal.PlainDate.from(rows[0].day);
}

/** The days that have a partition, as `YYYY-MM-DD`. */
async function partitionedDays(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ day: string }>(
    `SELECT to_char(to_date(right(c.relname, 8), 'YYYYMMDD'), 'YYYY-MM-DD') AS day
       FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = 'patio.event'::regclass AND c.relname ~ '^event_[0-9]{8}$' ORDER BY 1`,
  );
  return rows.map(({ day }) => day);
}

/** The days of events that found no partition. */
async function strayDays(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ day: string }>(
    `SELECT DISTINCT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM patio.event_undated ORDER BY 1`,
  );
  return rows.map(({ day }) => day);
}

/** @returns for how many days it went well; it ends at the first lock that is not granted in time */
async function each(
  client: pg.ClientBase,
  days: readonly string[],
  changeOf: (day: string) => string,
): Promise<number> {
  for (const [done, day] of days.entries()) {
    try {
      // In one message: an instance that falls silent must not keep the locks.
      await client.query(`BEGIN; SET LOCAL lock_timeout = ${lockTimeoutMs}; ${changeOf(day)}; COMMIT`);
    } catch (error) {
      await client.query("ROLLBACK");
      if ((error as { readonly code?: unknown }).code !== lockNotAvailable) throw error;
      return done;
    }
  }
  return days.length;
}

/**
 * Under the whole log's lock: whoever has planned a statement before would neither write to the day nor see what is in it.
 */
function makeDay(day: string): string {
  const [from, to] = [`${day}T00:00:00Z`, `${Temporal.PlainDate.from(day).add({ days: 1 })}T00:00:00Z`];
  const table = tableOf(day);
  return `
    CREATE TABLE ${table} (LIKE patio.event INCLUDING ALL);
    LOCK TABLE ONLY patio.event, ONLY patio.event_undated IN ACCESS EXCLUSIVE MODE;
    WITH moved AS (DELETE FROM patio.event_undated WHERE at >= '${from}' AND at < '${to}' RETURNING *)
      INSERT INTO ${table} SELECT * FROM moved;
    ALTER TABLE patio.event ATTACH PARTITION ${table} FOR VALUES FROM ('${from}') TO ('${to}')`;
}

/** The transaction of a day's last event may be behind some of the next day: what is told as trimmed is never less than what is gone. */
function dropDay(day: string): string {
  const table = tableOf(day);
  return `
    LOCK TABLE ONLY patio.event IN ACCESS EXCLUSIVE MODE;
    UPDATE patio.event_log l SET trimmed_xid = e.xid, trimmed_seq = e.seq
      FROM (SELECT xid, seq FROM ${table} ORDER BY xid DESC, seq DESC LIMIT 1) e
      WHERE (l.trimmed_xid, l.trimmed_seq) < (e.xid, e.seq);
    DROP TABLE ${table};
    NOTIFY patio_event`;
}

function tableOf(day: string): string {
  return `patio.event_${day.replaceAll("-", "")}`;
}

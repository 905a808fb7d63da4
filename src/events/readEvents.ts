import type { Reader } from "../persistence/readPool.ts";
import { readSql } from "../persistence/readSql.ts";
import { sql } from "../persistence/sql.ts";
import { CursorTooOldError } from "./events.errors.ts";
import { type EventRow, eventColumns, type LoggedEvent, toEvent } from "./loggedEvent.ts";
import { type Place, partsOf, placeOf } from "./place.ts";

/** What a look at the end of the log has found. */
export interface Tail {
  /** In their order; no transaction that is still under way can come between them. */
  readonly events: readonly LoggedEvent[];
  /** Up to where all is known now. */
  readonly end: Place;
  /** Whether there are further events that can be read now. */
  readonly isFull: boolean;
  /** Whether events are written that must wait for a transaction before them. */
  readonly isHeldUp: boolean;
  readonly epoch: string;
}

/** Events that one statement reads at most. */
export const pageSize = 500;

interface TailRow {
  readonly events: readonly (EventRow & { readonly settled: boolean })[] | null;
  readonly xmin: string;
  readonly epoch: string;
}

/**
 * Reads on from a place, below the snapshot's xmin: whatever commits later stands behind what is read. One snapshot serves the
 * whole statement.
 */
export async function readTail(reader: Reader, after: Place): Promise<Tail> {
  const [xid, seq] = partsOf(after);
  const xmin = sql`pg_snapshot_xmin(pg_current_snapshot())`;
  const [row] = await readSql<TailRow>(
    reader,
    sql`SELECT (SELECT epoch FROM patio.event_log) AS epoch, ${xmin}::text AS xmin, (SELECT json_agg(r) FROM (
      SELECT ${eventColumns}, e.xid < ${xmin} AS settled FROM patio.event e
      WHERE (e.xid, e.seq) > (${xid}::xid8, ${seq}::bigint) ORDER BY e.xid, e.seq LIMIT ${pageSize}) AS r) AS events`,
  );
  const rows = row!.events ?? [];
  const settled = rows.filter((event) => event.settled).map(({ settled: _, ...event }) => toEvent(event));
  const isFull = settled.length === pageSize;
  const known = isFull ? settled.at(-1)!.place : placeOf(row!.xmin, "0");
  const end = known > after ? known : after;
  return { events: settled, end, isFull, isHeldUp: settled.length < rows.length, epoch: row!.epoch };
}

/** Where a reader begins that wants only what comes: before every transaction that is under way. */
export async function readEnd(reader: Reader): Promise<Pick<Tail, "epoch" | "end">> {
  const [row] = await readSql<Pick<TailRow, "epoch" | "xmin">>(
    reader,
    sql`SELECT epoch, pg_snapshot_xmin(pg_current_snapshot())::text AS xmin FROM patio.event_log`,
  );
  return { epoch: row!.epoch, end: placeOf(row!.xmin, "0") };
}

/** Before everything that is kept: the trimmed place. */
export async function readBegin(reader: Reader): Promise<Place> {
  const [row] = await readSql<{ readonly xid: string; readonly seq: string }>(
    reader,
    sql`SELECT trimmed_xid::text AS xid, trimmed_seq::text AS seq FROM patio.event_log`,
  );
  return placeOf(row!.xid, row!.seq);
}

interface PageRow {
  readonly events: readonly EventRow[] | null;
  readonly xid: string;
  readonly seq: string;
}

/**
 * Reads events between two places of which all is known, the first ones.
 *
 * @param until included
 * @throws {CursorTooOldError} when some after `after` are not kept any more
 */
export async function readBetween(reader: Reader, after: Place, until: Place): Promise<readonly LoggedEvent[]> {
  const [[xid, seq], [lastXid, lastSeq]] = [partsOf(after), partsOf(until)];
  const [row] = await readSql<PageRow>(
    reader,
    sql`SELECT l.trimmed_xid::text AS xid, l.trimmed_seq::text AS seq, (SELECT json_agg(r) FROM (
      SELECT ${eventColumns} FROM patio.event e WHERE (e.xid, e.seq) > (${xid}::xid8, ${seq}::bigint)
      AND (e.xid, e.seq) <= (${lastXid}::xid8, ${lastSeq}::bigint) ORDER BY e.xid, e.seq LIMIT ${pageSize}) AS r) AS events
      FROM patio.event_log l`,
  );
  if (placeOf(row!.xid, row!.seq) > after) throw new CursorTooOldError();
  return (row!.events ?? []).map(toEvent);
}

/** The last events up to a place, in their order. */
export async function readLast(reader: Reader, until: Place, count: number): Promise<readonly LoggedEvent[]> {
  const [xid, seq] = partsOf(until);
  const rows = await readSql<EventRow>(
    reader,
    sql`SELECT ${eventColumns} FROM patio.event e WHERE (e.xid, e.seq) <= (${xid}::xid8, ${seq}::bigint)
      ORDER BY e.xid DESC, e.seq DESC LIMIT ${count}`,
  );
  return rows.map(toEvent).reverse();
}

import type { Reader } from "../persistence/readPool.ts";
import { readSql } from "../persistence/readSql.ts";
import { sql } from "../persistence/sql.ts";
import { CursorTooOldError } from "./events.errors.ts";
import { type EventRow, eventColumns, type LoggedEvent, toEvent } from "./loggedEvent.ts";
import { historyOf, type Place, partsOf, placeOf } from "./place.ts";

/** Where the log stands. */
export interface LogState {
  readonly epoch: string;
  /** Up to where all is known now: before every transaction that is under way. */
  readonly end: Place;
  /** Up to where nothing is kept any more. */
  readonly trimmed: Place;
}

/** What a look at the end of the log has found. */
export interface Tail extends LogState {
  /** In their order; no transaction that is still under way can come between them. */
  readonly events: readonly LoggedEvent[];
  /** Whether there are further events that can be read now. */
  readonly isFull: boolean;
  /** The first event that is written and must wait for a transaction before it. */
  readonly heldUp: LoggedEvent | null;
  /** How long it has waited by the database's clock; 0 when there is none. */
  readonly heldUpMs: number;
}

/** Events that one statement reads at most. */
export const pageSize = 500;

interface StateRow {
  readonly epoch: string;
  readonly xmin: string;
  readonly trimmedXid: string;
  readonly trimmedSeq: string;
}

interface TailRow extends StateRow {
  readonly events: readonly (EventRow & { readonly settled: boolean; readonly ageMs: number })[] | null;
}

const xmin = sql`pg_snapshot_xmin(pg_current_snapshot())`;

/** Of `l`, the row of `patio.event_log`. */
const stateColumns = sql`l.epoch, ${xmin}::text AS xmin, l.trimmed_xid::text AS "trimmedXid", l.trimmed_seq::text AS "trimmedSeq"`;

function toState({ epoch, xmin, trimmedXid, trimmedSeq }: StateRow, history: number): LogState {
  return { epoch, end: placeOf(xmin, "0", history), trimmed: placeOf(trimmedXid, trimmedSeq, history) };
}

/**
 * Reads on from a place, below the snapshot's xmin: whatever commits later stands behind what is read. One snapshot serves the
 * whole statement.
 */
export async function readTail(reader: Reader, after: Place): Promise<Tail> {
  const [[xid, seq], history] = [partsOf(after), historyOf(after)];
  const [row] = await readSql<TailRow>(
    reader,
    sql`SELECT ${stateColumns}, (SELECT json_agg(r) FROM (
      SELECT ${eventColumns}, e.xid < ${xmin} AS settled,
        greatest(0, extract(epoch FROM clock_timestamp() - e.at) * 1000) AS "ageMs" FROM patio.event e
      WHERE (e.xid, e.seq) > (${xid}::xid8, ${seq}::bigint) ORDER BY e.xid, e.seq LIMIT ${pageSize}) AS r) AS events
      FROM patio.event_log l`,
  );
  const rows = (row!.events ?? []).map(({ settled, ageMs, ...event }) => ({
    settled,
    ageMs,
    event: toEvent(event, history),
  }));
  const events = rows.filter(({ settled }) => settled).map(({ event }) => event);
  const state = toState(row!, history);
  const isFull = events.length === pageSize;
  const known = isFull ? events.at(-1)!.place : state.end;
  return {
    ...state,
    events,
    end: known > after ? known : after,
    isFull,
    heldUp: rows[events.length]?.event ?? null,
    heldUpMs: rows[events.length]?.ageMs ?? 0,
  };
}

/** Where a reader begins that wants only what comes. */
export async function readState(reader: Reader, history: number): Promise<LogState> {
  const [row] = await readSql<StateRow>(reader, sql`SELECT ${stateColumns} FROM patio.event_log l`);
  return toState(row!, history);
}

interface PageRow extends StateRow {
  readonly events: readonly EventRow[] | null;
}

/**
 * Reads events between two places of which all is known, the first ones.
 *
 * @param epoch of the places
 * @param until included
 * @throws {CursorTooOldError} when some after `after` are not kept any more, or another epoch has begun
 */
export async function readBetween(
  reader: Reader,
  epoch: string,
  after: Place,
  until: Place,
): Promise<readonly LoggedEvent[]> {
  const [[xid, seq], [lastXid, lastSeq], history] = [partsOf(after), partsOf(until), historyOf(after)];
  const [row] = await readSql<PageRow>(
    reader,
    sql`SELECT ${stateColumns}, (SELECT json_agg(r) FROM (
      SELECT ${eventColumns} FROM patio.event e WHERE (e.xid, e.seq) > (${xid}::xid8, ${seq}::bigint)
      AND (e.xid, e.seq) <= (${lastXid}::xid8, ${lastSeq}::bigint) ORDER BY e.xid, e.seq LIMIT ${pageSize}) AS r) AS events
      FROM patio.event_log l`,
  );
  const { trimmed, epoch: present } = toState(row!, history);
  if (present !== epoch || trimmed > after) throw new CursorTooOldError();
  return (row!.events ?? []).map((event) => toEvent(event, history));
}

/** The last events up to a place, in their order. */
export async function readLast(reader: Reader, until: Place, count: number): Promise<readonly LoggedEvent[]> {
  const [xid, seq] = partsOf(until);
  const rows = await readSql<EventRow>(
    reader,
    sql`SELECT ${eventColumns} FROM patio.event e WHERE (e.xid, e.seq) <= (${xid}::xid8, ${seq}::bigint)
      ORDER BY e.xid DESC, e.seq DESC LIMIT ${count}`,
  );
  return rows.map((row) => toEvent(row, historyOf(until))).reverse();
}

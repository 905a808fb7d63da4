import { sql } from "../persistence/sql.ts";
import type { EventKind } from "./eventKinds.ts";
import { type Place, placeOf } from "./place.ts";

/** What happened, as it was written. */
export interface LoggedEvent {
  readonly eventId: string;
  readonly place: Place;
  readonly kind: EventKind;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly subjectType: string;
  readonly subjectKey: string;
  /** See `topicOf`. */
  readonly topic: string;
  readonly change: string | null;
}

/** An event as {@link eventColumns} selects it. */
export interface EventRow extends Omit<LoggedEvent, "place"> {
  readonly xid: string;
  readonly seq: string;
}

/** Of `e`, a row of `patio.event`. */
export const eventColumns = sql`e.id AS "eventId", e.xid::text AS xid, e.seq::text AS seq, e.kind, e.at,
  e.subject_type AS "subjectType", e.subject_key AS "subjectKey", e.topic, e.change`;

/** @param history see {@link Place} */
export function toEvent({ xid, seq, ...event }: EventRow, history: number): LoggedEvent {
  return { ...event, place: placeOf(xid, seq, history) };
}

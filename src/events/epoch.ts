import type pg from "pg";
import { withConnection } from "./withConnection.ts";

/** Renumbering what is kept takes a second for each 100,000 events or so; it is done once in a history. */
const settleWithinMs = 120_000;

/**
 * Begins another epoch when the database is not the one in which the log was last written: see migration 0009. Costs a read when it
 * is, which is waited for no longer than for any other answer: a server that falls silent is found out here, too.
 */
export async function settleEpoch(client: pg.ClientBase): Promise<void> {
  if (await isSettled(client)) return;
  const text = `SET statement_timeout = ${settleWithinMs}; SELECT patio.settle_epoch(); RESET statement_timeout`;
  const query = { text, query_timeout: settleWithinMs };
  await client.query(query);
}

/**
 * Forgets all that happened and begins another epoch, in the transaction in which records give their numbers to others: an event
 * would tell of what it was not about. Who follows is told CURSOR_TOO_OLD.
 */
export async function forgetEvents(execute: (sql: string) => Promise<unknown>): Promise<void> {
  await execute("DELETE FROM patio.event");
  await execute("UPDATE patio.event_log SET epoch = gen_random_uuid(), trimmed_xid = '0', trimmed_seq = 0");
  await execute("SELECT pg_notify('patio_event', '')");
}

/** The same for a connection that is held: another one is kept busy when it takes long. */
export async function settleEpochAside(client: pg.ClientBase, url: string, signal: AbortSignal): Promise<void> {
  if (!(await isSettled(client))) await withConnection(url, settleEpoch, signal);
}

async function isSettled(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query("SELECT identity = patio.history_identity() AS settled FROM patio.event_log");
  return Boolean(rows[0]?.settled);
}

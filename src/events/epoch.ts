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

/** The same for a connection that is held: another one is kept busy when it takes long. */
export async function settleEpochAside(client: pg.ClientBase, url: string, signal: AbortSignal): Promise<void> {
  if (!(await isSettled(client))) await withConnection(url, settleEpoch, signal);
}

async function isSettled(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query("SELECT identity = patio.history_identity() AS settled FROM patio.event_log");
  return Boolean(rows[0]?.settled);
}

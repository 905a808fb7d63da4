import type { Socket } from "node:net";
import type pg from "pg";

/**
 * Closes a connection on which PostgreSQL says nothing for so long while it owes an answer: whoever waits for that gets the error,
 * and a pool opens another connection. Nothing is owed between the statements of a transaction.
 */
export function closeWhenSilent(client: pg.Client, silentMs: number, silent: () => Error): void {
  const stream = socketOf(client);
  let answeredBytes = stream.bytesWritten;
  client.connection.on("readyForQuery", () => {
    answeredBytes = stream.bytesWritten;
  });
  stream.setTimeout(silentMs, () => {
    if (stream.bytesWritten > answeredBytes) stream.destroy(silent());
  });
}

/** Lets a connection that goes back to no pool take as long as it needs. */
export async function takeTime(client: pg.Client): Promise<void> {
  await client.query("SET statement_timeout = 0; SET lock_timeout = 0");
  socketOf(client).setTimeout(0);
}

function socketOf({ connection }: pg.Client): Socket {
  return connection.stream as Socket;
}

import pg from "pg";
import { close } from "./heldConnection.ts";

const connectWithinMs = 4_000;
const answerWithinMs = 10_000;
const silentMs = 5_000;

/** A connection for a moment. One that falls silent gives up its locks, and the wait for it ends. */
export async function withConnection<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
  signal: AbortSignal = new AbortController().signal,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
    application_name: "patio-events",
    options: `-c statement_timeout=${answerWithinMs} -c idle_session_timeout=${silentMs}`,
  });
  client.on("error", () => {});
  const leave = (): void => close(client);
  signal.addEventListener("abort", leave);
  try {
    signal.throwIfAborted();
    await client.connect();
    return await use(client);
  } finally {
    signal.removeEventListener("abort", leave);
    leave();
  }
}

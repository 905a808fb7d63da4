import type pg from "pg";
import type { Statement } from "./statement.ts";

/** A statement that waits for its rows. */
interface Asked {
  readonly statement: Statement<unknown>;
  readonly parameters: readonly unknown[];
  readonly answer: PromiseWithResolvers<unknown[]>;
}

/** Statements in one batch at most, so that few wait behind a slow one. */
const mostTogether = 8;

/**
 * Runs statements on a pool of pipelining clients. Those that are asked for in the same turn of the event loop go out
 * together on one connection: one packet there, and mostly one back. One that fails leaves the others as they are.
 */
export function gatherStatements(
  pool: pg.Pool,
): (statement: Statement<unknown>, parameters: readonly unknown[]) => Promise<unknown[]> {
  let gathered: Asked[] = [];

  function sendAll(): void {
    const all = gathered;
    gathered = [];
    for (let start = 0; start < all.length; start += mostTogether)
      void send(pool, all.slice(start, start + mostTogether));
  }

  return (statement, parameters) => {
    const answer = Promise.withResolvers<unknown[]>();
    // Loaders of one depth dispatch in ticks that follow each other: this one comes after theirs.
    if (gathered.push({ statement, parameters, answer }) === 1) process.nextTick(sendAll);
    return answer.promise;
  };
}

/** Settles the answers of a batch, and then gives the connection back; one that had an error is closed. */
async function send(pool: pg.Pool, batch: readonly Asked[]): Promise<void> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    for (const { answer } of batch) answer.reject(error);
    return;
  }
  // A connection that breaks fails its statements; they tell.
  const ignore = () => {};
  client.on("error", ignore);
  const { stream } = client.connection;
  stream.cork();
  const sent = batch.map(({ statement: { name, text }, parameters, answer }) =>
    client.query({ name, text, values: parameters as unknown[] }).then(
      ({ rows }) => answer.resolve(rows[0].rows),
      (error) => {
        answer.reject(error);
        return error as Error;
      },
    ),
  );
  stream.uncork();
  const error = (await Promise.all(sent)).find((failure) => failure !== undefined);
  client.off("error", ignore);
  client.release(error ?? undefined);
}

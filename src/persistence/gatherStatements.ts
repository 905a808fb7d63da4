import type pg from "pg";
import type { Statement } from "./statement.ts";

/** A statement that waits for its rows. */
interface PendingStatement {
  readonly statement: Statement<unknown>;
  readonly parameters: readonly unknown[];
  readonly answer: PromiseWithResolvers<unknown[]>;
}

export type RunStatement = (statement: Statement<unknown>, parameters: readonly unknown[]) => Promise<unknown[]>;

export interface GatherOptions {
  /** Connections that these statements hold at once, at most; what is asked for meanwhile waits. Any number when it is not given. */
  readonly maxConnections?: number;
  /** Once it is aborted, a statement that was not sent yet is rejected with its reason. */
  readonly signal?: AbortSignal;
}

/** Statements in one batch at most, so that few wait behind a slow one. */
const mostTogether = 8;

/**
 * Runs statements on a pool of pipelining clients. Those that are asked for in the same turn of the event loop go out
 * together on one connection: one packet there, and mostly one back. One that fails leaves the others as they are.
 */
export function gatherStatements(pool: pg.Pool, options: GatherOptions = {}): RunStatement {
  const { maxConnections = Number.POSITIVE_INFINITY, signal } = options;
  let gathered: PendingStatement[] = [];
  let heldConnections = 0;

  function sendAll(): void {
    if (signal?.aborted) {
      for (const { answer } of gathered) answer.reject(signal.reason);
      gathered = [];
    }
    while (gathered.length > 0 && heldConnections < maxConnections) {
      const batch = gathered.slice(0, mostTogether);
      gathered = gathered.slice(mostTogether);
      heldConnections++;
      void send(pool, batch).then(() => {
        heldConnections--;
        if (gathered.length > 0) sendAll();
      });
    }
  }

  return (statement, parameters) => {
    const answer = Promise.withResolvers<unknown[]>();
    // Loaders of one depth dispatch in ticks that follow each other: this one comes after theirs.
    if (gathered.push({ statement, parameters, answer }) === 1) process.nextTick(sendAll);
    return answer.promise;
  };
}

/** Settles the answers of a batch, and then gives the connection back; one that had an error is closed. */
async function send(pool: pg.Pool, batch: readonly PendingStatement[]): Promise<void> {
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
  const sent = batch.map(({ statement: { name, text, isPlannedAnew }, parameters, answer }) =>
    client.query({ ...(!isPlannedAnew && { name }), text, values: parameters as unknown[] }).then(
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

import type pg from "pg";
import { cancelStatements } from "./cancelStatements.ts";
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
  /** Once it is aborted, a statement that was not sent yet is rejected with its reason, and PostgreSQL is asked to end one that was. */
  readonly signal?: AbortSignal;
  /**
   * When the statements must have ended, on the clock of `performance.now()`: PostgreSQL ends them then by itself, too. Only where
   * that is sooner than it would anyway.
   */
  readonly deadlineAt?: number;
  /** When PostgreSQL ends a statement anyway. */
  readonly statementTimeoutMs?: number;
}

/** Statements in one batch at most, so that few wait behind a slow one. */
const mostTogether = 8;

/**
 * Runs statements on a pool of pipelining clients. Those that are asked for in the same turn of the event loop go out
 * together on one connection: one packet there, and mostly one back. One that fails leaves the others as they are.
 */
export function gatherStatements(pool: pg.Pool, options: GatherOptions = {}): RunStatement {
  const { maxConnections = Number.POSITIVE_INFINITY, signal } = options;
  const leftMs = leftBy(options);
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
      void send(pool, batch, { signal, leftMs }).then(() => {
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

/** How long a statement may still take; null while that is not less than the usual. */
function leftBy({ deadlineAt, statementTimeoutMs = Number.POSITIVE_INFINITY }: GatherOptions): () => number | null {
  if (deadlineAt === undefined) return () => null;
  return () => {
    const leftMs = Math.max(1, Math.ceil(deadlineAt - performance.now()));
    return leftMs < statementTimeoutMs ? leftMs : null;
  };
}

interface SendOptions {
  readonly signal: AbortSignal | undefined;
  readonly leftMs: () => number | null;
}

/**
 * Settles the answers of a batch, and then gives the connection back; one that had an error, or on which statements were
 * canceled, is closed.
 */
async function send(pool: pg.Pool, batch: readonly PendingStatement[], { signal, leftMs }: SendOptions): Promise<void> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    for (const { answer } of batch) answer.reject(error);
    return;
  }
  if (signal?.aborted) {
    for (const { answer } of batch) answer.reject(signal.reason);
    client.release();
    return;
  }
  // A connection that breaks fails its statements; they tell.
  const ignore = () => {};
  client.on("error", ignore);
  const { stream } = client.connection;
  stream.cork();
  const shortened = leftMs();
  if (shortened !== null) client.query(`SET statement_timeout = ${shortened}`).catch(ignore);
  const sent = batch.map(({ statement: { name, text, isPlannedAnew }, parameters, answer }) =>
    client.query({ ...(!isPlannedAnew && { name }), text, values: parameters as unknown[] }).then(
      ({ rows }) => answer.resolve(rows[0].rows),
      (error) => {
        answer.reject(error);
        return error as Error;
      },
    ),
  );
  if (shortened !== null) client.query("RESET statement_timeout").catch(ignore);
  stream.uncork();
  const settled = Promise.all(sent);
  let isCanceled = false;
  const cancel = (): void => {
    isCanceled = true;
    for (const { answer } of batch) answer.reject(signal!.reason);
    cancelStatements(client, settled);
  };
  signal?.addEventListener("abort", cancel);
  const error = (await settled).find((failure) => failure !== undefined);
  signal?.removeEventListener("abort", cancel);
  client.off("error", ignore);
  client.release(error ?? isCanceled);
}

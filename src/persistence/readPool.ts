import pg from "pg";
import { gatherStatements, type RunStatement } from "./gatherStatements.ts";
import { KeptAnswers } from "./keptAnswers.ts";
import { UnfindableTextError } from "./persistence.errors.ts";
import type { Statement } from "./statement.ts";

/** Runs read statements. Rows are plain objects as JSON has them. */
export interface Reader {
  rows<Row>(statement: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]>;
  /** Of the operation for which it reads. */
  readonly operation?: ReadingOperation | undefined;
}

export interface CountingReader extends Reader {
  /** The same for a few rows that count many: they are kept, and counted again only once something has changed. */
  counts<Row>(statement: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]>;
}

export interface ReadPool extends CountingReader {
  /**
   * A reader for one operation: it holds three connections at most, whatever it is asked, so that no operation keeps
   * the others from theirs. Once the signal is aborted, its statements end.
   */
  forOperation(operation?: ReadingOperation): CountingReader;
  close(): Promise<void>;
}

/** What is known of an operation. */
export interface ReadingOperation {
  /** On the clock of `performance.now()`. */
  readonly deadlineAt?: number;
  /** Aborted when nobody waits for the operation any more. */
  readonly signal?: AbortSignal;
  /** What it costs at most, in objects made. */
  readonly cost?: number | undefined;
}

export interface ReadPoolOptions {
  readonly url: string;
  /** Connections at most. */
  readonly maxConnections?: number;
  /** PostgreSQL ends a statement that runs longer. */
  readonly statementTimeoutMs?: number;
  /** Waiting longer than this for a free connection is an error. */
  readonly acquireTimeoutMs?: number;
  /** Called before each statement, for metrics and for tests that count. */
  readonly onStatement?: (statement: Statement<unknown>) => void;
}

/** SQLSTATE of a parameter that holds U+0000. */
const characterNotInRepertoire = "22021";

/** PostgreSQL has this long to say that a statement took too long; then the connection counts as dead, and is closed. */
const silenceMs = 2_000;

/** Connections that one operation holds at once. */
const operationConnections = 3;

function rethrow(error: unknown): never {
  const { code } = error as { readonly code?: unknown };
  throw code === characterNotInRepertoire ? new UnfindableTextError({ cause: error }) : error;
}

/**
 * A bounded pool of connections for reads, each with its statements prepared by name. Statements that are asked for
 * together are sent together.
 */
export function createReadPool(options: ReadPoolOptions): ReadPool {
  const statementTimeoutMs = options.statementTimeoutMs ?? 10_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + silenceMs,
    connectionTimeoutMillis: options.acquireTimeoutMs ?? 5_000,
    application_name: "patio-read",
    pipeline: true,
    options: "-c TimeZone=UTC -c client_min_messages=warning -c pg_trgm.word_similarity_threshold=0.5",
  });
  // A connection that breaks while idle is dropped by the pool; the next statement opens another.
  pool.on("error", () => {});
  const { onStatement } = options;
  const keptAnswers = new KeptAnswers();
  const readerOn = (run: RunStatement, operation?: ReadingOperation): CountingReader => {
    function rows<Row>(statement: Statement<Row>, parameters: readonly unknown[]) {
      onStatement?.(statement);
      return run(statement, parameters).catch(rethrow) as Promise<Row[]>;
    }
    return { rows, operation, counts: (statement, parameters) => keptAnswers.rows(rows, statement, parameters) };
  };
  return {
    ...readerOn(gatherStatements(pool)),
    forOperation: (operation) =>
      readerOn(
        gatherStatements(pool, { maxConnections: operationConnections, statementTimeoutMs, ...operation }),
        operation,
      ),
    close: () => pool.end(),
  };
}

import { Migrator } from "@mikro-orm/migrations";
import { type EntityClass, MikroORM } from "@mikro-orm/postgresql";
import type pg from "pg";
import { closeWhenSilent } from "./closeWhenSilent.ts";
import { addressOf } from "./databaseUrl.ts";
import { giveBackDead } from "./giveBackDead.ts";
import { readMigrations } from "./migrations.ts";
import { DatabaseUnreachableError } from "./persistence.errors.ts";

export type { MikroORM };

export interface OrmOptions {
  readonly url: string;
  readonly entities: readonly EntityClass<object>[];
  /** Connections at most. */
  readonly maxConnections?: number;
  /**
   * PostgreSQL ends a statement that runs longer; 10,000 when nothing is said. Null for work that takes its time, such as a
   * migration or an import: then it may wait for locks and answers as long as it must, too.
   */
  readonly statementTimeoutMs?: number | null;
}

/** Waiting longer than this for a free connection is an error, and so is waiting for a lock. */
const acquireTimeoutMs = 5_000;
const lockTimeoutMs = 5_000;

/** PostgreSQL has this long to say that a statement took too long; then the connection counts as dead, and is closed. */
const silenceMs = 2_000;

/**
 * PostgreSQL ends a transaction whose instance fell silent: it holds locks, and every event that is written after it waits for it.
 */
const idleTransactionMs = 30_000;

/** The same for work that takes its time: it may compute between two statements while the machine is busy with other things. */
const patientIdleTransactionMs = 600_000;

/**
 * The unit of work for writes and single loads. Every operation works on its own `em.fork()`. A server that falls silent costs a
 * write {@link DatabaseUnreachableError}, as the origin of the driver's error.
 */
export async function createOrm(options: OrmOptions): Promise<MikroORM> {
  const { statementTimeoutMs = 10_000 } = options;
  return new MikroORM({
    clientUrl: options.url,
    entities: [...options.entities],
    extensions: [Migrator],
    migrations: {
      migrationsList: await readMigrations(),
      tableName: "patio_migration",
      snapshot: false,
      silent: true,
      allOrNothing: true,
    },
    pool: { min: 0, max: options.maxConnections ?? 5 },
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    driverOptions: {
      connectionTimeoutMillis: acquireTimeoutMs,
      keepAlive: true,
      idle_in_transaction_session_timeout: statementTimeoutMs === null ? patientIdleTransactionMs : idleTransactionMs,
      ...(statementTimeoutMs !== null && { statement_timeout: statementTimeoutMs, lock_timeout: lockTimeoutMs }),
      onPoolCreated(pool: pg.Pool) {
        giveBackDead(pool);
        if (statementTimeoutMs === null) return;
        const silent = () => new DatabaseUnreachableError(addressOf(options.url));
        pool.on("connect", (client) => closeWhenSilent(client, statementTimeoutMs + silenceMs, silent));
      },
    },
  });
}

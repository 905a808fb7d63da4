import { Migrator } from "@mikro-orm/migrations";
import { type EntityClass, MikroORM } from "@mikro-orm/postgresql";
import { readMigrations } from "./migrations.ts";

export type { MikroORM };

export interface OrmOptions {
  readonly url: string;
  readonly entities: readonly EntityClass<object>[];
  /** Connections at most. */
  readonly maxConnections?: number;
}

/**
 * PostgreSQL ends a transaction whose instance fell silent: it holds locks, and every event that is written after it waits for it.
 */
const idleTransactionMs = 30_000;

/** The unit of work for writes and single loads. Every operation works on its own `em.fork()`. */
export async function createOrm(options: OrmOptions): Promise<MikroORM> {
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
    driverOptions: { idle_in_transaction_session_timeout: idleTransactionMs },
  });
}

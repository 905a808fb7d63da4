import { join } from "node:path";
import type { EntityClass } from "@mikro-orm/postgresql";
import type { Config } from "../config/config.ts";
import { networkEntities } from "../domain/network/index.ts";
import { startEmbeddedPostgres } from "../persistence/embedded/startEmbeddedPostgres.ts";
import { createOrm, type MikroORM } from "../persistence/orm.ts";
import { prepareDatabase } from "../persistence/prepareDatabase.ts";
import { createReadPool, type ReadPool, type ReadPoolOptions } from "../persistence/readPool.ts";

/** An open, migrated database: the unit of work for writes, the pool for reads. */
export interface Database {
  readonly url: string;
  readonly orm: MikroORM;
  readonly reader: ReadPool;
  /** Ends every connection, and the embedded PostgreSQL last when this process was its last user. */
  close(): Promise<void>;
}

/** Every entity of every context. */
export const entities: readonly EntityClass<object>[] = [...networkEntities];

/**
 * Opens the database that the configuration names, or the embedded one, and migrates it.
 *
 * @throws {EmbeddedPostgresError | DatabaseUnreachableError | DatabaseUnsuitableError} and leaves nothing open
 */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  readOptions: Omit<ReadPoolOptions, "url"> = {},
): Promise<Database> {
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: join(config.dataDir, "postgres") });
  const url = config.databaseUrl ?? embedded!.url;
  const orm = await createOrm({ url, entities });
  try {
    await prepareDatabase(url, orm);
  } catch (error) {
    await orm.close();
    await embedded?.stop();
    throw error;
  }
  const reader = createReadPool({ url, ...readOptions });
  return {
    url,
    orm,
    reader,
    async close() {
      await Promise.all([orm.close(), reader.close()]);
      await embedded?.stop();
    },
  };
}

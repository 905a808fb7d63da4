import { setTimeout as sleep } from "node:timers/promises";
import type { EntityClass } from "@mikro-orm/postgresql";
import type { Config } from "../config/config.ts";
import { networkEntities } from "../domain/network/index.ts";
import { registryEntities } from "../domain/registry/index.ts";
import { workEntities } from "../domain/work/index.ts";
import { Event } from "../events/event.entity.ts";
import { createOrm, type MikroORM } from "../persistence/orm.ts";
import { prepareDatabase } from "../persistence/prepareDatabase.ts";
import { createReadPool, type ReadPool, type ReadPoolOptions } from "../persistence/readPool.ts";
import { type DatabaseServer, startDatabaseServer } from "./databaseServer.ts";

/** An open, migrated database: the unit of work for writes, the pool for reads. */
export interface Database {
  readonly url: string;
  readonly orm: MikroORM;
  readonly reader: ReadPool;
  /** Ends every connection, and its server last. Statements that run have a second to end: nobody waits for them any more. */
  close(): Promise<void>;
}

export interface OpenOptions extends Omit<ReadPoolOptions, "url"> {
  /** Writes may take as long as they need: an import's, not a server's. */
  readonly isPatient?: boolean;
}

/** A statement may run for longer than the whole stop may take. */
const closeWithinMs = 1_000;

/** Every entity of every context, and the outbox of all. */
const entities: readonly EntityClass<object>[] = [...networkEntities, ...workEntities, ...registryEntities, Event];

/**
 * Opens the database that the configuration names, or the embedded one, and migrates it.
 *
 * @throws {EmbeddedPostgresError | DatabaseUnreachableError | DatabaseUnsuitableError} and leaves nothing open
 */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  options?: OpenOptions,
): Promise<Database> {
  return openDatabaseOn(await startDatabaseServer(config), options);
}

/** The same on a server that runs already; it is stopped when the database can't be opened. */
export async function openDatabaseOn(
  server: DatabaseServer,
  { isPatient = false, ...reads }: OpenOptions = {},
): Promise<Database> {
  const { url } = server;
  const orm = await createOrm({ url, entities, ...(isPatient && { statementTimeoutMs: null }) });
  try {
    await prepareDatabase(url, orm);
  } catch (error) {
    await orm.close();
    await server.stop();
    throw error;
  }
  const reader = createReadPool({ url, ...reads });
  return {
    url,
    orm,
    reader,
    async close() {
      const closed = Promise.all([orm.close(), reader.close()]);
      await Promise.race([closed, sleep(closeWithinMs, undefined, { ref: false })]);
      await server.stop();
    },
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../config/config.ts";
import { type Published, Registry, RegistryContext } from "../domain/registry/index.ts";
import { compose, type Supergraph } from "../gateway/index.ts";
import { readSecret } from "../persistence/secretStore.ts";
import { operator } from "../security/viewer.ts";
import { buildContexts } from "./contexts.ts";
import { openDatabase } from "./database.ts";
import { servedWithinMs } from "./publishedGateway.ts";
import { createRegistryPorts } from "./registryPorts.ts";
import { signingSecret } from "./servedSubgraphs.ts";

/** The registry without the rest of the program, which may run meanwhile on the same database. */
export interface OpenRegistry {
  readonly registry: Registry;
  readonly context: RegistryContext;
  close(): Promise<void>;
}

/**
 * Opens the registry in the database that the configuration names, with an operator's rights.
 *
 * @param actor who acts, for the history
 * @throws {EmbeddedPostgresError | DatabaseUnreachableError | DatabaseUnsuitableError} and leaves nothing open
 */
export async function openRegistry(
  config: Pick<Config, "databaseUrl" | "dataDir" | "allowPrivateSubgraphs">,
  actor: string,
): Promise<OpenRegistry> {
  const own = buildContexts().sdls;
  const { orm, reader, close } = await openDatabase(config);
  // What is said to be live is served then by whoever runs.
  const onPublished = () => sleep(servedWithinMs);
  const dependencies = { orm, reader, clock: () => new Date(), onPublished };
  const signing = await readSecret(orm, signingSecret);
  const allowPrivate = config.allowPrivateSubgraphs;
  const ports = createRegistryPorts({ own, served: () => compose(own), allowPrivate, signing });
  return {
    registry: new Registry(dependencies),
    context: new RegistryContext({ ...dependencies, ...ports }, { ...operator, actor }),
    close,
  };
}

/**
 * The supergraph of what is published, with our own subgraphs as this program has them.
 *
 * @throws {CompositionError} when they no longer compose
 */
export function composePublished({ partners }: Pick<Published, "partners">): Supergraph {
  return compose([...buildContexts().sdls, ...partners]);
}

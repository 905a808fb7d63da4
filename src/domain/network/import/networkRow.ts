import type { EntityClass, EntityManager } from "@mikro-orm/postgresql";
import { keepOperatorTokens } from "../../../persistence/coopTokens.ts";
import { Network } from "../network/network.entity.ts";
import { networkEntities } from "../network.entities.ts";
import { SamplePresentError } from "./import.errors.ts";

/** What a network is called before anybody renames it. */
const networkName = "Patio";

/**
 * Makes the database one of a real network: names it when it has no name yet, and removes the sample.
 *
 * @returns whether a sample was there and is gone, with all that other contexts built on it
 * @throws {SamplePresentError} when a sample is there and must stay
 */
export async function claimNetwork(em: EntityManager, replaceSample: boolean): Promise<boolean> {
  const network = await em.findOne(Network, { id: 1 }, { disableIdentityMap: true });
  if (network?.sample && !replaceSample) throw new SamplePresentError();
  if (network?.sample) await keepOperatorTokens((sql) => em.execute(sql), `TRUNCATE ${tables(em)} CASCADE`);
  if (!network || network.sample) await em.insert(Network, { id: 1, name: networkName, sample: false });
  return network?.sample ?? false;
}

/** Every table of this context, quoted. */
function tables(em: EntityManager): string {
  const metadata = networkEntities.map((entity: EntityClass<object>) => em.getMetadata().get(entity));
  return metadata.map(({ schema, tableName }) => `"${schema}"."${tableName}"`).join(", ");
}

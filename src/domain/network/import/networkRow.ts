import type { EntityManager } from "@mikro-orm/postgresql";
import { Network } from "../network/network.entity.ts";
import { takeSampleOut } from "../sample/takeSampleOut.ts";
import { SampleInUseError, SamplePresentError } from "./import.errors.ts";

/** What a network is called before anybody renames it. */
const networkName = "Patio";

/**
 * Makes the database one of a real network: names it when it has no name yet, and removes the sample. What was made besides the
 * sample stays.
 *
 * @returns whether a sample was there and is gone
 * @throws {SamplePresentError} when a sample is there and must stay
 * @throws {SampleInUseError} when what was made besides the sample refers to it
 */
export async function claimNetwork(em: EntityManager, replaceSample: boolean): Promise<boolean> {
  const network = await em.findOne(Network, { id: 1 }, { disableIdentityMap: true });
  if (network?.sample && !replaceSample) throw new SamplePresentError();
  if (network?.sample) {
    const references = await takeSampleOut((sql) => em.execute(sql));
    if (references.length > 0) throw new SampleInUseError(references);
  }
  if (!network || network.sample) await em.insert(Network, { id: 1, name: networkName, sample: false });
  return network?.sample ?? false;
}

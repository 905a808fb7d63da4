import type { Execute } from "./networkState.ts";

/**
 * Empties the network, and with it whatever refers to its records; numbering begins anew.
 *
 * It asks nothing: the caller makes sure, in the same transaction, that the network is the sample.
 */
export async function removeSample(execute: Execute): Promise<void> {
  await execute(`
    TRUNCATE network.network, network.source, network.coop, network.skill, network.person, network.federation,
      network.client RESTART IDENTITY CASCADE`);
}

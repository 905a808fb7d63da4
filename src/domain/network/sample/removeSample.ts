import { forgetEvents } from "../../../events/epoch.ts";
import { keepOperatorTokens } from "../../../persistence/coopTokens.ts";
import type { Execute } from "./networkState.ts";

/**
 * Empties the network, and with it whatever refers to its records; numbering begins anew, and so does
 * the log of events. The operator's token stays good.
 *
 * It asks nothing: the caller makes sure, in the same transaction, that the network is the sample.
 */
export async function removeSample(execute: Execute): Promise<void> {
  await keepOperatorTokens(
    execute,
    `TRUNCATE network.network, network.source, network.coop, network.skill, network.person, network.federation,
      network.client RESTART IDENTITY CASCADE`,
  );
  await forgetEvents(execute);
}

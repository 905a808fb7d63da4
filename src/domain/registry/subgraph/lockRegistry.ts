import type { EntityManager } from "@mikro-orm/postgresql";
import { RefusedInput } from "../../shared/mutation/userError.ts";

/** How long a change waits for another one to end; shorter than any statement may take. */
const lockTimeoutMs = 9_000;

/** SQLSTATE of a lock that was not free in time. */
const lockNotAvailable = "55P03";

/**
 * Lets one change of the registry happen at a time, on all instances: the next one waits until the
 * transaction of `em` ends, and composes with what it stored.
 *
 * @param timeoutMs 9 s when it is not given
 * @throws {RefusedInput} with CONFLICT when another change does not end in time
 */
export async function lockRegistry(em: EntityManager, timeoutMs: number = lockTimeoutMs): Promise<void> {
  await em.execute("SELECT set_config('lock_timeout', ?, true)", [`${timeoutMs}ms`]);
  try {
    await em.execute("SELECT pg_advisory_xact_lock(hashtext('registry'))");
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== lockNotAvailable) throw error;
    const message = "Another change of the registry is under way; try again.";
    throw new RefusedInput({ code: "CONFLICT", field: ["name"], message });
  }
}

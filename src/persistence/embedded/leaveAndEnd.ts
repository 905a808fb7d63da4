import type { Cluster } from "./cluster.ts";
import { isClosing } from "./guard.ts";
import { isAlive } from "./isAlive.ts";
import type { Joined } from "./joinOrStart.ts";
import { poll } from "./poll.ts";
import { endAtOnce, endPostmaster, FAST_SHUTDOWN_LIMIT_MS } from "./postmaster.ts";
import { hasGuard, hasUsers } from "./users.ts";

/**
 * Leaves the users of a postmaster. When nobody else uses it, waits until it is gone: its guard ends it,
 * and after 8 s we do, at once.
 *
 * @throws {EmbeddedPostgresError} when it does not end even so
 */
export async function leaveAndEnd(cluster: Cluster, { hold, postmaster }: Joined): Promise<void> {
  hold.leave();
  if (!hasUsers(cluster.pipe) && !hasGuard(cluster.pipe)) return await endPostmaster(cluster, postmaster);
  const outcome = await poll(performance.now() + FAST_SHUTDOWN_LIMIT_MS, () => {
    // Its guard has waited for it by then, so its port and files are free as well.
    if (!isAlive(postmaster.pid)) return "ended";
    // Newcomers show up among the users of a closing guard too, until they see that it closes.
    return !isClosing(cluster, postmaster) && hasUsers(cluster.pipe) ? "used" : null;
  });
  if (outcome === null) await endAtOnce(cluster, postmaster);
}

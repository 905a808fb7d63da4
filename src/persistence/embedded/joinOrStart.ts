import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";
import { type Guard, isClosing } from "./guard.ts";
import { poll } from "./poll.ts";
import { endPostmaster, findPostmaster, type Postmaster } from "./postmaster.ts";
import { boundLog, mostTelling, readLogSince } from "./serverLog.ts";
import { type Hold, hasGuard, joinUsers } from "./users.ts";

const START_LIMIT_MS = 30_000;
const RETRY_AFTER_MS = 20;

/** What PostgreSQL says when another start was faster, its port was taken, or its killed predecessor is not quite gone. */
const PASSING = /lock file "postmaster\.pid"|Address already in use|pre-existing shared memory block/;

/** A ready postmaster, and our place among its users. */
export interface Joined {
  readonly hold: Hold;
  readonly postmaster: Postmaster;
}

/**
 * Joins the users of the cluster's postmaster, or starts one. There is no lock between starters: when two
 * start one each, PostgreSQL's own lock file lets one through and the other starter joins it.
 *
 * @param start starts a guard with a new PostgreSQL
 * @throws {EmbeddedPostgresError} when PostgreSQL does not start, or is not ready within 30 s
 */
export async function joinOrStart(cluster: Cluster, start: () => Promise<Guard>): Promise<Joined> {
  const deadlineAt = performance.now() + START_LIMIT_MS;
  const logged = boundLog(cluster.log);
  do {
    // In this order: a postmaster that ran before nobody read the pipe has lost its guard.
    const earlier = findPostmaster(cluster);
    const hold = joinUsers(cluster.pipe);
    if (hold !== null) {
      const joined = await whenReady(cluster, hold, () => hasGuard(cluster.pipe), deadlineAt);
      if (joined !== null) return joined;
    } else if (earlier !== null) {
      await endPostmaster(cluster, earlier);
    } else {
      const tried = boundLog(cluster.log);
      const guard = await start();
      const joined = await whenReady(cluster, guard.hold, guard.isRunning, deadlineAt);
      if (joined !== null) return joined;
      const said = readLogSince(cluster.log, tried);
      if (!guard.isRunning() && !PASSING.test(said)) throw notStarted(said);
    }
    await sleep(RETRY_AFTER_MS);
  } while (performance.now() < deadlineAt);
  throw notStarted(readLogSince(cluster.log, logged));
}

/** Null, and no longer among the users, when the postmaster closes or ends instead. */
async function whenReady(
  cluster: Cluster,
  hold: Hold,
  isGuarded: () => boolean,
  deadlineAt: number,
): Promise<Joined | null> {
  const outcome = await poll(deadlineAt, () => {
    const postmaster = findPostmaster(cluster);
    if (postmaster?.ready) return isClosing(cluster, postmaster) ? "closing" : postmaster;
    return isGuarded() ? null : "ended";
  });
  if (outcome !== null && typeof outcome === "object") return { hold, postmaster: outcome };
  hold.leave();
  return null;
}

function notStarted(said: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `did not start: ${mostTelling(said)}`,
    "Read postgres.log in the data folder, or set DATABASE_URL to use another server.",
  );
}

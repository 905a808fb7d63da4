import { spawn } from "node:child_process";
import { closeSync, constants, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";
import type { Cluster } from "./cluster.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";
import type { Postmaster } from "./postmaster.ts";
import { cleanEnvironment } from "./runCommand.ts";
import { type Hold, joinUsers } from "./users.ts";

/**
 * The guard: runs PostgreSQL for as long as anybody holds the writing end of the pipe that is its
 * standard input, then ends it, after 8 s by force. It runs in the cluster's folder.
 *
 * Between the end of the file and the shutdown somebody may join. So the guard says that it is closing
 * and then looks again, while a newcomer joins and then looks whether the guard is closing: at least one
 * of them sees the other. A newcomer that is seen gets to stay, one that sees a closing guard waits for it
 * to be gone. Neither PostgreSQL nor the shell that waits for it keeps the pipe's reading end:
 * when the watcher is killed, newcomers find no reader and replace what it left behind.
 *
 * It has a session of its own, so Ctrl-C does not reach the database before the server has drained, and
 * does not end with SIGTERM: a shutdown of the machine sends that to all at once.
 */
const SCRIPT = `
exec 3<&0 </dev/null
"$@" 3<&- &
postmaster=$!
closing="closing.$postmaster"
trap "" HUP INT TERM
rm -f "$closing"
(
  while :; do
    while read -r line <&3; do :; done
    : >"$closing"
    read -r line <&3 || break
    rm -f "$closing"
  done
  tenths=0
  while [ "$tenths" -lt 80 ]; do
    kill -INT "$postmaster"
    sleep 0.1 3<&-
    tenths=$((tenths + 1))
  done
  kill -QUIT "$postmaster"
) &
watcher=$!
exec 3<&-
wait "$postmaster"
kill -KILL "$watcher"
wait "$watcher" 2>/dev/null
rm -f "$closing"
`;

/** A guard that was started by us, and our place among its users. */
export interface Guard {
  readonly hold: Hold;
  /** Whether it runs still; it ends with its PostgreSQL. */
  isRunning(): boolean;
}

/**
 * Starts a guard. The pipe has a writer, us, before the guard reads it. No step waits, so that nothing
 * of this process comes between them.
 *
 * @param command the PostgreSQL to run and its arguments
 * @throws {EmbeddedPostgresError} when no process can be started as `account`
 */
export function startGuard(cluster: Cluster, command: readonly string[], account: Account | null): Guard {
  const opener = openSync(cluster.pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const hold = joinUsers(cluster.pipe)!;
  const input = openSync(cluster.pipe, constants.O_RDONLY);
  const log = openSync(cluster.log, "a", 0o600);
  try {
    const guard = spawn("/bin/sh", ["-c", SCRIPT, "patio-postgres-guard", ...command], {
      ...account,
      cwd: cluster.folder,
      env: cleanEnvironment,
      detached: true,
      stdio: [input, log, log],
    });
    let failure: Error | undefined;
    guard.on("error", (error) => {
      failure = error;
    });
    guard.unref();
    if (guard.pid === undefined) {
      hold.leave();
      const problem = account === null ? "can't start a process" : "can't start a process as nobody";
      throw new EmbeddedPostgresError(problem, "Set DATABASE_URL to use another server.");
    }
    return { hold, isRunning: () => failure === undefined && guard.exitCode === null && guard.signalCode === null };
  } finally {
    for (const descriptor of [opener, input, log]) closeSync(descriptor);
  }
}

/** Whether the postmaster's guard has seen the last user go. */
export function isClosing(cluster: Cluster, { pid }: Postmaster): boolean {
  return existsSync(join(cluster.folder, `closing.${pid}`));
}

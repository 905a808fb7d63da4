import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./isAlive.ts";
import type { Joined } from "./joinOrStart.ts";

/** How often it is looked whether PostgreSQL runs: one system call. */
const LOOK_EVERY_MS = 250;

/** Waits after a start that failed: the first, each next one twice as long, and the longest. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Told of what happens to a PostgreSQL that is kept running. */
export interface OutageObserver {
  /** PostgreSQL has ended, though nobody asked for it. */
  onEnded(): void;
  /** It could not be started again; that is tried once more after `waitMs` milliseconds. */
  onNotStarted(error: Error, waitMs: number): void;
  /** It answers again, `outageMs` milliseconds after its end was seen. */
  onReturned(outageMs: number): void;
}

/** Our place among the users of a PostgreSQL that is kept running. */
export interface Kept {
  /** Starts it no more, once a start under way has ended. Returns the last place that was taken. */
  release(): Promise<Joined>;
}

/**
 * Takes a new place whenever the postmaster of the last one has ended, by its pid: 250 ms is too short for
 * another process to get the same one.
 *
 * @param rejoin joins or starts a postmaster at the same port
 */
export function keepRunning(first: Joined, rejoin: () => Promise<Joined>, observer: OutageObserver): Kept {
  const released = new AbortController();
  let joined = first;
  let running: Promise<void> | null = null;

  async function restart(): Promise<void> {
    const endedAt = performance.now();
    observer.onEnded();
    joined.hold.leave();
    for (let waitMs = FIRST_WAIT_MS; !released.signal.aborted; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      try {
        joined = await rejoin();
        return observer.onReturned(performance.now() - endedAt);
      } catch (error) {
        observer.onNotStarted(error as Error, waitMs);
        await sleep(waitMs, undefined, { signal: released.signal, ref: false }).catch(() => {});
      }
    }
  }

  const timer = setInterval(() => {
    if (running !== null || isAlive(joined.postmaster.pid)) return;
    running = restart().finally(() => {
      running = null;
    });
  }, LOOK_EVERY_MS).unref();
  return {
    async release() {
      clearInterval(timer);
      released.abort();
      await running;
      return joined;
    },
  };
}

import { settleEpochAside } from "./epoch.ts";
import type { HeldConnection } from "./heldConnection.ts";

/** What wakes readers in PostgreSQL; see migration 0009. */
export const wakeChannel = "patio_event";

/** A reader looks so often although nobody wakes it. */
export const pollEveryMs = 2_000;

/** What brings a log its news. */
export interface Carrier {
  stop(): Promise<void>;
}

export interface ListenerOptions {
  /** Of PostgreSQL. */
  readonly url: string;
  readonly held: HeldConnection;
  readonly wake: () => void;
}

/**
 * The carrier by default: wakes a reader when PostgreSQL notifies, and every 2 s whatever happens. At each connection the epoch is
 * settled, since the server may be another one than before.
 */
export function startListener({ url, held, wake }: ListenerOptions): Carrier {
  const timer = setInterval(wake, pollEveryMs).unref();
  held.start({
    everyMs: pollEveryMs,
    async begin(client, lost) {
      await settleEpochAside(client, url, lost);
      await client.query(`LISTEN ${wakeChannel}`);
    },
    // What was notified while nobody listened.
    onReady: wake,
    beat: (client) => client.query("SELECT 1"),
    onNotified: wake,
  });
  return {
    async stop() {
      clearInterval(timer);
      await held.stop();
    },
  };
}

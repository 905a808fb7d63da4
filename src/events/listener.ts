import pg from "pg";
import type { Log } from "../observability/log.ts";

/** What wakes readers in PostgreSQL; see migration 0009. */
const channel = "patio_event";

/** A reader looks so often although nobody wakes it. */
const pollEveryMs = 2_000;
/** A listener that does not answer in this time is dead. */
const heartbeatTimeoutMs = 2_000;
/** After a failure it is tried again so soon. */
const reconnectAfterMs = 250;
const connectTimeoutMs = 2_000;

export interface ListenerOptions {
  readonly url: string;
  readonly wake: () => void;
  readonly log: Log;
}

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Wakes a reader when PostgreSQL notifies, and every 2 s whatever happens. Each of these times the connection is asked for a sign
 * of life: one that ended is replaced at once, one that is silent after 4 s at the latest.
 */
export function startListener({ url, wake, log }: ListenerOptions): Listener {
  let client: pg.Client | null = null;
  let isStopped = false;
  let isBusy = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: "patio-listen",
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: heartbeatTimeoutMs,
      keepAlive: true,
    });
    fresh.on("notification", wake);
    fresh.on("error", () => replace(fresh));
    fresh.on("end", () => replace(fresh));
    await fresh.connect();
    await fresh.query(`LISTEN ${channel}`);
    if (isStopped) return end(fresh);
    client = fresh;
    // What was notified while nobody listened.
    wake();
  }

  function replace(broken: pg.Client): void {
    if (client !== broken) return;
    client = null;
    end(broken);
    void tend();
  }

  function end(broken: pg.Client): void {
    broken.removeAllListeners();
    broken.on("error", () => {});
    broken.end().catch(() => {});
  }

  /** Sees to it that a listener is there and lives. */
  async function tend(): Promise<void> {
    if (isStopped || isBusy) return;
    isBusy = true;
    try {
      if (client === null) await connect();
      else await client.query("SELECT 1");
    } catch (error) {
      log.warn({ err: error }, "the listener for events is replaced");
      if (client) end(client);
      client = null;
      setTimeout(() => void tend(), reconnectAfterMs).unref();
    } finally {
      isBusy = false;
    }
  }

  const timer = setInterval(() => {
    wake();
    void tend();
  }, pollEveryMs).unref();
  void tend();
  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      if (client) end(client);
    },
  };
}

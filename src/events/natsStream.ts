import { setTimeout as pause } from "node:timers/promises";
import {
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  jetstream,
  jetstreamManager,
  StorageType,
} from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import type { Log } from "../observability/log.ts";

const connectWithinMs = 2_000;
const connectAgainMs = 1_000;
/** A server that answers two of these pings not is gone. */
const pingEveryMs = 2_000;
/** A message that is not stored by then is given up: who misses it reads the database. */
const storeWithinMs = 2_000;
/** Messages that wait to be stored, at most; more of them are given up. */
const mostUnstored = 2_000;

/** JetStream's code of a stream that is there with other bounds. */
const streamIsOther = 10_058;

const nanosInMs = 1_000_000;

/** What the server holds of the stream, at most. The database holds the rest. */
const bounds = {
  max_age: 600_000 * nanosInMs,
  max_bytes: 64 * 1024 * 1024,
  duplicate_window: 120_000 * nanosInMs,
};

export interface NatsStreamOptions {
  /** `nats://host:port`, with user and password if need be. */
  readonly url: string;
  readonly log: Log;
  /** What the stream is called after; asked at each connection. */
  readonly key: () => string;
  /** It is there, and may have missed something before. */
  readonly onReady: () => void;
  readonly onMessage: (text: string) => void;
}

/**
 * A stream of JetStream that all instances on one database write to and read in its order, from now on. It connects anew for
 * ever, and never holds anybody up: what it does not carry is missed.
 */
export class NatsStream {
  readonly #options: NatsStreamOptions;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #connection: NatsConnection | null = null;
  #publish: ((id: string, text: string) => Promise<unknown>) | null = null;
  #unstored = 0;
  #isKnownAway = false;

  constructor(options: NatsStreamOptions) {
    this.#options = options;
    this.#running = this.#run();
  }

  /** Sends a message; one with an id that the stream has is not stored again. */
  send(id: string, text: string): void {
    if (this.#publish === null || this.#unstored >= mostUnstored) return;
    this.#unstored++;
    this.#publish(id, text)
      .catch((error) => this.#options.log.debug({ err: error }, "an event was not stored in NATS"))
      .finally(() => {
        this.#unstored--;
      });
  }

  /** Connects anew, for the key is another. */
  restart(): void {
    void this.#connection?.close();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#connection?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#carry().catch((error) => this.#isAway(error));
      await pause(connectAgainMs, null, { signal, ref: false }).catch(() => {});
    }
  }

  /** Said once for each time that it is away. */
  #isAway(error: unknown): void {
    if (this.#stopping.signal.aborted) return;
    const { log } = this.#options;
    if (!this.#isKnownAway)
      log.warn({ err: error }, "NATS can't be used; events are read from the database until it can");
    this.#isKnownAway = true;
  }

  async #carry(): Promise<void> {
    const { url, key, onReady, onMessage } = this.#options;
    const connection = await connect(connectionOptions(url));
    this.#connection = connection;
    try {
      if (this.#stopping.signal.aborted) return;
      const [name, subject] = [`patio-events-${key()}`, `patio.events.${key()}`];
      await makeStream(connection, name, subject);
      const stream = jetstream(connection, { timeout: storeWithinMs });
      const consumer = await stream.consumers.get(name, { deliver_policy: DeliverPolicy.New });
      const messages = await consumer.consume({ abort_on_missing_resource: true });
      this.#publish = (msgID, text) => stream.publish(subject, text, { msgID, timeout: storeWithinMs });
      this.#isKnownAway = false;
      onReady();
      for await (const message of messages) onMessage(message.string());
    } finally {
      this.#publish = null;
      this.#connection = null;
      await connection.close();
    }
  }
}

function connectionOptions(url: string) {
  const { host, username, password } = new URL(url);
  return {
    servers: host,
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    name: "patio",
    timeout: connectWithinMs,
    // Each connection makes the stream anew, which a server that was started again may have lost.
    reconnect: false,
    pingInterval: pingEveryMs,
    maxPingOut: 2,
  };
}

async function makeStream(connection: NatsConnection, name: string, subject: string): Promise<void> {
  const manager = await jetstreamManager(connection, { timeout: connectWithinMs });
  const config = { name, subjects: [subject], storage: StorageType.Memory, discard: DiscardPolicy.Old, ...bounds };
  try {
    await manager.streams.add(config);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== streamIsOther) throw error;
    await manager.streams.update(name, config);
  }
}

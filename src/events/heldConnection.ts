import pg from "pg";
import type { Log } from "../observability/log.ts";
import { addressOf } from "../persistence/databaseUrl.ts";
import { DatabaseUnreachableError } from "../persistence/persistence.errors.ts";
import type { Reader } from "../persistence/readPool.ts";
import type { Statement } from "../persistence/statement.ts";

/** A connection that does not answer in this time is dead. */
export const answerWithinMs = 2_000;
const connectWithinMs = 2_000;
/** After a failure it is tried again so soon. */
export const reconnectAfterMs = 250;

export interface HeldConnectionOptions {
  readonly url: string;
  readonly log: Log;
}

/** What is done with a held connection. */
export interface HeldConnectionUse {
  /** Done with each new connection, before others use it. The signal ends what it waits for elsewhere when the connection is lost. */
  readonly begin: (client: pg.Client, lost: AbortSignal) => Promise<void>;
  /** Begun: from now on it can be asked. */
  readonly onReady?: () => void;
  /** Done each of these milliseconds, and its sign of life. */
  readonly beat: (client: pg.Client) => Promise<unknown>;
  readonly everyMs: number;
  /** The connection is lost, perhaps before it was ready, and with it the locks that it held. */
  readonly onLost?: () => void;
  /** Somebody notified a channel that it listens to. */
  readonly onNotified?: () => void;
}

/**
 * One connection to PostgreSQL that is always there: one that ends is replaced at once, one that is silent when its beat is
 * not answered within 2 s.
 */
export class HeldConnection implements Reader {
  readonly #options: HeldConnectionOptions;
  #use: HeldConnectionUse | null = null;
  /** Connected or about to be. */
  #opened: pg.Client | null = null;
  #lost = new AbortController();
  /** Ready, and can be asked. */
  #client: pg.Client | null = null;
  #tending: Promise<void> | null = null;
  #beats: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  /** Said once for each time that it is away. */
  #isKnownAway = false;
  #isStopped = false;

  constructor(options: HeldConnectionOptions) {
    this.#options = options;
  }

  start(use: HeldConnectionUse): void {
    this.#use = use;
    this.#beats = setInterval(() => this.#tend(), use.everyMs).unref();
    this.#tend();
  }

  /** @throws {DatabaseUnreachableError} at once while there is no connection */
  async rows<Row>(statement: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]> {
    if (this.#client === null) throw new DatabaseUnreachableError(addressOf(this.#options.url));
    const { name, text } = statement;
    const { rows } = await this.#client.query({ name, text, values: [...parameters] });
    return rows[0].rows;
  }

  /** At once, whatever it waits for. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#beats);
    clearTimeout(this.#soon);
    this.#client = null;
    this.#lost.abort();
    if (this.#opened) close(this.#opened);
    await this.#tending;
  }

  /** Sees to it that the connection is there and lives. */
  #tend(): void {
    if (this.#isStopped) return;
    this.#tending ??= this.#connectOrBeat().finally(() => {
      this.#tending = null;
    });
  }

  async #connectOrBeat(): Promise<void> {
    const client = this.#client;
    try {
      if (client) await this.#use!.beat(client);
      else await this.#connect();
    } catch (error) {
      if (this.#isStopped) return;
      if (!this.#isKnownAway) this.#options.log.warn({ err: error }, "the connection for events is replaced");
      this.#isKnownAway = true;
      if (client) this.#lose(client);
      this.#tendSoon();
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.url,
      application_name: "patio-listen",
      connectionTimeoutMillis: connectWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
      options: "-c TimeZone=UTC -c client_min_messages=warning",
    });
    this.#opened = client;
    this.#lost = new AbortController();
    client.on("notification", () => this.#use!.onNotified?.());
    client.on("error", () => this.#replace(client));
    client.on("end", () => this.#replace(client));
    try {
      await client.connect();
      await this.#begin(client, this.#lost);
    } catch (error) {
      this.#lose(client);
      throw error;
    }
  }

  /** Whatever else it waits for, the connection must answer meanwhile. */
  async #begin(client: pg.Client, lost: AbortController): Promise<void> {
    const beats = setInterval(() => client.query("SELECT 1").catch(() => lost.abort()), answerWithinMs);
    try {
      await this.#use!.begin(client, lost.signal);
    } finally {
      clearInterval(beats);
    }
    lost.signal.throwIfAborted();
    this.#client = client;
    this.#isKnownAway = false;
    this.#use!.onReady?.();
  }

  /** A connection that has ended: nobody waits for the next beat. */
  #replace(ended: pg.Client): void {
    if (this.#opened !== ended) return;
    this.#lost.abort();
    if (this.#client !== ended) return;
    this.#lose(ended);
    this.#tendSoon(0);
  }

  #lose(client: pg.Client): void {
    close(client);
    if (this.#opened !== client) return;
    this.#opened = null;
    this.#client = null;
    this.#use!.onLost?.();
  }

  #tendSoon(delayMs = reconnectAfterMs): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#tend(), delayMs).unref();
  }
}

/** At once: a connection that is silent would never end by being asked to. */
export function close(client: pg.Client): void {
  client.removeAllListeners();
  client.on("error", () => {});
  client.connection.stream.destroy();
}

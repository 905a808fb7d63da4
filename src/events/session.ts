import pg from "pg";
import type { Log } from "../observability/log.ts";
import type { Reader } from "../persistence/readPool.ts";
import type { Statement } from "../persistence/statement.ts";

/** A session that does not answer in this time is dead. */
export const answerWithinMs = 2_000;
const connectWithinMs = 2_000;
/** After a failure it is tried again so soon. */
export const reconnectAfterMs = 250;

export interface SessionOptions {
  readonly url: string;
  /** Reads instead while there is no connection. */
  readonly reader: Reader;
  readonly log: Log;
}

/** What is done with a session. */
export interface SessionUse {
  /** Done with each new connection. */
  readonly begin: (client: pg.Client) => Promise<void>;
  /** Done each of these milliseconds, and the session's sign of life. */
  readonly beat: (client: pg.Client) => Promise<unknown>;
  readonly everyMs: number;
  /** The connection is lost, and with it the locks that it held. */
  readonly onLost?: () => void;
  /** Somebody notified a channel that it listens to. */
  readonly onNotified?: () => void;
}

/**
 * One connection to PostgreSQL that is always there: one that ends is replaced at once, one that is silent when its beat is
 * not answered within 2 s.
 */
export class Session implements Reader {
  readonly #options: SessionOptions;
  #use: SessionUse | null = null;
  /** Connected or about to be. */
  #opened: pg.Client | null = null;
  /** Connected, and can be asked. */
  #client: pg.Client | null = null;
  #tending: Promise<void> | null = null;
  #beats: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  /** Said once for each time that it is away. */
  #isKnownAway = false;
  #isStopped = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  start(use: SessionUse): void {
    this.#use = use;
    this.#beats = setInterval(() => this.#tend(), use.everyMs).unref();
    this.#tend();
  }

  async rows<Row>(statement: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]> {
    if (this.#client === null) return this.#options.reader.rows(statement, parameters);
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
      if (!this.#isKnownAway) this.#options.log.warn({ err: error }, "the session for events is replaced");
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
    client.on("notification", () => this.#use!.onNotified?.());
    client.on("error", () => this.#replace(client));
    client.on("end", () => this.#replace(client));
    try {
      await client.connect();
      this.#client = client;
      await this.#use!.begin(client);
      this.#isKnownAway = false;
    } catch (error) {
      this.#lose(client);
      throw error;
    }
  }

  /** A connection that has ended: nobody waits for the next beat. */
  #replace(ended: pg.Client): void {
    if (this.#client !== ended) return;
    this.#lose(ended);
    this.#tendSoon(0);
  }

  #lose(client: pg.Client): void {
    close(client);
    if (this.#client !== client) return;
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

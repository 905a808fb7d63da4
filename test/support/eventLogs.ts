import { randomUUID } from "node:crypto";
import pg from "pg";
import { CursorSigner } from "../../src/domain/shared/connection/cursor.ts";
import type { EventLog } from "../../src/events/eventLog.ts";
import { followLog } from "../../src/events/followLog.ts";
import type { LoggedEvent } from "../../src/events/loggedEvent.ts";
import { type EventsOptions, startEvents } from "../../src/events/startEvents.ts";
import { createLog } from "../../src/observability/log.ts";
import type { TestDatabase } from "./database.ts";

/** An instance's log with everything that keeps it going. */
export interface RunningLog extends AsyncDisposable {
  readonly events: EventLog;
}

/** Use it as `await using log = await aRunningLog(db)`. */
export async function aRunningLog(
  { url, reader }: Pick<TestDatabase, "url" | "reader">,
  options: Partial<EventsOptions> = {},
): Promise<RunningLog> {
  const cursors = new CursorSigner(Buffer.alloc(32));
  const log = createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  const running = await startEvents({ url, reader, cursors, log, natsUrl: undefined, keptDays: 30, ...options });
  return { events: running.events, [Symbol.asyncDispose]: () => running.stop() };
}

/** Somebody who follows a log, and what it was told. */
export class Follower implements AsyncDisposable {
  readonly ids: string[] = [];
  readonly told: LoggedEvent[] = [];
  /** Rejects with what ended it. */
  readonly ended: Promise<void>;
  readonly #leaving = new AbortController();
  readonly #changes = new EventTarget();

  constructor(log: EventLog, start = log.end) {
    this.ended = this.#follow(log, start);
    this.ended.catch(() => {});
  }

  /** Resolves when it was told so many events in all. */
  async has(count: number): Promise<void> {
    while (this.ids.length < count) {
      await new Promise((resolve) => this.#changes.addEventListener("told", resolve, { once: true }));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#leaving.abort();
    await this.ended.catch(() => {});
  }

  async #follow(log: EventLog, start: string): Promise<void> {
    for await (const { events } of followLog(log, start, this.#leaving.signal)) {
      this.told.push(...events);
      this.ids.push(...events.map(({ eventId }) => eventId));
      this.#changes.dispatchEvent(new Event("told"));
    }
  }
}

/** A connection that writes events, as a transaction of a service does. */
export class Writer implements AsyncDisposable {
  readonly client: pg.Client;

  private constructor(client: pg.Client) {
    this.client = client;
  }

  static async on(url: string): Promise<Writer> {
    const client = new pg.Client({ connectionString: url, application_name: "test-writer" });
    await client.connect();
    return new Writer(client);
  }

  /** @returns the ids of the events, in the order in which they were written */
  async write(count = 1, at = "now()"): Promise<readonly string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await this.run(
      `INSERT INTO patio.event (id, kind, subject_type, subject_key, topic, at)
         SELECT id, 'COOP_CHANGED', 'Coop', n::text, 'Coop:' || n, ${at} FROM unnest($1::uuid[]) WITH ORDINALITY AS e (id, n)`,
      [ids],
    );
    return ids;
  }

  /** Resolves when no transaction of the server is older than what is written; those of other databases count. */
  async settled(): Promise<void> {
    for (let isSettled = false; !isSettled; ) {
      const [row] = await this.run<{ settled: boolean }>(
        "SELECT coalesce(max(xid::text::bigint), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS settled FROM patio.event",
      );
      isSettled = row!.settled;
    }
  }

  async run<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query<Row>(sql, [...values]);
    return rows;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.end();
  }
}

/** Everything that is written, in its order. */
export async function writtenIds(writer: Writer): Promise<readonly string[]> {
  const rows = await writer.run<{ id: string }>("SELECT id FROM patio.event ORDER BY xid, seq");
  return rows.map(({ id }) => id);
}

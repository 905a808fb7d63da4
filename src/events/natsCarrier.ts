import type pg from "pg";
import type { Log } from "../observability/log.ts";
import { type CarriedEvent, readCarriedEvent } from "./carriedEvent.ts";
import { settleEpochAside } from "./epoch.ts";
import type { EventLog } from "./eventLog.ts";
import { CursorTooOldError } from "./events.errors.ts";
import { followLog } from "./followLog.ts";
import type { HeldConnection } from "./heldConnection.ts";
import { type Carrier, pollEveryMs, wakeChannel } from "./listener.ts";
import { NatsStream } from "./natsStream.ts";
import { type Place, partsOf } from "./place.ts";

/** Whoever holds it reads the log for all. */
const leaderLock = 7_146_003;
/** So often an instance says that it lives, or tries to lead. */
export const beatEveryMs = 1_000;
/** PostgreSQL ends the connection of one that does not say so, and another leads. */
export const silentMs = 3_500;

export interface NatsCarrierOptions {
  /** Of PostgreSQL. */
  readonly url: string;
  readonly natsUrl: string;
  readonly events: EventLog;
  readonly held: HeldConnection;
  readonly log: Log;
}

/**
 * Carries events by NATS: one instance is notified by PostgreSQL and hands on what it reads, the others take it from the stream.
 * An event is taken only where all before it is known; everyone who misses some reads the database, which each does
 * every 2 s, too.
 */
export function startNatsCarrier({ url, natsUrl, events, held, log }: NatsCarrierOptions): Carrier {
  const wake = () => events.wake();
  let leading: AbortController | null = null;

  const stream = new NatsStream({
    url: natsUrl,
    log,
    key: () => events.epoch,
    onReady: wake,
    onMessage(text) {
      const carried = readCarriedEvent(text);
      if (carried === null || !events.offer(carried)) wake();
    },
  });
  let { epoch } = events;
  const stopListening = events.onMore(() => {
    if (epoch === events.epoch) return;
    epoch = events.epoch;
    stream.restart();
  });

  /** @returns whether it has begun to */
  async function lead(client: pg.Client): Promise<boolean> {
    if (leading) {
      await client.query("SELECT 1");
      return false;
    }
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS is_mine", [leaderLock]);
    if (!rows[0].is_mine) return false;
    await client.query(`LISTEN ${wakeChannel}`);
    leading = new AbortController();
    void handOn(events, stream, log, leading.signal);
    return true;
  }

  const timer = setInterval(wake, pollEveryMs).unref();
  held.start({
    everyMs: beatEveryMs,
    async begin(client, lost) {
      await settleEpochAside(client, url, lost);
      await client.query(`SET idle_session_timeout = ${silentMs}`);
      await lead(client);
    },
    onReady: wake,
    async beat(client) {
      if (await lead(client)) wake();
    },
    onNotified: wake,
    onLost() {
      leading?.abort();
      leading = null;
    },
  });
  return {
    async stop() {
      clearInterval(timer);
      stopListening();
      leading?.abort();
      await held.stop();
      await stream.stop();
    },
  };
}

/** Hands on every event from now on, until another one leads. It never rejects: what is not handed on is missed. */
async function handOn(events: EventLog, stream: NatsStream, log: Log, leaving: AbortSignal): Promise<void> {
  while (!leaving.aborted) {
    const { epoch, end } = events;
    try {
      await handOnEpoch(events, stream, epoch, end, leaving);
    } catch (error) {
      const isOtherEpoch = error instanceof CursorTooOldError;
      if (!isOtherEpoch) log.warn({ err: error }, "events were not handed on");
    }
  }
}

async function handOnEpoch(
  events: EventLog,
  stream: NatsStream,
  epoch: string,
  start: Place,
  leaving: AbortSignal,
): Promise<void> {
  let before = start;
  for await (const page of followLog(events, start, leaving)) {
    for (const { place, ...event } of page.events) {
      const [xid, seq] = partsOf(place);
      const carried: CarriedEvent = { epoch, before: partsOf(before), event: { ...event, xid, seq } };
      stream.send(event.eventId, JSON.stringify(carried));
      before = place;
    }
  }
}

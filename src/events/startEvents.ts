import type pg from "pg";
import type { Log } from "../observability/log.ts";
import type { Reader } from "../persistence/readPool.ts";
import { settleEpoch } from "./epoch.ts";
import { databaseDay, tendEventDays } from "./eventDays.ts";
import { type CursorCodec, EventLog } from "./eventLog.ts";
import { HeldConnection } from "./heldConnection.ts";
import { type Carrier, startListener } from "./listener.ts";
import { withConnection } from "./withConnection.ts";

export interface EventsOptions {
  /** Of PostgreSQL. */
  readonly url: string;
  readonly reader: Reader;
  readonly cursors: CursorCodec;
  readonly log: Log;
  /** A NATS server with JetStream that carries events between instances; PostgreSQL notifies each of them otherwise. */
  readonly natsUrl: string | undefined;
  /** Events are kept for so many whole days. */
  readonly keptDays: number;
}

/** The log of this process, with what brings its news and what keeps it in bounds. */
export interface Events {
  readonly events: EventLog;
  stop(): Promise<void>;
}

const tendDaysEveryMs = 3_600_000;
/** Somebody held a lock for long. */
const tendDaysAgainMs = 60_000;

/** Settles the epoch, opens the log, and keeps it at its end. */
export async function startEvents(options: EventsOptions): Promise<Events> {
  const { url, reader, cursors, log } = options;
  await withConnection(url, settleEpoch);
  const held = new HeldConnection({ url, log });
  const events = new EventLog({ reader, tailReader: held, cursors, log });
  await events.open();
  const carrier = await startCarrier(options, events, held);
  const days = startEventDays(options);
  return {
    events,
    async stop() {
      await days.stop();
      await carrier.stop();
      await events.stop();
    },
  };
}

/** NATS is loaded by those who use it. */
async function startCarrier(
  { url, log, natsUrl }: EventsOptions,
  events: EventLog,
  held: HeldConnection,
): Promise<Carrier> {
  if (natsUrl === undefined) return startListener({ url, held, wake: () => events.wake() });
  const { startNatsCarrier } = await import("./natsCarrier.ts");
  return startNatsCarrier({ url, natsUrl, events, held, log });
}

/** Tends the days of the log at once and then every hour. A run that fails is logged, and tried again. */
function startEventDays({ url, keptDays, log }: EventsOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    const again = await tend().catch((error) => {
      if (!signal.aborted) log.warn({ err: error }, "the days of the event log could not be tended");
      return true;
    });
    if (!signal.aborted) timer = setTimeout(start, again ? tendDaysAgainMs : tendDaysEveryMs).unref();
  }

  async function tend(): Promise<boolean> {
    const tendNow = async (client: pg.Client) => tendEventDays(client, await databaseDay(client), keptDays);
    const { dropped, isUnfinished } = await withConnection(url, tendNow, signal);
    if (dropped > 0) log.info({ dropped }, "days of the event log were dropped");
    return isUnfinished;
  }

  const start = (): void => {
    running = run();
  };
  let running = run();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

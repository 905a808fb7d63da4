import { fail } from "node:assert/strict";
import type { EventLog } from "../../src/events/eventLog.ts";
import { placeOf } from "../../src/events/place.ts";
import { createGateway, type Gateway, Live, type OperationScope, type Runtime } from "../../src/gateway/index.ts";
import type { ValidatedOperation } from "../../src/gateway/pipeline/operation.ts";
import type { Log } from "../../src/observability/log.ts";
import type { Reader } from "../../src/persistence/readPool.ts";
import { statement } from "../../src/persistence/statement.ts";
import type { Viewer } from "../../src/security/viewer.ts";
import { aFollower, type Followed } from "./followed.ts";
import type { Answer, ClientErrorShape } from "./network.ts";

/** A subscription as a test follows it. */
export interface TestSubscription<Data> extends Disposable {
  /** The next answer, waited for; the test fails when the subscription has ended. */
  next(): Promise<Answer<Data>>;
  /** Answers that came and were not asked for yet. */
  readonly waiting: number;
  /** Why it ended, once it has; null when its source was over. */
  readonly ended: Promise<readonly ClientErrorShape[] | null>;
  stop(): void;
}

export interface TestLive extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly live: Live;
  /** Resolves when the subscription has its place in the log, or has ended: what is written from then on comes. */
  subscribe<Data>(
    operation: ValidatedOperation,
    variables: Record<string, unknown>,
    scope: OperationScope,
  ): Promise<TestSubscription<Data>>;
  /** Resolves when the log knows all that is written. */
  caughtUp(): Promise<void>;
}

const lastEvent = statement<{ readonly xid: string; readonly seq: string }>(
  "SELECT xid::text AS xid, seq::text AS seq FROM patio.event ORDER BY event.xid DESC, event.seq DESC LIMIT 1",
);

/** Subscriptions on a runtime as the program has them, below every transport. */
export function withLive(runtime: Runtime, events: EventLog, reader: Reader, log: Log): TestLive {
  const opened = new WeakMap<OperationScope, () => void>();
  const gateway = createGateway(tellingWhenOpened(runtime, (scope) => opened.get(scope)?.()));
  const live = new Live(gateway, { log, rightsOf: (viewer) => (viewer as Viewer).actor });

  async function caughtUp(): Promise<void> {
    const [last] = await reader.rows(lastEvent, []);
    while (last && events.end < placeOf(last.xid, last.seq)) {
      const more = Promise.withResolvers<void>();
      const stop = events.onMore(more.resolve);
      events.wake();
      await more.promise;
      stop();
    }
  }

  return {
    gateway,
    live,
    caughtUp,
    async subscribe<Data>(operation: ValidatedOperation, variables: Record<string, unknown>, scope: OperationScope) {
      await caughtUp();
      const begun = Promise.withResolvers<void>();
      opened.set(scope, begun.resolve);
      const follower = aFollower();
      void follower.isOver.then(() => begun.resolve());
      const { stop } = live.subscribe({ operation, variables, scope }, follower);
      await begun.promise;
      return Object.assign(inTurn<Data>(follower), { stop, [Symbol.dispose]: stop });
    },
    async [Symbol.asyncDispose]() {
      live.stop();
      await events.stop();
    },
  };
}

/** The same runtime, which tells when a subscription has got its source, or has failed to. */
function tellingWhenOpened(runtime: Runtime, tell: (scope: OperationScope) => void): Runtime {
  return {
    ...runtime,
    async prepareSubscription(operation, variables) {
      const ready = await runtime.prepareSubscription(operation, variables);
      if (!("open" in ready)) return ready;
      return { ...ready, open: (values, scope) => ready.open(values, scope).finally(() => tell(scope)) };
    },
  };
}

type StopKeys = "stop" | typeof Symbol.dispose;

/** Gives what a follower was sent to a test, one after another. */
function inTurn<Data>({ sent, received, isOver }: Followed): Omit<TestSubscription<Data>, StopKeys> {
  let taken = 0;
  return {
    ended: isOver,
    get waiting() {
      return sent.length - taken;
    },
    async next() {
      await received(taken + 1);
      if (sent.length === taken) fail(`the subscription has ended: ${JSON.stringify(await isOver)}`);
      return { errors: [], ...sent[taken++] } as unknown as Answer<Data>;
    },
  };
}

import { getOperationAST, parse } from "graphql";
import {
  beginScope,
  type Gateway,
  Live,
  type LiveOptions,
  type LiveSubscription,
  type OperationScope,
  type SubgraphError,
  type Subscriber,
} from "../../src/gateway/index.ts";
import { createLog } from "../../src/observability/log.ts";

/** What a client was sent for an event. */
export interface Sent {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A subscriber that keeps what it is sent. */
export interface Followed extends Subscriber {
  readonly sent: readonly Sent[];
  /** Why it ended; undefined while it has not. */
  readonly ended: readonly SubgraphError[] | null | undefined;
  readonly isOver: Promise<readonly SubgraphError[] | null>;
  /** Resolves when it was sent so many, or has ended. */
  received(count: number): Promise<readonly Sent[]>;
}

export function aFollower(drained: () => Promise<void> = async () => {}): Followed {
  const sent: Sent[] = [];
  const over = Promise.withResolvers<readonly SubgraphError[] | null>();
  let ended: readonly SubgraphError[] | null | undefined;
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const tell = (): void => {
    for (const { count, resolve } of waiting) if (sent.length >= count || ended !== undefined) resolve();
    waiting = waiting.filter(({ count }) => count > sent.length);
  };
  return {
    sent,
    get ended() {
      return ended;
    },
    isOver: over.promise,
    async received(count) {
      if (sent.length < count && ended === undefined) {
        await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      }
      return sent;
    },
    next({ text }) {
      sent.push(JSON.parse(text));
      tell();
    },
    drained,
    end(errors) {
      ended = errors;
      over.resolve(errors);
      tell();
    },
  };
}

/** Subscriptions on a gateway, below every transport. */
export function liveOn(gateway: Gateway, options: Partial<LiveOptions> = {}): Live {
  return new Live(gateway, { log: createLog("silent"), rightsOf: String, ...options });
}

/** Begins a subscription as a transport does. */
export function followOn(
  live: Live,
  query: string,
  { variables = {}, scope = beginScope(null, {}), follower = aFollower() }: FollowOptions = {},
): Followed & LiveSubscription {
  const document = parse(query, { noLocation: true });
  const subscription = live.subscribe(
    { operation: { document, operation: getOperationAST(document)! }, variables, scope },
    follower,
  );
  return Object.defineProperties({ ...subscription }, Object.getOwnPropertyDescriptors(follower)) as Followed &
    LiveSubscription;
}

export interface FollowOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly scope?: OperationScope;
  readonly follower?: Followed;
}

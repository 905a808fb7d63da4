import { setImmediate as nextTurn } from "node:timers/promises";
import type { GraphQLError } from "graphql";
import { presentError } from "../../errors/presentError.ts";
import type { Log } from "../../observability/log.ts";
import {
  beginScope,
  type Clock,
  type EventFeed,
  isFeed,
  type OperationResult,
  type OperationScope,
  renewed,
  type SubgraphError,
  type SubscriptionSource,
  type Variables,
} from "../execution/execution.ts";
import type { Gateway } from "../pipeline/gateway.ts";
import type { ValidatedOperation } from "../pipeline/operation.ts";
import type { ReadySubscription, Runtime } from "../pipeline/runtime.ts";
import { createValidator } from "../pipeline/validateOperation.ts";
import { FeedGroup, type FeedWork } from "./feedGroup.ts";
import type { GroupOptions } from "./group.ts";
import { TooManySubscriptionsError } from "./live.errors.ts";
import { LiveAnswer } from "./liveAnswer.ts";
import { StreamGroup, type StreamWork } from "./streamGroup.ts";
import type { LiveSubscription, Subscriber } from "./subscriber.ts";

export interface LiveOptions {
  readonly log: Log;
  /** Equal for viewers who may see the same. */
  readonly rightsOf: (viewer: unknown) => string;
  /** Different subscriptions at once, at most; equal ones are one. */
  readonly maxGroups?: number;
  readonly clock?: Clock;
}

/** What a subscriber asks for. */
export interface SubscriptionRequest {
  readonly operation: ValidatedOperation;
  /** Where the operation was validated, when it is known; it is not validated again while that is served. */
  readonly runtime?: Runtime;
  /** The client's. */
  readonly variables: Variables;
  readonly scope: OperationScope;
}

/** A group with what it takes to make it anew for another supergraph. */
interface Kept {
  readonly request: SubscriptionRequest;
  readonly group: FeedGroup | StreamGroup;
}

/** A group on its way to another supergraph. */
interface Moving {
  readonly key: string;
  readonly kept: Kept;
  /** How often it could not be planned in time. */
  readonly failures: number;
}

/** So many groups are made ready for another supergraph at once: operations that come meanwhile are planned, too. */
const movedAtOnce = 2;
/** Of `Accept-Language`, which is the client's; what stands behind it matters least. */
const longestLanguage = 256;
/** What can't be planned in time more often does not fit. */
const mostFailures = 5;

/**
 * The subscriptions of this process. Those that ask the same with the same rights are one group, whoever sent them over
 * whatever transport. A swap of the supergraph moves every group to it; one whose document does not fit it is told.
 */
export class Live {
  readonly #gateway: Gateway;
  readonly #options: LiveOptions;
  readonly #groups = new Map<string, Kept>();
  readonly #stopListening: () => void;
  readonly #validate = createValidator();
  /** Who is in no group yet, and has not left. */
  readonly #beginning = new Set<Subscriber>();
  #isStopped = false;

  constructor(gateway: Gateway, options: LiveOptions) {
    this.#gateway = gateway;
    this.#options = options;
    this.#stopListening = gateway.onSwap((runtime) => this.#moveAll(runtime));
  }

  /** Subscriptions at this moment. */
  get subscriptionCount(): number {
    let count = this.#beginning.size;
    for (const { group } of this.#groups.values()) count += group.size;
    return count;
  }

  /** Different ones of them: what an event is answered for. */
  get groupCount(): number {
    return this.#groups.size;
  }

  /** Begins a subscription. Whatever becomes of it, the subscriber is told. */
  subscribe(request: SubscriptionRequest, subscriber: Subscriber): LiveSubscription {
    let leave = nothing;
    this.#beginning.add(subscriber);
    const isOver = (): boolean => !this.#beginning.has(subscriber);
    void this.#begin(request, subscriber, isOver)
      .catch((error) => {
        if (!isOver()) subscriber.end([this.#present(error)]);
        return nothing;
      })
      .then((left) => {
        leave = left;
        if (!this.#beginning.delete(subscriber)) leave();
      });
    return {
      stop: () => {
        this.#beginning.delete(subscriber);
        leave();
      },
    };
  }

  /** Ends every subscription of this process' own accord; clients go on elsewhere. */
  stop(): void {
    this.#isStopped = true;
    this.#stopListening();
    for (const { group } of this.#groups.values()) endGroup(group, stopping);
  }

  /** @returns what takes the subscriber out of its group */
  async #begin(request: SubscriptionRequest, subscriber: Subscriber, isOver: () => boolean): Promise<() => void> {
    if (this.#isStopped) {
      subscriber.end([stopping]);
      return nothing;
    }
    const runtime = this.#gateway.current;
    const ready = await this.#prepare(runtime, request);
    if (isOver()) return nothing;
    if (!isReady(ready)) {
      subscriber.end(ready.errors);
      return nothing;
    }
    const { scope } = request;
    const source = await ready.open(ready.variables, scope);
    if (isOver()) {
      leave(source);
      return nothing;
    }
    // Another supergraph came in between, or the end.
    if (runtime !== this.#gateway.current || this.#isStopped) {
      leave(source);
      return this.#begin(request, subscriber, isOver);
    }
    if (isFeed(source)) {
      const key = this.#keyOf("feed", ready.fromAnywhere.key, scope);
      const known = this.#groups.get(key)?.group;
      const group =
        known instanceof FeedGroup
          ? known
          : this.#keep(key, request, (options) => new FeedGroup(feedWork(ready, source), options));
      return group.join(subscriber, source.start);
    }
    const key = this.#keyOf("stream", ready.key, scope);
    const known = this.#groups.get(key)?.group;
    if (known instanceof StreamGroup) {
      leave(source);
      return known.join(subscriber);
    }
    return this.#keep(key, request, (options) => new StreamGroup(streamWork(ready, source), options)).join(subscriber);
  }

  /** Equal for those who are sent the same. A start that is refused is a stream, too, beside the feed of who began before. */
  #keyOf(sort: "feed" | "stream", asked: string, { viewer, headers }: OperationScope): string {
    return JSON.stringify([sort, this.#options.rightsOf(viewer), languageOf(headers), asked]);
  }

  #keep<Group extends FeedGroup | StreamGroup>(
    key: string,
    request: SubscriptionRequest,
    make: (options: GroupOptions) => Group,
  ): Group {
    const { maxGroups = 10_000, log, clock } = this.#options;
    if (this.#groups.size >= maxGroups) throw new TooManySubscriptionsError(maxGroups);
    const scope = sharedScope(request.scope);
    const group = make({
      scope,
      present: (error) => this.#present(error),
      onTrouble: (error) => log.warn({ err: error }, "an event can't be answered; it is tried again"),
      onEmpty: () => this.#groups.delete(key),
      ...(clock && { clock }),
    });
    const { operation, variables } = request;
    this.#groups.set(key, { request: { operation, variables, scope }, group });
    return group;
  }

  /**
   * Takes every group over to another supergraph, a few at a time, unless yet another one comes. What can't be planned in time is tried
   * again after all others: that many are planned at once is no reason to end one.
   */
  #moveAll(runtime: Runtime): void {
    const left: Moving[] = Array.from(this.#groups, ([key, kept]) => ({ key, kept, failures: 0 }));
    const moveNext = async (): Promise<void> => {
      for (let next = left.shift(); next && runtime === this.#gateway.current; next = left.shift()) {
        await nextTurn();
        const isLate = await this.#move(next, runtime);
        if (isLate) left.push({ ...next, failures: next.failures + 1 });
      }
    };
    for (let lane = 0; lane < movedAtOnce; lane++) void moveNext();
  }

  /** @returns true when it could not be planned in time, and is to be tried again; it goes on where it is */
  async #move({ key, kept, failures }: Moving, runtime: Runtime): Promise<boolean> {
    const isOver = (): boolean => this.#groups.get(key) !== kept || runtime !== this.#gateway.current;
    if (isOver()) return false;
    const reload = (error: unknown): void => {
      if (!isOver()) endGroup(kept.group, reloadOf(this.#present(error)));
    };
    try {
      const ready = await this.#prepare(runtime, kept.request);
      if (isOver()) return false;
      // Not waited for: a partner may take long to begin its stream.
      if (isReady(ready)) moveTo(ready, kept, isOver).catch(reload);
      else if (isTooLate(ready) && failures < mostFailures) return true;
      else endGroup(kept.group, reloadOf(ready.errors[0]));
    } catch (error) {
      reload(error);
    }
    return false;
  }

  /** Makes it ready, validated for this runtime: the document may have come before another supergraph did. */
  async #prepare(
    runtime: Runtime,
    { operation, variables, runtime: validatedFor }: SubscriptionRequest,
  ): Promise<ReadySubscription | Pick<OperationResult, "errors">> {
    if (validatedFor !== runtime) {
      const faults = this.#validate(runtime.supergraph.publicSchema, operation.document, runtime.introspection);
      if (faults.length > 0) return { errors: faults.map(asSubgraphError) };
    }
    return runtime.prepareSubscription(operation, variables);
  }

  #present(error: unknown): SubgraphError {
    return presentError({ message: "", originalError: error as Error }, (cause, errorId) =>
      this.#options.log.error({ err: cause, errorId }, "a subscription failed"),
    );
  }
}

function nothing(): void {}

/** Goes on with how the events are answered now; where they come from must be of the same sort. */
async function moveTo(ready: ReadySubscription, { request, group }: Kept, isOver: () => boolean): Promise<void> {
  const { variables } = group instanceof FeedGroup ? ready.fromAnywhere : ready;
  const source = await ready.open(variables, renewed(request.scope), { goesOn: true });
  if (!isOver()) {
    if (group instanceof FeedGroup && isFeed(source)) return group.replace(feedWork(ready, source));
    if (group instanceof StreamGroup && !isFeed(source)) return group.replace(streamWork(ready, source));
    endGroup(group, reloadOf());
  }
  leave(source);
}

/** Ends every member with an error, which tells where it may go on when that is known. */
function endGroup(group: FeedGroup | StreamGroup, error: SubgraphError): void {
  if (group instanceof StreamGroup) group.end([error]);
  else group.end((cursor) => ({ ...error, extensions: { ...error.extensions, cursor } }));
}

function reloadOf(why?: SubgraphError): SubgraphError {
  const message = why?.message ?? "What it follows is not there any more.";
  return { message: `Another supergraph is served. ${message}`, extensions: { code: "SCHEMA_RELOAD" } };
}

const stopping: SubgraphError = {
  message: "The server is shutting down.",
  extensions: { code: "SERVICE_STOPPING" },
};

function isReady(ready: ReadySubscription | Pick<OperationResult, "errors">): ready is ReadySubscription {
  return "open" in ready;
}

/** Whether planning had to wait too long. */
function isTooLate({ errors: [error] }: Pick<OperationResult, "errors">): boolean {
  return error?.extensions?.["code"] === "BUSY";
}

function feedWork({ answer, fromAnywhere: { variables } }: ReadySubscription, feed: EventFeed): FeedWork {
  return {
    feed,
    async answer(event, scope) {
      const answered = await feed.answer(event, scope);
      if (answered === null) return null;
      return new LiveAnswer(await answer(answered, variables, scope), { cursor: feed.cursorOf(event.place) });
    },
  };
}

function streamWork({ answer, variables }: ReadySubscription, stream: StreamWork["stream"]): StreamWork {
  return {
    stream,
    async answer(event, scope) {
      return new LiveAnswer(await answer(event, variables, scope), { gap: event.gap });
    },
  };
}

/** A source that nobody reads: a feed costs nothing. */
function leave(source: SubscriptionSource): void {
  if (!isFeed(source)) void source.return?.();
}

/** Only what the answers of all depend on: not what belongs to one request. */
function sharedScope({ viewer, headers, timeoutMs }: OperationScope): OperationScope {
  const language = languageOf(headers);
  return beginScope(viewer, language === undefined ? {} : { "accept-language": language }, { timeoutMs });
}

function languageOf(headers: OperationScope["headers"]): string | undefined {
  return headers["accept-language"]?.slice(0, longestLanguage);
}

function asSubgraphError({ message, extensions }: GraphQLError): SubgraphError {
  return { message, extensions };
}

import { describe, expect, it } from "@jest/globals";
import { BusyError } from "../../src/errors/tryAgainError.ts";
import { CursorTooOldError } from "../../src/events/events.errors.ts";
import { createGateway, type Runtime } from "../../src/gateway/index.ts";
import { aSubgraph, federationOf, type Resolvers } from "../support/federation.ts";
import { followOn, liveOn } from "../support/followed.ts";
import { aMemoryFeed, type MemoryFeed, numberOf, numbers, placeOf } from "../support/memoryFeed.ts";
import { settled } from "../support/stoppedClock.ts";

/** A subgraph whose field `shared` follows a feed; events of which the number ends with 0 are for nobody. */
function eventsOf(feed: MemoryFeed, fields = "", isRefused = () => false) {
  const subscribe = (_: unknown, { after }: { after?: string | null }) => {
    if (isRefused()) throw new CursorTooOldError();
    return {
      ...feed,
      start: after == null ? feed.end() : placeOf(Number(after.replace("cursor ", ""))),
      admits: async ({ place }: { place: string }) => numberOf(place) % 10 !== 0,
      [Symbol.asyncIterator]() {},
    };
  };
  return aSubgraph(
    "events",
    `type Query { x: Int }
     type Subscription { shared(after: String): Shared }
     type Shared { cursor: String! coop: Coop sure: Coop! ${fields} }
     type Coop @key(fields: "id") { id: ID! }`,
    {
      Subscription: { shared: { subscribe, resolve: (event: unknown) => event } as never },
      Shared: {
        cursor: ({ place }) => feed.cursorOf(place),
        coop: ({ place }) => ({ id: String(numberOf(place)) }),
        sure: ({ place }) => ({ id: String(numberOf(place)) }),
      },
    },
  );
}

function ratings(rating: (coop: { id: string }) => unknown = ({ id }) => Number(id) * 2) {
  const resolvers: Resolvers = { Coop: { __resolveReference: (reference) => reference, rating, must: rating } };
  return aSubgraph("ratings", `type Coop @key(fields: "id") { id: ID! rating: Int must: Int! }`, resolvers);
}

const aFeed = () => aMemoryFeed(() => new CursorTooOldError(), 20);

const since = (cursor: number) => ({ variables: { after: `cursor ${cursor}` } });

describe("a subscription to events that are kept", () => {
  it("is joined for each event, and is answered once for all who follow the same from wherever", async () => {
    const feed = aFeed();
    const federation = federationOf(eventsOf(feed), ratings());
    const live = liveOn(createGateway(federation));
    feed.write(4);
    const query = "subscription($after: String) { shared(after: $after) { coop { rating } } }";
    const [one, two] = [followOn(live, query, since(0)), followOn(live, query, since(2))];
    const all = [await one.received(4), await two.received(2)];
    expect(all.map((sent) => sent.map(({ data }) => JSON.stringify(data)))).toEqual(
      [0, 2].map((from) => numbers(from, 4).map((id) => JSON.stringify({ shared: { coop: { rating: 2 * id } } }))),
    );
    expect([live.groupCount, federation.asked.length]).toEqual([1, 4]);
    live.stop();
    expect([one.ended, two.ended]).toMatchObject(
      [0, 1].map(() => [{ extensions: { code: "SERVICE_STOPPING", cursor: "cursor 4" } }]),
    );
    expect([live.groupCount, live.subscriptionCount]).toEqual([0, 0]);
  });

  it("gets an event also when a partner that is joined fails: its field is null, or what the type's rule says", async () => {
    const feed = aFeed();
    const failing = ratings(() => {
      throw new TypeError("broken");
    });
    const live = liveOn(createGateway(federationOf(eventsOf(feed), failing)));
    const following = followOn(
      live,
      'subscription { shared(after: "cursor 0") { cursor coop { rating } sure { id } } }',
    );
    const bubbling = followOn(live, 'subscription { shared(after: "cursor 0") { cursor coop { must } } }');
    const rootless = followOn(live, 'subscription { shared(after: "cursor 0") { cursor sure { must } } }');
    feed.write();
    const path = (...steps: string[]) => [
      { path: ["shared", ...steps], extensions: { code: "INTERNAL_SERVER_ERROR" } },
    ];
    expect(await following.received(1)).toMatchObject([
      {
        data: { shared: { cursor: "cursor 1", coop: { rating: null }, sure: { id: "1" } } },
        errors: path("coop", "rating"),
      },
    ]);
    expect(await bubbling.received(1)).toMatchObject([
      { data: { shared: { cursor: "cursor 1", coop: null } }, errors: path("coop", "must") },
    ]);
    expect(await rootless.received(1)).toMatchObject([{ data: { shared: null }, errors: path("sure", "must") }]);
    live.stop();
  });

  it("begins with what the client can mend when it can't begin", async () => {
    const live = liveOn(createGateway(federationOf(eventsOf(aFeed()))), { maxGroups: 1 });
    const unknown = followOn(live, "subscription { other { id } }");
    expect(await unknown.isOver).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    followOn(live, "subscription { shared { cursor } }");
    const second = followOn(live, "subscription { shared { coop { id } } }");
    expect(await second.isOver).toMatchObject([{ extensions: { code: "TOO_MANY_SUBSCRIPTIONS", most: 1 } }]);
    live.stop();
  });

  it("is refused by itself where an equal one has begun before, which goes on", async () => {
    const feed = aFeed();
    let isGone = false;
    const live = liveOn(createGateway(federationOf(eventsOf(feed, "", () => isGone))));
    const query = `subscription { shared(after: "cursor 0") { cursor } }`;
    const before = followOn(live, query);
    feed.write();
    await before.received(1);
    isGone = true;
    const after = followOn(live, query);
    expect(await after.isOver).toMatchObject([{ extensions: { code: "CURSOR_TOO_OLD" } }]);
    feed.write();
    expect(await before.received(2)).toHaveLength(2);
    live.stop();
    expect(live.groupCount).toBe(0);
  });

  it("that is stopped before it has begun leaves nothing behind", async () => {
    const live = liveOn(createGateway(federationOf(eventsOf(aFeed()))));
    const following = followOn(live, "subscription { shared { cursor } }");
    following.stop();
    for (let turn = 0; turn < 20; turn++) await settled();
    expect([live.groupCount, live.subscriptionCount, following.ended]).toEqual([0, 0, undefined]);
  });
});

describe("a swap of the supergraph", () => {
  it("loses and repeats nothing under 100 subscriptions and writes; what no longer fits is told where it was", async () => {
    const feed = aFeed();
    const whole = () => federationOf(eventsOf(feed, "old: Int"), ratings());
    const gateway = createGateway(whole());
    const live = liveOn(gateway);
    const members = numbers(0, 100).map((number) => {
      const field = number % 4 === 0 ? "old" : `coop { rating name${number % 3}: id }`;
      return followOn(live, `subscription($after: String) { shared(after: $after) { cursor ${field} } }`, since(0));
    });
    for (let turn = 1; turn <= 60; turn++) {
      feed.write();
      if (turn % 4 === 0) await settled();
      if (turn === 20 || turn === 21) gateway.swap(whole());
      if (turn === 40)
        gateway.swap(
          federationOf(
            eventsOf(feed),
            ratings(() => 1),
          ),
        );
    }
    const due = numbers(0, 60)
      .filter((number) => number % 10 !== 0)
      .map((number) => feed.cursorOf(placeOf(number)));
    const cursorsOf = (sent: readonly { data: unknown }[]) =>
      sent.map(({ data }) => (data as { shared: { cursor: string } }).shared.cursor);
    for (const [index, member] of members.entries()) {
      if ((index + 1) % 4 !== 0) {
        expect(cursorsOf(await member.received(due.length))).toEqual(due);
        continue;
      }
      const [error] = (await member.isOver)!;
      expect(error!.extensions!["code"]).toBe("SCHEMA_RELOAD");
      const cursor = error!.extensions!["cursor"] as string;
      const query = "subscription($after: String) { shared(after: $after) { cursor } }";
      const rest = followOn(live, query, { variables: { after: cursor } });
      const missing = due.slice(member.sent.length);
      expect([...cursorsOf(member.sent), ...cursorsOf(await rest.received(missing.length))]).toEqual(due);
    }
    live.stop();
    expect(live.subscriptionCount).toBe(0);
  });

  it("makes two ready at once, and tries those again that can't be planned in time: none is lost of however many", async () => {
    const feed = aFeed();
    const gateway = createGateway<Runtime>(federationOf(eventsOf(feed), ratings()));
    const live = liveOn(gateway);
    const all = numbers(0, 20).map((number) =>
      followOn(live, `subscription { shared { n${number}: cursor coop { rating } } }`),
    );
    await begun(live, 20);
    const busy = busyUntil(
      federationOf(
        eventsOf(feed),
        ratings(() => 1),
      ),
      5,
    );
    gateway.swap(busy.runtime);
    await busy.opened(20);
    feed.write();
    for (const [index, { received }] of all.entries()) {
      expect(await received(1)).toEqual([{ data: { shared: { [`n${index + 1}`]: "cursor 1", coop: { rating: 1 } } } }]);
    }
    expect(busy.mostAtOnce).toBe(2);
    live.stop();
  });

  it("ends what can never be planned in time with SCHEMA_RELOAD and its cursor", async () => {
    const feed = aFeed();
    const gateway = createGateway<Runtime>(federationOf(eventsOf(feed)));
    const live = liveOn(gateway);
    const following = followOn(live, "subscription { shared { cursor } }");
    await begun(live, 1);
    gateway.swap(busyUntil(federationOf(eventsOf(feed)), Number.POSITIVE_INFINITY).runtime);
    expect(await following.isOver).toMatchObject([{ extensions: { code: "SCHEMA_RELOAD", cursor: "cursor 0" } }]);
  });
});

/** Resolves when so many groups have begun. */
async function begun(live: { readonly groupCount: number }, count: number): Promise<void> {
  while (live.groupCount < count) await settled();
}

/** A runtime whose planner comes to an end with a subscription only when it is asked again so often. */
function busyUntil(runtime: Runtime, times: number) {
  const asked = new Map<unknown, number>();
  const changes = new EventTarget();
  let [opened, atOnce, mostAtOnce] = [0, 0, 0];
  return {
    get mostAtOnce() {
      return mostAtOnce;
    },
    /** Resolves when so many subscriptions go on with it. */
    async opened(count: number): Promise<void> {
      while (opened < count) {
        await new Promise((resolve) => changes.addEventListener("opened", resolve, { once: true }));
      }
      await settled();
    },
    runtime: {
      ...runtime,
      async prepareSubscription(operation, variables) {
        const before = asked.get(operation.operation) ?? 0;
        asked.set(operation.operation, before + 1);
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        await settled();
        atOnce--;
        if (before < times)
          return {
            data: null,
            errors: [new BusyError("The operation could not be planned")].map(presented),
            isRefused: true,
          };
        const prepared = await runtime.prepareSubscription(operation, variables);
        if (!("open" in prepared)) return prepared;
        const open: typeof prepared.open = async (values, scope) => {
          const source = await prepared.open(values, scope);
          opened++;
          changes.dispatchEvent(new Event("opened"));
          return source;
        };
        return { ...prepared, open };
      },
    } satisfies Runtime,
  };
}

const presented = ({ message, code, facts }: BusyError) => ({ message, extensions: { ...facts, code } });

import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { compose, createGateway, createRuntime, remoteSubgraph } from "../../src/gateway/index.ts";
import { beginScope } from "../../src/gateway/subgraphs/operationScope.ts";
import { againAfterMs } from "../../src/gateway/subgraphs/remote/sharedUpstream.ts";
import { aSubgraph, inProcessOf } from "../support/federation.ts";
import { followOn, liveOn } from "../support/followed.ts";
import { startPartner } from "../support/partner.ts";
import { accepting, type SocketMessage, type SocketSender, startSocketPartner } from "../support/socketPartner.ts";
import { StoppedClock, settled } from "../support/stoppedClock.ts";

const audits = aSubgraph(
  "audits",
  `type Query { audits: Int } type Subscription { audited(of: ID): Audit } type Audit @key(fields: "id") { id: ID! note: String }`,
);
const stars = aSubgraph("stars", `type Audit @key(fields: "id") { id: ID! stars: Int }`, {
  Audit: { __resolveReference: (reference) => reference, stars: ({ id }) => Number(id) * 2 },
});
/** Both, with a key that asks the partner for more. */
const keyedByNote = [
  { ...audits, sdl: audits.sdl.replace("note: String", "note: String @shareable") },
  aSubgraph("stars", `type Audit @key(fields: "id note") { id: ID! note: String @shareable stars: Int }`, {
    Audit: { __resolveReference: (reference) => reference, stars: () => 5 },
  }),
] as const;
const own = aSubgraph("own", "type Query { hello: String }");

type Served = readonly (typeof audits)[];

/** A partner that streams what a test says, and a gateway that serves it with others. */
async function aPlace() {
  const streams: ServerResponse[] = [];
  let answerWith: ((response: ServerResponse) => void) | null = null;
  let changed = Promise.withResolvers<void>();
  const partner = await startPartner((_, response) => {
    if (answerWith) answerWith(response);
    else response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    streams.push(response);
    changed.resolve();
    changed = Promise.withResolvers();
  });
  const clock = new StoppedClock();
  const remote = remoteSubgraph({ name: "audits", url: partner.url, allowPrivate: true, clock });
  const runtimeOf = (served: Served) =>
    createRuntime(
      compose(served.map(({ name, sdl }) => ({ name, sdl, url: `/subgraphs/${name}` }))),
      served.map((subgraph) => (subgraph.name === "audits" ? remote : inProcessOf(subgraph))),
    );
  const gateway = createGateway(runtimeOf([own, audits]));
  const live = liveOn(gateway);
  return {
    clock,
    live,
    remote,
    partner,
    follow: (query: string, language = "es") =>
      followOn(live, query, { scope: beginScope(null, { "accept-language": language }) }),
    swap: (...served: Served) => gateway.swap(runtimeOf(served)),
    /** What the partner does with streams that begin from now on. */
    behave(behaviour: typeof answerWith) {
      answerWith = behaviour;
    },
    /** The nth stream that was begun, waited for. */
    async stream(nth = 0): Promise<ServerResponse> {
      while (streams.length <= nth) await changed.promise;
      return streams[nth]!;
    },
    async [Symbol.asyncDispose]() {
      live.stop();
      await remote.close();
      await partner[Symbol.asyncDispose]();
    },
  };
}

const write = (stream: ServerResponse, id: number) =>
  stream.write(
    `event: next\ndata: ${JSON.stringify({ data: { audited: { __typename: "Audit", id: String(id), note: `n${id}` } } })}\n\n`,
  );

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settled();
}

const byId = "subscription { audited { id } }";
const joined = "subscription { audited { id stars } }";

describe("subscriptions to a partner", () => {
  it("that ask the same are one upstream, which ends with the last of them; another language asks anew", async () => {
    await using place = await aPlace();
    const [one, two] = [place.follow(byId), place.follow("subscription Named { audited { id } }")];
    const stream = await place.stream();
    await until(() => place.live.subscriptionCount === 2);
    write(stream, 1);
    const all = [await one.received(1), await two.received(1)];
    expect(all).toEqual([1, 2].map(() => [{ data: { audited: { id: "1" } } }]));
    const other = place.follow(byId, "en");
    await place.stream(1);
    expect([place.partner.bodies.length, place.remote.upstreamCount()]).toEqual([2, 2]);
    const closed = once(stream, "close");
    for (const following of [one, two, other]) following.stop();
    await closed;
    expect([place.remote.upstreamCount(), place.live.groupCount, place.live.subscriptionCount]).toEqual([0, 0, 0]);
  });

  it("are begun anew when the stream breaks, with growing pauses; the next event says that there is a gap", async () => {
    await using place = await aPlace();
    const following = place.follow(byId);
    const stream = await place.stream();
    write(stream, 1);
    await following.received(1);
    place.behave((response) => void response.destroy());
    stream.destroy();
    await until(() => place.clock.waiting.length > 0);
    expect(place.clock.waiting[0]).toBeGreaterThanOrEqual(againAfterMs.first / 2);
    await place.clock.advance(againAfterMs.first);
    await place.stream(1);
    await until(() => place.clock.waiting.length > 0 && place.clock.waiting[0]! <= 2 * againAfterMs.first);
    place.behave(null);
    await place.clock.advance(2 * againAfterMs.first);
    const again = await place.stream(2);
    write(again, 3);
    write(again, 4);
    expect(await following.received(3)).toEqual([
      { data: { audited: { id: "1" } } },
      { data: { audited: { id: "3" } }, extensions: { gap: true } },
      { data: { audited: { id: "4" } } },
    ]);
    expect(following.ended).toBeUndefined();
  });

  it("whose first stream fails end at once with an error", async () => {
    await using place = await aPlace();
    place.behave((response) => void response.writeHead(503).end());
    const { isOver, sent } = place.follow(byId);
    expect(await isOver).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
    expect([sent, place.remote.upstreamCount(), place.clock.waiting]).toEqual([[], 0, []]);
  });

  it("are over when the partner says so", async () => {
    await using place = await aPlace();
    const following = place.follow(byId);
    const stream = await place.stream();
    write(stream, 1);
    stream.end("event: complete\ndata:\n\n");
    expect([await following.isOver, following.sent.length, place.remote.upstreamCount()]).toEqual([null, 1, 0]);
  });
});

describe("subscriptions to a partner over one socket", () => {
  it("are all begun anew on another when it is destroyed; clients stay, and the next event of each has a gap", async () => {
    const asked: { readonly sender: SocketSender; readonly id: string }[] = [];
    let isAway = false;
    const accept = accepting((sender, { type, id }) => type === "subscribe" && asked.push({ sender, id: id! }));
    const behave = (sender: SocketSender, message: SocketMessage, nth: number) =>
      isAway ? sender.socket.terminate() : accept(sender, message, nth);
    await using partner = await startSocketPartner(behave);
    const clock = new StoppedClock();
    const subscriptions = { protocol: "graphql-transport-ws" } as const;
    const remote = remoteSubgraph({ name: "audits", url: partner.url, subscriptions, allowPrivate: true, clock });
    const supergraph = compose([{ name: "audits", sdl: audits.sdl, url: "/subgraphs/audits" }]);
    const live = liveOn(createGateway(createRuntime(supergraph, [remote])));
    await using opened = new AsyncDisposableStack();
    opened.defer(() => remote.close());
    opened.defer(() => live.stop());
    const tell = async (from: number, id: string) => {
      await until(() => asked.length === from + 2);
      for (const { sender, id: of } of asked.slice(from)) sender.next(of, { audited: { __typename: "Audit", id } });
    };
    /** Both upstreams are away, and wait at most so long. */
    const pausing = (mostMs: number) => until(() => clock.waiting.filter((ms) => ms <= mostMs).length === 2);

    const other = 'subscription { audited(of: "7") { id } }';
    const followers = [byId, byId, other].map((query) => followOn(live, query));
    await until(() => live.subscriptionCount === 3);
    await tell(0, "1");
    await Promise.all(followers.map((follower) => follower.received(1)));
    expect([partner.handshakes.length, remote.upstreamCount()]).toEqual([1, 2]);

    isAway = true;
    asked[0]!.sender.socket.terminate();
    await pausing(againAfterMs.first);
    await clock.advance(againAfterMs.first);
    await partner.closed(2);
    await pausing(2 * againAfterMs.first);
    isAway = false;
    const handshakes = partner.handshakes.length;
    await clock.advance(2 * againAfterMs.first);
    await tell(2, "3");
    await tell(2, "4");
    for (const follower of followers) {
      expect(await follower.received(3)).toEqual([
        { data: { audited: { id: "1" } } },
        { data: { audited: { id: "3" } }, extensions: { gap: true } },
        { data: { audited: { id: "4" } } },
      ]);
      expect(follower.ended).toBeUndefined();
      follower.stop();
    }
    expect([partner.handshakes.length - handshakes, remote.upstreamCount()]).toEqual([1, 0]);
    await partner.closed(handshakes + 1);
  });
});

describe("a swap", () => {
  it("leaves the upstream alone: no event is lost or repeated, and none has a gap", async () => {
    await using place = await aPlace();
    const following = place.follow(byId);
    const stream = await place.stream();
    for (let id = 1; id <= 60; id++) {
      write(stream, id);
      if (id % 20 === 0) place.swap(own, audits, ...(id % 40 === 0 ? [] : [stars]));
      if (id % 7 === 0) await settled();
    }
    const sent = await following.received(60);
    expect(sent).toEqual(Array.from({ length: 60 }, (_, index) => ({ data: { audited: { id: String(index + 1) } } })));
    expect(place.partner.bodies.length).toBe(1);
  });

  it("to a plan that asks the partner otherwise opens that first, and says that there is a gap", async () => {
    await using place = await aPlace();
    place.swap(own, audits, stars);
    const following = place.follow(joined);
    write(await place.stream(), 1);
    expect(await following.received(1)).toEqual([{ data: { audited: { id: "1", stars: 2 } } }]);
    place.swap(own, ...keyedByNote);
    write(await place.stream(1), 2);
    expect((await following.received(2))[1]).toEqual({
      data: { audited: { id: "2", stars: 5 } },
      extensions: { gap: true },
    });
    await until(() => place.remote.upstreamCount() === 1);
  });

  it("to a partner that can't be reached ends nothing: it is asked again until it can", async () => {
    await using place = await aPlace();
    place.swap(own, audits, stars);
    const following = place.follow(joined);
    write(await place.stream(), 1);
    await following.received(1);
    place.behave((response) => void response.writeHead(503).end());
    place.swap(own, ...keyedByNote);
    await place.stream(1);
    await until(() => place.clock.waiting.some((waitMs) => waitMs <= againAfterMs.first));
    place.behave(null);
    await place.clock.advance(againAfterMs.first);
    write(await place.stream(2), 2);
    const gap = { data: { audited: { id: "2", stars: 5 } }, extensions: { gap: true } };
    expect((await following.received(2))[1]).toEqual(gap);
    expect(following.ended).toBeUndefined();
  });

  it("that a partner is not in ends its subscriptions with SCHEMA_RELOAD, and their upstream", async () => {
    await using place = await aPlace();
    const following = place.follow(byId);
    await place.stream();
    place.swap(own);
    expect(await following.isOver).toMatchObject([{ extensions: { code: "SCHEMA_RELOAD" } }]);
    expect(place.remote.upstreamCount()).toBe(0);
  });
});

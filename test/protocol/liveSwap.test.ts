import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setInterval as ticking } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { recordEvent } from "../../src/events/recordEvent.ts";
import { aSubgraph } from "../support/federation.ts";
import { query } from "../support/networkRows.ts";
import { executing, startPartner } from "../support/partner.ts";
import { post } from "../support/program.ts";
import { aServedApp, type ServedApp } from "../support/servedApp.ts";
import { connectSocket, type SocketClient } from "../support/socketClient.ts";
import type { SocketMessage } from "../support/socketPartner.ts";
import { anOpportunity, type MadeOpportunity } from "../support/workBuilders.ts";

/** Who rates requests, by a field of this name. */
const ratingsBy = (name: string) =>
  aSubgraph(
    name,
    `type Opportunity @key(fields: "id") { id: ID! ${name}: Int } type Subscription { ${name}Given: Opportunity }`,
    { Opportunity: { __resolveReference: (reference) => reference, [name]: () => 7 } },
  );

const following = (fields: string) => `subscription ($after: String) {
  opportunityShared(after: $after) { eventId cursor opportunity { ${fields} } }
}`;

interface SharedEvent {
  readonly eventId: string;
  readonly cursor: string;
  readonly opportunity: Readonly<Record<string, unknown>>;
}

const eventOf = ({ payload }: SocketMessage) =>
  (payload as { data: { opportunityShared: SharedEvent } }).data.opportunityShared;

/** A partner that answers as its subgraph does, and streams what a test writes. */
async function aRatingPartner(name: string) {
  const subgraph = ratingsBy(name);
  const answer = executing(subgraph);
  const streams: ServerResponse[] = [];
  let isBroken = false;
  let released = Promise.withResolvers<void>();
  released.resolve();
  let changed = Promise.withResolvers<void>();
  const partner = await startPartner((request, response, body) => {
    if (isBroken) return void response.writeHead(500).end();
    if (!JSON.parse(body).query.startsWith("subscription")) {
      return void released.promise.then(() => answer(request, response, body));
    }
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    streams.push(response);
    changed.resolve();
    changed = Promise.withResolvers();
  });
  return {
    ...{ name, url: partner.url, sdl: subgraph.sdl },
    /** Every stream that was begun. */
    streams,
    /** From now on it answers nothing but errors. */
    breaks() {
      isBroken = true;
    },
    /** Answers wait until they are released. */
    hold() {
      released = Promise.withResolvers();
    },
    release: () => released.resolve(),
    /** The nth stream, waited for. */
    async stream(nth: number): Promise<ServerResponse> {
      while (streams.length <= nth) await changed.promise;
      return streams[nth]!;
    },
    [Symbol.asyncDispose]: () => partner[Symbol.asyncDispose](),
  };
}

describe("a swap under subscriptions", () => {
  let app: ServedApp;
  let opportunity: MadeOpportunity;
  const clients: SocketClient[] = [];

  beforeAll(async () => {
    app = await aServedApp({ allowPrivateSubgraphs: true, sample: false });
    opportunity = await anOpportunity(app.db);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.socket.terminate();
  });
  afterAll(async () => {
    await app[Symbol.asyncDispose]();
  });

  async function connected(): Promise<SocketClient> {
    const client = await connectSocket(app.origin);
    clients.push(client);
    await client.init({ authorization: `Bearer ${app.operatorToken}` });
    return client;
  }

  async function change(mutation: string): Promise<void> {
    const { body } = await post(`${app.origin}/graphql`, `mutation { ${mutation} }`, app.operatorToken);
    expect(body).toMatchObject({ data: { done: { userErrors: [] } } });
  }

  const publish = ({ name, url, sdl }: { readonly name: string; readonly url: string; readonly sdl: string }) =>
    change(
      `done: publishSubgraph(input: { name: "${name}", url: "${url}", sdl: ${JSON.stringify(sdl)}, subscriptions: { protocol: SSE } })
        { userErrors { code message } }`,
    );
  const remove = (name: string) =>
    change(`done: removeSubgraph(input: { name: "${name}" }) { userErrors { code message } }`);

  async function tell(): Promise<void> {
    const em = app.db.orm.em.fork();
    recordEvent(em, { kind: "OPPORTUNITY_SHARED", subject: { type: "Opportunity", key: opportunity.key } });
    await em.flush();
  }

  const logged = async () =>
    (await query<{ id: string }>(app.db, "SELECT id FROM patio.event ORDER BY xid, seq")).map(({ id }) => id);

  /** The cursor of the last event, asked for until the program knows of that. */
  async function lastCursor(): Promise<string> {
    const last = (await logged()).at(-1);
    const asked = "{ events(last: 1) { edges { cursor node { eventId } } } }";
    for (;;) {
      const { body } = await post(`${app.origin}/graphql`, asked, app.operatorToken);
      const [edge] = body.data.events.edges;
      if (edge?.node.eventId === last) return edge.cursor;
    }
  }

  it("loses and repeats nothing for 100 of them while 50 writes a second go on", async () => {
    await using partner = await aRatingPartner("swapped");
    await using steady = await aRatingPartner("steady");
    await publish(steady);
    await tell();
    const before = (await logged()).length;
    const after = await lastCursor();
    const documents = ["id", "title", "id title", "steady"].map(following);
    const followers = await Promise.all(Array.from({ length: 5 }, connected));
    for (const follower of followers) {
      for (let id = 0; id < 20; id++) follower.subscribe(`${id}`, documents[id % documents.length]!, { after });
    }

    const written: Promise<void>[] = [];
    const swappedAt: number[] = [];
    // Who asks the other partner, too, is behind at both swaps, with answers under way; for less than the 5 s that they may take.
    let isHolding = false;
    const swaps = async () => {
      for (const swap of [() => publish(partner), () => remove(partner.name)]) {
        isHolding = true;
        steady.hold();
        await swap();
        isHolding = false;
        steady.release();
        swappedAt.push(written.length);
      }
    };
    // A machine that is so slow has enough to do.
    const mostWritten = 300;
    let swapping: Promise<void> | null = null;
    let swappedUntil = Number.POSITIVE_INFINITY;
    let ticks = 0;
    for await (const _ of ticking(20)) {
      if (isHolding && ++ticks % 25 === 0) {
        steady.release();
        steady.hold();
      }
      if (written.length < mostWritten || swappedUntil < Number.POSITIVE_INFINITY) written.push(tell());
      // Whatever comes of it: a swap that fails ends the writing, too.
      if (written.length === 50) swapping = swaps().finally(() => (swappedUntil = written.length));
      if (written.length >= Math.max(150, swappedUntil + 20)) break;
    }
    await Promise.all([swapping, ...written]);
    expect(swappedAt.every((count) => count > 50)).toBe(true);

    const expected = (await logged()).slice(before);
    expect(expected).toHaveLength(written.length);
    for (const follower of followers) {
      const came = Map.groupBy(await follower.messages(20 * expected.length), ({ id }) => id);
      expect(came.size).toBe(20);
      for (const messages of came.values()) {
        const events = messages.map(eventOf);
        expect(events.map(({ eventId }) => eventId)).toEqual(expected);
        expect(events.filter(({ opportunity: { steady: rating = 7 } }) => rating !== 7)).toEqual([]);
      }
      expect(follower.unread).toEqual([]);
    }
  });

  it("ends one that asks what is not there any more with SCHEMA_RELOAD and its last cursor; it goes on without that", async () => {
    await using partner = await aRatingPartner("reloaded");
    await publish(partner);
    await tell();
    const [client, other] = [await connected(), await connected()];
    const after = await lastCursor();
    client.subscribe("a", following("id reloaded"), { after });
    other.subscribe("a", following("id"), { after });
    await tell();
    const had = eventOf(await client.message());
    expect(had.opportunity).toEqual({ id: opportunity.id, reloaded: 7 });

    await remove(partner.name);
    const { type, payload } = await client.message();
    expect([type, payload]).toMatchObject(["error", [{ extensions: { code: "SCHEMA_RELOAD" } }]]);
    await tell();
    const [{ extensions }] = payload as [{ extensions: { cursor: string } }];
    client.subscribe("b", following("id"), { after: extensions.cursor });
    const next = eventOf(await client.message());
    const others = (await other.messages(2)).map(eventOf);
    expect([had.eventId, next.eventId]).toEqual(others.map(({ eventId }) => eventId));
    expect(others.map(({ eventId }) => eventId)).toEqual((await logged()).slice(-2));
  });

  it("loses the field of a partner that fails, not the event", async () => {
    await using partner = await aRatingPartner("failing");
    await publish(partner);
    await tell();
    const client = await connected();
    client.subscribe("a", following("title failing"), { after: await lastCursor() });
    partner.breaks();
    await tell();
    expect((await client.message()).payload).toMatchObject({
      data: { opportunityShared: { opportunity: { title: "A web shop", failing: null } } },
      errors: [{ path: ["opportunityShared", "opportunity"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
    });
  });

  it("leaves a partner's own stream, one for three clients, which ends with the last of them; a break is told by a gap", async () => {
    await using partner = await aRatingPartner("streamed");
    await using another = await aRatingPartner("another");
    await publish(partner);
    const followers = [await connected(), await connected(), await connected()];
    for (const follower of followers) follower.subscribe("a", "subscription { streamedGiven { streamed title } }");
    let rating = 0;
    const write = (stream: ServerResponse) => {
      const streamedGiven = { __typename: "Opportunity", id: opportunity.id, streamed: ++rating };
      stream.write(`event: next\ndata: ${JSON.stringify({ data: { streamedGiven } })}\n\n`);
    };
    const answer = (streamed: number) => ({ data: { streamedGiven: { streamed, title: "A web shop" } } });

    const first = await partner.stream(0);
    // Nothing is kept for who comes later: it goes on until each has come.
    for await (const _ of ticking(10)) {
      write(first);
      if (followers.every(({ unread }) => unread.length > 0)) break;
    }
    await publish(another);
    write(first);
    for (const follower of followers) {
      const begunAt = (follower.unread[0]!.payload as ReturnType<typeof answer>).data.streamedGiven.streamed;
      for (let at = begunAt; at <= rating; at++) expect((await follower.message()).payload).toEqual(answer(at));
    }

    first.destroy();
    const second = await partner.stream(1);
    write(second);
    write(second);
    for (const follower of followers) {
      const came = (await follower.messages(2)).map(({ payload }) => payload);
      expect(came).toEqual([{ ...answer(rating - 1), extensions: { gap: true } }, answer(rating)]);
    }

    const closed = once(second, "close");
    for (const follower of followers) follower.complete("a");
    await closed;
    expect(partner.streams.map(({ closed: isClosed }) => isClosed)).toEqual([true, true]);
  });
});

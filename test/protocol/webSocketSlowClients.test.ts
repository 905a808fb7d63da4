import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "@jest/globals";
import { aSubgraph, federationOf } from "../support/federation.ts";
import { HeldEvents } from "../support/heldEvents.ts";
import { aSocketHouse } from "../support/socketHouse.ts";
import type { SocketMessage } from "../support/socketPartner.ts";
import { settled } from "../support/stoppedClock.ts";

const textLength = 20_000;
const text = "x".repeat(textLength);

/** A gateway whose events are of 20 KB each, read in pages of so many. */
async function aHouse(pageSize = 10) {
  const events = new HeldEvents<number>(pageSize);
  const runtime = federationOf(
    aSubgraph(
      "small",
      `type Query { hello: String }
       type Subscription { told(after: String): Told! }
       type Told { value: Int! text: String! cursor: String! }`,
      {
        Subscription: {
          told: {
            subscribe: (_: unknown, { after }: { after?: string }) => events.source(after),
            resolve: ({ value, place }: { value: number; place: string }) => ({ value, text, cursor: place }),
          } as never,
        },
      },
    ),
  );
  return Object.assign(await aSocketHouse(runtime), { events });
}

const told = "subscription ($after: String) { told(after: $after) { value text cursor } }";
const start = "000000000";
/** Resolves when clients who subscribed, and were answered a question since, follow from where the events end now. */
async function following({ events }: Awaited<ReturnType<typeof aHouse>>): Promise<void> {
  while (events.listenerCount === 0) await settled();
  await settled();
}

const eventOf = ({ payload }: SocketMessage) =>
  (payload as { data: { told: { value: number; cursor: string } } }).data.told;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes that something still refers to: of the heap, and of buffers outside of it. */
function heldBytes(): number {
  // What the first one finds to be garbage is counted until another thread has freed it; the second one waits for that.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe("a client that reads nothing", () => {
  it("is closed with 1013 and takes bounded memory; a fast one beside it has every event, and it goes on by its cursor", async () => {
    await using house = await aHouse();
    const [fast, paused, stuck] = [await house.accepted(), await house.accepted(), await house.accepted()];
    for (const client of [fast, paused, stuck]) client.subscribe("a", told);
    for (const client of [fast, paused, stuck]) await client.ask("{ hello }");
    await following(house);
    for (const client of [paused, stuck]) client.socket.pause();
    const before = heldBytes();
    const held: number[] = [];
    const count = 10_000;
    // In pieces of 1 MB, as fast as the fast one reads.
    for (let value = 0; value < count; value += 50) {
      house.events.tell(...Array.from({ length: 50 }, (_, index) => value + index));
      const came = await fast.messages(50);
      expect(came.map((message) => eventOf(message).value)).toEqual(came.map((_, index) => value + index));
      if (value % 2_000 === 0) held.push(heldBytes() - before);
      if (house.live.subscriptionCount === 1) paused.socket.resume();
    }
    // Of 200 MB, 512 answers are kept for who catches up.
    expect(Math.max(...held)).toBeLessThan(60_000_000);
    expect(await paused.closed).toMatchObject({ code: 1013 });

    const had = paused.unread.map(eventOf);
    expect(had.map(({ value }) => value)).toEqual(had.map((_, index) => index));
    const again = await house.accepted();
    again.subscribe("a", told, { after: had.at(-1)!.cursor });
    const missed = (await again.messages(1_000)).map((message) => eventOf(message).value);
    expect(missed).toEqual(missed.map((_, index) => had.length + index));

    stuck.socket.resume();
    await stuck.closed;
    // 200 MB are written, read and parsed.
  });

  it("is not sent what it missed any faster than it reads, and is not closed for that", async () => {
    await using house = await aHouse();
    house.events.tell(...Array.from({ length: 1_000 }, (_, value) => value));
    const [one, another] = [await house.accepted(), await house.accepted()];
    one.subscribe("a", told, { after: start });
    one.socket.pause();
    another.subscribe("a", told, { after: start });
    await another.messages(1_000);
    one.socket.resume();
    const values = (await one.messages(1_000)).map((message) => eventOf(message).value);
    expect(values).toEqual(values.map((_, index) => index));
  });

  it("has 100 subscriptions catch up at once without being closed", async () => {
    await using house = await aHouse();
    const count = 20;
    house.events.tell(...Array.from({ length: count }, (_, value) => value));
    const [client, another] = [await house.accepted(), await house.accepted()];
    for (let id = 0; id < 100; id++) client.subscribe(`${id}`, told, { after: start });
    client.socket.pause();
    another.subscribe("a", told, { after: start });
    await another.messages(count);
    for (let turns = 0; turns < 100; turns++) await settled();
    client.socket.resume();
    const came = await client.messages(100 * count);
    for (const [id, messages] of Map.groupBy(came, (message) => message.id)) {
      expect([id, messages.map((message) => eventOf(message).value)]).toEqual([id, messages.map((_, index) => index)]);
    }
  });
});

describe("a client that reads as fast as it can", () => {
  it("is not closed for 20 MB that are there at once and need no I/O", async () => {
    await using house = await aHouse(1_000);
    const [client, another] = [await house.accepted(), await house.accepted()];
    for (const follower of [client, another]) follower.subscribe("a", told);
    for (const follower of [client, another]) await follower.ask("{ hello }");
    await following(house);
    house.events.tell(...Array.from({ length: 1_000 }, (_, value) => value));
    for (const follower of [client, another]) {
      const values = (await follower.messages(1_000)).map((message) => eventOf(message).value);
      expect(values).toEqual(values.map((_, index) => index));
    }
  });
});

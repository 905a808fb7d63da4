import { describe, expect, it } from "@jest/globals";
import { aSubgraph, federationOf } from "../support/federation.ts";
import { HeldEvents } from "../support/heldEvents.ts";
import { aSocketHouse } from "../support/socketHouse.ts";
import type { SocketMessage } from "../support/socketPartner.ts";

const textLength = 20_000;
const text = "x".repeat(textLength);

/** A gateway whose events are of 20 KB each. */
async function aHouse() {
  const events = new HeldEvents<number>(10);
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
const eventOf = ({ payload }: SocketMessage) =>
  (payload as { data: { told: { value: number; cursor: string } } }).data.told;

/** Bytes that the process holds outside of its heap, where what is unsent lies, beside the heap itself. */
const held = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

describe("a client that reads nothing", () => {
  it("is closed with 1013 and takes bounded memory; a fast one beside it has every event, and it goes on by its cursor", async () => {
    await using house = await aHouse();
    const [fast, paused] = [await house.accepted(), await house.accepted()];
    fast.subscribe("a", told);
    paused.subscribe("a", told);
    while (house.live.groupCount === 0 || house.events.listenerCount === 0) await new Promise(setImmediate);
    paused.socket.pause();
    const before = held();
    let most = 0;
    const count = 10_000;
    // As fast as the fast one reads, in pieces of 1 MB.
    for (let value = 0; value < count; value += 50) {
      house.events.tell(...Array.from({ length: 50 }, (_, index) => value + index));
      const came = await fast.messages(50);
      expect(came.map((message) => eventOf(message).value)).toEqual(came.map((_, index) => value + index));
      most = Math.max(most, held());
    }
    expect(most - before).toBeLessThan(100_000_000);
    expect(house.live.subscriptionCount).toBe(1);

    paused.socket.resume();
    expect(await paused.closed).toMatchObject({ code: 1013 });
    const had = paused.unread.map(eventOf);
    expect(had.map(({ value }) => value)).toEqual(had.map((_, index) => index));
    const again = await house.accepted();
    again.subscribe("a", told, { after: had.at(-1)!.cursor });
    for (let value = had.length; value < count; value++) expect(eventOf(await again.message()).value).toBe(value);
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
    house.events.tell(...Array.from({ length: 20 }, (_, value) => value));
    const client = await house.accepted();
    for (let id = 0; id < 100; id++) client.subscribe(`${id}`, told, { after: start });
    const came = await client.messages(2_000);
    for (const [id, messages] of Map.groupBy(came, (message) => message.id)) {
      expect([id, messages.map((message) => eventOf(message).value)]).toEqual([id, messages.map((_, index) => index)]);
    }
  });
});

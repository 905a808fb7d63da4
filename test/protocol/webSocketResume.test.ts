import { setInterval as ticking } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { recordEvent } from "../../src/events/recordEvent.ts";
import { query } from "../support/networkRows.ts";
import { aServedApp, type ServedApp } from "../support/servedApp.ts";
import { connectSocket, type SocketClient } from "../support/socketClient.ts";
import type { SocketMessage } from "../support/socketPartner.ts";
import { anOpportunity, type MadeOpportunity } from "../support/workBuilders.ts";

const shared = `subscription ($after: String) {
  opportunityShared(after: $after) { eventId cursor opportunity { id title client { name } } }
}`;

interface SharedEvent {
  readonly eventId: string;
  readonly cursor: string;
  readonly opportunity: { readonly id: string; readonly title: string; readonly client: { readonly name: string } };
}

function eventOf({ payload }: SocketMessage): SharedEvent {
  expect(payload).not.toHaveProperty("errors");
  return (payload as { data: { opportunityShared: SharedEvent } }).data.opportunityShared;
}

describe("a subscription over the database", () => {
  let app: ServedApp;
  let opportunity: MadeOpportunity;

  beforeAll(async () => {
    app = await aServedApp();
    opportunity = await anOpportunity(app.db);
  });
  afterAll(async () => {
    await app[Symbol.asyncDispose]();
  });

  async function following(after: string | null): Promise<SocketClient> {
    const client = await connectSocket(app.origin);
    await client.init({ authorization: `Bearer ${app.operatorToken}` });
    client.subscribe("a", shared, { after });
    return client;
  }

  async function tell(): Promise<void> {
    const em = app.db.orm.em.fork();
    recordEvent(em, { kind: "OPPORTUNITY_SHARED", subject: { type: "Opportunity", key: opportunity.key } });
    await em.flush();
  }

  /** Writes events until it is enough, each in a transaction of its own, 100 in a second. @returns how many */
  async function write(isEnough: () => boolean): Promise<number> {
    const written: Promise<void>[] = [];
    for await (const _ of ticking(10)) {
      if (isEnough()) break;
      written.push(tell());
    }
    await Promise.all(written);
    return written.length;
  }

  const logged = async () =>
    (await query<{ id: string }>(app.db, "SELECT id FROM patio.event ORDER BY xid, seq")).map(({ id }) => id);

  it("gives what was missed and goes live while somebody writes: nothing is lost or repeated at the seam", async () => {
    await tell();
    const steady = await following(null);
    /** Each one begins where the last one was cut off, some with events that it missed, some right behind. */
    async function readInPieces(): Promise<readonly SharedEvent[]> {
      const came = [eventOf(await steady.message())];
      while (came.length < 200) {
        const client = await following(came.at(-1)!.cursor);
        for (let taken = 0; taken < 20; taken++) came.push(eventOf(await client.message()));
        client.socket.terminate();
      }
      return came;
    }
    let isRead = false;
    const reading = readInPieces().finally(() => {
      isRead = true;
    });
    const [written, came] = await Promise.all([write(() => isRead), reading]);
    const all = await logged();
    expect(all).toHaveLength(1 + written);
    const first = came[0]!;
    const ids = came.map(({ eventId }) => eventId);
    const before = all.indexOf(first.eventId);
    expect(ids).toEqual(all.slice(before, before + ids.length));
    const rest = await steady.messages(all.length - before - 1);
    expect([first.eventId, ...rest.map((message) => eventOf(message).eventId)]).toEqual(all.slice(before));
    expect(first.opportunity).toMatchObject({ id: opportunity.id, title: "A web shop" });
    steady.socket.terminate();
  });

  it("is refused with BAD_USER_INPUT for a forged cursor, and the socket goes on", async () => {
    const client = await following("forged");
    expect(await client.message()).toMatchObject({
      ...{ id: "a", type: "error" },
      payload: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
    expect(await client.ask("{ __typename }")).toEqual({ data: { __typename: "Query" } });
    client.socket.terminate();
  });
});

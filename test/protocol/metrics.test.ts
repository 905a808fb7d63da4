import { expect, it } from "@jest/globals";
import pg from "pg";
import { recordEvent } from "../../src/events/recordEvent.ts";
import { post } from "../support/program.ts";
import { aServedApp, type ServedApp } from "../support/servedApp.ts";
import { connectSocket } from "../support/socketClient.ts";
import { accepting, type SocketSender, startSocketPartner } from "../support/socketPartner.ts";

/** What of a program is live: seconds for the outbox, counts for the rest. */
interface Gauges {
  readonly open_sockets: number;
  readonly subscriptions: number;
  readonly upstreams: number;
  readonly outbox_lag_seconds: number;
}

const none: Gauges = { open_sockets: 0, subscriptions: 0, upstreams: 0, outbox_lag_seconds: 0 };

/** Asks for them until it is so: the test's own time is the bound. */
async function gaugesWhen({ metricsUrl }: ServedApp, isSo: (gauges: Gauges) => boolean): Promise<Gauges> {
  for (;;) {
    const text = await (await fetch(metricsUrl!)).text();
    const read = (name: string) => Number(new RegExp(`^patio_${name} (.+)$`, "m").exec(text)?.[1]);
    const gauges = Object.fromEntries(Object.keys(none).map((name) => [name, read(name)])) as unknown as Gauges;
    if (isSo(gauges)) return gauges;
  }
}

const isIdle = (gauges: Gauges) => Object.values(gauges).every((value) => value === 0);

it("the gauges of the program tell sockets, subscriptions, upstreams and the outbox's lag, and 0 of each afterwards", async () => {
  const followed: SocketSender[] = [];
  await using partner = await startSocketPartner(
    accepting((sender, { type, id }) => {
      if (type === "subscribe") sender.next(id, { rated: { id: `${followed.push(sender)}` } });
    }),
  );
  await using app = await aServedApp({ allowPrivateSubgraphs: true, sample: false, metricsPort: 0 });
  const sdl = 'type Subscription { rated: Rating } type Rating @key(fields: "id") { id: ID! }';
  const { body } = await post(
    `${app.origin}/graphql`,
    `mutation { publishSubgraph(input: { name: "ratings", url: "${partner.url}", sdl: ${JSON.stringify(sdl)},
      subscriptions: { protocol: GRAPHQL_TRANSPORT_WS } }) { userErrors { code message } } }`,
    app.operatorToken,
  );
  expect(body).toEqual({ data: { publishSubgraph: { userErrors: [] } } });
  expect(await gaugesWhen(app, isIdle)).toEqual(none);

  await using client = await connectSocket(app.origin);
  await client.init();
  for (const id of ["a", "b"]) client.subscribe(id, "subscription { rated { id } }");
  expect((await client.message()).payload).toEqual({ data: { rated: { id: "1" } } });
  const live = { ...none, open_sockets: 1, subscriptions: 2, upstreams: 1 };
  const isLive = ({ subscriptions, outbox_lag_seconds }: Gauges) => subscriptions === 2 && outbox_lag_seconds === 0;
  expect(await gaugesWhen(app, isLive)).toEqual(live);

  // An older transaction that is under way holds up every event behind it.
  const holder = new pg.Client({ connectionString: app.db.url });
  await holder.connect();
  await using released = new AsyncDisposableStack();
  released.defer(() => holder.end());
  await holder.query("BEGIN");
  await holder.query("SELECT pg_current_xact_id()");
  const em = app.db.orm.em.fork();
  recordEvent(em, { kind: "OPPORTUNITY_SHARED", subject: { type: "Opportunity", key: "1" } });
  await em.flush();
  const held = await gaugesWhen(app, ({ outbox_lag_seconds }) => outbox_lag_seconds > 0);
  expect({ ...held, outbox_lag_seconds: 0 }).toEqual(live);
  await released.disposeAsync();
  expect(await gaugesWhen(app, isLive)).toEqual(live);

  for (const id of ["a", "b"]) client.complete(id);
  const isLeft = ({ subscriptions, upstreams }: Gauges) => subscriptions + upstreams === 0;
  expect(await gaugesWhen(app, isLeft)).toEqual({ ...none, open_sockets: 1 });
  client.socket.close();
  expect(await gaugesWhen(app, isIdle)).toEqual(none);
  expect(await partner.closed()).toEqual([1000]);
});

it("the port of operations tells no metrics, nor does any other when none is named", async () => {
  await using app = await aServedApp({ sample: false });
  expect(app.metricsUrl).toBeNull();
  expect((await fetch(`${app.origin}/metrics`)).status).toBe(404);
});

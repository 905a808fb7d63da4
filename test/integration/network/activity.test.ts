import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { importNetworkFile } from "../../../src/domain/network/import/importNetworkFile.ts";
import * as operations from "../../support/generated/operations.ts";
import { anonymous, memberOf, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop, aFederation, aSkill } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOpportunity } from "../../support/workBuilders.ts";

const {
  ActivityDocument: activity,
  EventsDocument: events,
  ShareOpportunityDocument: share,
  UpdateCoopDocument: update,
} = operations;

interface Written {
  readonly kind: string;
  readonly key: string;
}

describe("what happens in the network", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const written = (): Promise<Written[]> =>
    query<Written>(network, "SELECT kind, subject_key AS key FROM patio.event ORDER BY seq");
  /** What some work has written. */
  async function writtenBy(work: () => Promise<unknown>): Promise<string[]> {
    const { length } = await written();
    await work();
    return (await written()).slice(length).map(({ kind, key }) => `${kind} ${key}`);
  }
  async function lastCursor(): Promise<string> {
    await network.caughtUp();
    return (await network.data(events, { last: 1 })).events.pageInfo.endCursor!;
  }
  async function renamed(name: string): Promise<{ readonly id: string; readonly key: string }> {
    const coop = await aCoop(network);
    await network.data(update, { input: { id: coop.id, name } }, operator);
    return coop;
  }

  it("is written with each change of a co-op", async () => {
    const [coop, other, federation, skill] = [
      await aCoop(network),
      await aCoop(network),
      await aFederation(network),
      await aSkill(network),
    ];
    const send = (document: string, input: object) => () => network.data(document, { input }, operator);
    const changed = [`COOP_CHANGED ${coop.key}`];
    for (const [document, input] of [
      [update, { id: coop.id, name: "Ash" }],
      [operations.SetCoopSkillsDocument, { coopId: coop.id, skills: [skill.slug] }],
      [operations.AffiliateCoopDocument, { coopId: coop.id, federationId: federation.id, from: "2026-01-01" }],
    ] as const) {
      expect(await writtenBy(send(String(document), input))).toEqual(changed);
    }
    const merge = send(String(operations.MergeCoopsDocument), { intoId: coop.id, fromIds: [other.id] });
    expect(await writtenBy(merge)).toEqual([`COOP_CHANGED ${other.key}`, ...changed]);
    expect(await writtenBy(send(String(operations.ArchiveCoopDocument), { id: coop.id }))).toEqual(changed);
    const facts = { name: "Elm", coopType: "WORKER", visibility: "PUBLIC" };
    expect(await writtenBy(send(String(operations.CreateCoopDocument), facts))).toEqual([
      expect.stringMatching(/^COOP_JOINED /),
    ]);
  });

  it("is not written for input that is refused, with or without an idempotency key", async () => {
    const coop = await aCoop(network);
    const merged = { intoId: coop.id, fromIds: [(await aCoop(network)).id, coop.id] };
    for (const input of [merged, { ...merged, idempotencyKey: "once" }]) {
      expect(await writtenBy(() => network.data(operations.MergeCoopsDocument, { input }, operator))).toEqual([]);
    }
  });

  it("is written by an import for each co-op that is new or has changed, and for no other", async () => {
    const name = "made-up-coops.csv";
    const bytes = await readFile(new URL(`../../support/fixtures/${name}`, import.meta.url));
    const options = { dryRun: false, replaceSample: false, now: testNow };
    const take = (content: Uint8Array, dryRun = false) =>
      writtenBy(() =>
        importNetworkFile(network.orm, { name, bytes: content, modifiedAt: testNow }, { ...options, dryRun }),
      );
    expect(await take(bytes, true)).toEqual([]);
    const joined = await take(bytes);
    expect(joined.length).toBeGreaterThan(0);
    expect(new Set(joined.map((line) => line.split(" ")[0]))).toEqual(new Set(["COOP_JOINED"]));
    expect(await take(bytes)).toEqual([]);
  });

  it("is told of kinds that are asked for, with fields of other contexts, to who may see what it happened to", async () => {
    const lead = await aCoop(network);
    const facts = { lead, state: "INTAKE", sharedAt: null } as const;
    const [hidden, open] = [
      await anOpportunity(network, { ...facts, visibility: "MEMBER" }),
      await anOpportunity(network, facts),
    ];
    const after = await lastCursor();
    const kinds = ["OPPORTUNITY_SHARED", "COOP_CHANGED"] as const;
    using everyone = await network.subscribe(activity, { kinds: ["OPPORTUNITY_SHARED"] }, anonymous);
    using member = await network.subscribe(activity, { kinds }, memberOf(lead.key));
    for (const { id } of [hidden, open]) {
      await network.data(share, { input: { opportunityId: id } }, memberOf(lead.key));
    }
    const coop = await renamed("Oak");
    const title = "A web shop";
    const told = async (of: typeof member) => (await of.next()).data!.activity.subject;
    expect(await told(member)).toEqual({ __typename: "Opportunity", id: hidden.id, title });
    expect(await told(member)).toEqual({ __typename: "Opportunity", id: open.id, title });
    expect(await told(member)).toEqual({ __typename: "Coop", id: coop.id, name: "Oak" });
    expect(await told(everyone)).toEqual({ __typename: "Opportunity", id: open.id, title });
    expect(everyone.waiting).toBe(0);

    await network.caughtUp();
    const listed = async (viewer = anonymous) =>
      (await network.data(events, { first: 10, after, kinds }, viewer)).events.nodes.map(({ subject }) => subject!.id);
    expect(await listed()).toEqual([open.id, coop.id]);
    expect(await listed(memberOf(lead.key))).toEqual([hidden.id, open.id, coop.id]);
  });

  it("is read page by page in both directions, by cursors that subscriptions take", async () => {
    const after = await lastCursor();
    const coops = [await renamed("One"), await renamed("Two"), await renamed("Three")];
    const ids = coops.map(({ id }) => id);
    await network.caughtUp();
    const page = async (
      variables: Parameters<typeof network.data<operations.EventsQuery, operations.EventsQueryVariables>>[1],
    ) => {
      const { nodes, pageInfo } = (await network.data(events, variables)).events;
      return { ...pageInfo, ids: nodes.map(({ subject }) => subject!.id), cursors: nodes.map(({ cursor }) => cursor) };
    };
    const first = await page({ first: 2, after });
    expect(first).toMatchObject({ ids: ids.slice(0, 2), hasNextPage: true, endCursor: first.cursors[1] });
    const second = await page({ first: 2, after: first.endCursor! });
    expect(second).toMatchObject({ ids: ids.slice(2), hasNextPage: false });
    expect(await page({ first: 2, after: second.endCursor! })).toMatchObject({ ids: [], hasNextPage: false });
    const last = await page({ last: 2 });
    expect(last).toMatchObject({ ids: ids.slice(1), hasPreviousPage: true, startCursor: last.cursors[0] });
    expect(await page({ last: 1, before: last.startCursor! })).toMatchObject({
      ids: ids.slice(0, 1),
      hasNextPage: true,
    });

    using followed = await network.subscribe(activity, { after: first.endCursor! });
    expect((await followed.next()).data!.activity.subject!.id).toBe(ids[2]);
    const { cursor } = (await renamed("Four").then(() => followed.next())).data!.activity;
    expect(await page({ first: 1, after: cursor })).toMatchObject({ ids: [], hasNextPage: false });
    const begin = await page({ first: 1 });
    expect(begin).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  it("is told without kinds that only a newer version knows", async () => {
    const after = await lastCursor();
    await query(
      network,
      `INSERT INTO patio.event (id, kind, subject_type, subject_key, topic)
         SELECT gen_random_uuid(), 'OF_TOMORROW', subject_type, subject_key, topic FROM patio.event ORDER BY seq DESC LIMIT 1`,
    );
    const { id } = await renamed("Rowan");
    await network.caughtUp();
    const { nodes } = (await network.data(events, { first: 5, after })).events;
    expect(nodes.map(({ subject }) => subject?.id)).toEqual([id]);
  });

  it("costs as many statements, however many events are on a page", async () => {
    const counted = async (first: number) => {
      await network.caughtUp();
      network.statements.length = 0;
      await network.data(events, { first, after });
      return network.statements.length;
    };
    const after = await lastCursor();
    await renamed("Fir");
    const one = await counted(1);
    for (let more = 0; more < 5; more++) await renamed("Firs");
    expect(await counted(10)).toBe(one);
  });

  it("refuses a forged cursor, a page without bounds, and a cursor of what is not kept any more", async () => {
    const old = await lastCursor();
    await renamed("Yew");
    await network.caughtUp();
    expect(await network.codes(events, { first: 1, after: "b2Rk" })).toEqual(["BAD_USER_INPUT"]);
    expect(await network.codes(events, { last: 1, before: "b2Rk" })).toEqual(["BAD_USER_INPUT"]);
    expect(await network.codes(events, { first: 101 })).toEqual(["BAD_USER_INPUT"]);
    await using other = await withNetwork();
    const codes = await other.codes(events, { first: 1, after: old });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    await query(
      network,
      "UPDATE patio.event_log SET (trimmed_xid, trimmed_seq) = (SELECT xid, seq FROM patio.event ORDER BY xid DESC, seq DESC LIMIT 1)",
    );
    await network.events.open();
    expect(await network.codes(events, { last: 1, before: old })).toEqual(["CURSOR_TOO_OLD"]);
    expect(await network.codes(events, { first: 1, after: old })).toEqual(["CURSOR_TOO_OLD"]);
    await query(network, "UPDATE patio.event_log SET epoch = gen_random_uuid()");
    await network.events.open();
    const { errors } = await network.ask(events, { first: 1, after: old });
    expect(errors[0]!.extensions).toMatchObject({ code: "CURSOR_TOO_OLD", refetch: true });
  });
});

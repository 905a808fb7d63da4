import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { notify } from "../../../src/domain/work/notice/notify.ts";
import {
  CountNoticesDocument,
  InterestsOfOpportunityDocument,
  NoticesDocument,
} from "../../support/generated/operations.ts";
import { anInterest } from "../../support/interestBuilders.ts";
import { anonymous, memberOf, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aPerson, aSkill, type Made, many } from "../../support/networkBuilders.ts";
import { anOpportunity, type MadeOpportunity } from "../../support/workBuilders.ts";

describe("notices", () => {
  let network: TestNetwork;
  let coop: Made;
  let requests: MadeOpportunity[];
  beforeAll(async () => {
    network = await withNetwork();
    coop = await aCoop(network);
    const [client, skill, person] = [await aClient(network), await aSkill(network), await aPerson(network)];
    const others = await many(12, () => aCoop(network));
    requests = await many(30, async () => {
      const request = await anOpportunity(network, { client, seats: [{ skill, headcount: 50 }] });
      const own = await anInterest(network, request, { coop, people: [person] });
      for (const other of others.slice(0, 4)) await anInterest(network, request, { coop: other, people: [person] });
      await tell([coop], request, own.key);
      return request;
    });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const tell = (coops: readonly Made[], request: MadeOpportunity, interestId: string | null) =>
    network.orm.em.fork().transactional(async (em) => {
      const coopIds = coops.map(({ key }) => key);
      notify(em, { kind: "SEATS_REOPENED", opportunityId: request.key, interestId, coopIds, now: testNow });
    });

  it("are read by the co-op that is told, the newest first, a page at a time", async () => {
    const seen: string[] = [];
    const page = async (after: string | null) =>
      (await network.data(NoticesDocument, { first: 7, after }, memberOf(coop.key))).notices;
    for (let after: string | null = null; ; ) {
      const notices = await page(after);
      expect(notices.totalCount).toBe(30);
      for (const { id, kind, at, opportunity, interest } of notices.nodes) {
        expect([kind, at, interest?.coop?.slug]).toEqual(["SEATS_REOPENED", testNow.toISOString(), coop.slug]);
        expect(requests.map((request) => request.id)).toContain(opportunity?.id);
        seen.push(Buffer.from(id, "base64url").toString());
      }
      if (!notices.pageInfo.hasNextPage) break;
      after = notices.pageInfo.endCursor ?? null;
    }
    const keys = seen.map((id) => Number(id.split(":")[1]));
    expect(keys).toEqual([...new Set(keys)].toSorted((one, other) => other - one));
    expect(keys).toHaveLength(30);
  });

  it("are for nobody else; the operator names the co-op", async () => {
    const other = await aCoop(network);
    const ask = (viewer: typeof operator, coopId?: string) =>
      network.codes(NoticesDocument, { first: 1, ...(coopId !== undefined && { coopId }) }, viewer);
    expect(await ask(anonymous)).toEqual(["UNAUTHENTICATED"]);
    expect(await ask(anonymous, coop.id)).toEqual(["UNAUTHENTICATED"]);
    expect(await ask(memberOf(other.key), coop.id)).toEqual(["BAD_USER_INPUT"]);
    expect(await ask(operator)).toEqual(["BAD_USER_INPUT"]);
    const count = async (viewer: typeof operator, coopId: string | null) =>
      (await network.data(NoticesDocument, { first: 1, coopId }, viewer)).notices.totalCount;
    expect(await count(operator, coop.id)).toBe(30);
    expect(await count(memberOf(other.key), other.id)).toBe(0);
  });

  it("tell a co-op once that is named twice, and come along when it is merged into another", async () => {
    const into = await aCoop(network);
    const merged = await aCoop(network, { status: "MERGED", mergedIntoId: into.key });
    await tell([merged, merged], requests[0]!, null);
    for (const { key } of [into, merged]) {
      const { notices } = await network.data(NoticesDocument, { first: 5 }, memberOf(key));
      expect(notices.nodes).toMatchObject([{ interest: null, opportunity: { id: requests[0]!.id } }]);
    }
  });

  it("and the interests below them need as many SQL statements for 1 row as for 30", async () => {
    const statementsOf = async (first: number) => {
      network.statements.length = 0;
      const { notices } = await network.data(CountNoticesDocument, { first }, memberOf(coop.key));
      expect(notices.nodes).toHaveLength(first);
      expect(notices.nodes.every(({ opportunity }) => opportunity?.interests.nodes.length === 5)).toBe(true);
      return network.statements.map(({ text }) => text).sort();
    };
    const one = await statementsOf(1);
    expect(await statementsOf(30)).toEqual(one);
    // Notices, requests, interests by key and below, their seats, the requests' seats, history, co-ops to be seen, co-ops, people.
    expect(one.length).toBeLessThanOrEqual(10);
  });

  it("the interests of a request come as they were submitted, and a page goes on where one ended", async () => {
    const request = await anOpportunity(network, { seats: [{ headcount: 50 }] });
    const states = ["SUBMITTED", "LAPSED", "DECLINED", "WITHDRAWN", "SHORTLISTED"] as const;
    for (const state of states) await anInterest(network, request, { state });
    const page = async (first: number, after: string | null) =>
      (await network.data(InterestsOfOpportunityDocument, { id: request.id, first, after })).opportunity!.interests;
    const begin = await page(3, null);
    const end = await page(3, begin.pageInfo.endCursor ?? null);
    expect([...begin.nodes, ...end.nodes].map(({ state }) => state)).toEqual(states);
    expect([begin.totalCount, end.pageInfo.hasNextPage]).toEqual([5, false]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { encodeNodeId } from "../../../src/domain/shared/nodeId.ts";
import { type SecondmentState, secondmentStates } from "../../../src/domain/work/state/machines.ts";
import {
  AcceptSecondmentDocument,
  CancelSecondmentDocument,
  CreateJobListingDocument,
  CreateSecondmentDocument,
  DeclineSecondmentDocument,
  EndSecondmentDocument,
  PersonWorkDocument,
  SecondmentDocument,
  SecondmentsDocument,
  SecondmentsOfCoopDocument,
} from "../../support/generated/operations.ts";
import { anonymous, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, aPosition, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { aSecondment } from "../../support/secondmentBuilder.ts";
import { anOpportunity, aTeam } from "../../support/workBuilders.ts";
import { dumpWork } from "../../support/workRows.ts";

const dayRate = { amount: "35000", currency: "EUR" };
const idOf = (key: string) => encodeNodeId("Secondment", key);

describe("secondments", () => {
  let network: TestNetwork;
  let home: Made;
  let host: Made;
  let third: Made;
  let ana: Made;
  beforeAll(async () => {
    network = await withNetwork();
    home = await aCoop(network, { name: "Home" });
    host = await aCoop(network, { name: "Host" });
    third = await aCoop(network, { name: "Third" });
    ana = await aPerson(network, { name: "Ana", coops: [home] });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const facts = (person: Made) => ({
    personId: person.id,
    homeCoopId: home.id,
    hostCoopId: host.id,
    from: "2027-01-04",
    to: "2027-07-01",
    dayRate,
  });
  const create = async (input: object, viewer = memberOf(home.key)) =>
    (await network.data(CreateSecondmentDocument, { input: { ...facts(ana), ...input } }, viewer)).result;
  const actions = {
    accept: AcceptSecondmentDocument,
    decline: DeclineSecondmentDocument,
    cancel: CancelSecondmentDocument,
    end: EndSecondmentDocument,
  } as const;
  const act = async (action: keyof typeof actions, id: string, viewer = memberOf(host.key), more: object = {}) => {
    const input = { id, ...(action === "end" ? { on: "2027-03-01" } : {}), ...more };
    return (await network.data(actions[action] as typeof AcceptSecondmentDocument, { input }, viewer)).result;
  };
  const codes = (result: { readonly userErrors: readonly { readonly code: string }[] }) =>
    result.userErrors.map(({ code }) => code);

  it("are proposed by one co-op, agreed by the other, and show in both capacities at once", async () => {
    const bo = await aPerson(network, { name: "Bo", coops: [home] });
    const listing = await network.data(
      CreateJobListingDocument,
      { input: { title: "Help", description: "Help us.", language: "en", kind: "SECONDMENT" } },
      memberOf(host.key),
    );
    const jobListingId = listing.result.jobListing!.id;
    const { secondment, userErrors } = await create({ personId: bo.id, shareBps: 6_000, jobListingId });
    expect(userErrors).toEqual([]);
    expect(secondment).toEqual({
      id: expect.any(String),
      person: { name: "Bo" },
      homeCoop: { slug: "home" },
      hostCoop: { slug: "host" },
      proposedBy: { slug: "home" },
      shareBps: 6_000,
      from: "2027-01-04",
      to: "2027-07-01",
      dayRate,
      state: "PROPOSED",
      jobListing: { id: jobListingId },
    });
    const { id } = secondment!;
    const capacities = async (asOf: string) => (await network.data(PersonWorkDocument, { id: bo.id, asOf })).person!;
    expect((await capacities("2027-01-04")).workingFor).toMatchObject([{ role: "HOME", shareBps: 10_000 }]);
    expect(await act("accept", id)).toEqual({ secondment: { id, state: "AGREED" }, userErrors: [] });

    const atHome = { coop: { slug: "home" }, role: "HOME", shareBps: 4_000, from: "2020-01-01", to: null };
    const atHost = { coop: { slug: "host" }, role: "HOST", shareBps: 6_000, from: "2027-01-04", to: "2027-07-01" };
    expect((await capacities("2027-01-03")).workingFor).toEqual([{ ...atHome, shareBps: 10_000 }]);
    expect((await capacities("2027-01-04")).workingFor).toEqual([atHome, atHost]);
    expect((await capacities("2027-06-30")).workingFor).toEqual([atHome, atHost]);
    expect((await capacities("2027-07-01")).workingFor).toEqual([{ ...atHome, shareBps: 10_000 }]);
    expect((await capacities("2027-06-30")).secondments.totalCount).toBe(1);
    expect((await capacities("2027-07-01")).secondments.totalCount).toBe(0);

    const out = await network.data(SecondmentsOfCoopDocument, { id: home.id, asOf: "2027-06-30" });
    expect(out.coop).toEqual({
      secondmentsIn: { totalCount: 0, nodes: [] },
      secondmentsOut: { totalCount: 1, nodes: [{ person: { name: "Bo" }, hostCoop: { slug: "host" } }] },
    });
    const taken = await network.data(SecondmentsOfCoopDocument, { id: host.id, asOf: "2027-06-30" });
    expect(taken.coop?.secondmentsIn).toEqual({
      totalCount: 1,
      nodes: [{ person: { name: "Bo" }, homeCoop: { slug: "home" } }],
    });
    const after = await network.data(SecondmentsOfCoopDocument, { id: host.id, asOf: "2027-07-01" });
    expect(after.coop?.secondmentsIn.totalCount).toBe(0);
  });

  it("show their rate to both co-ops and the operator, and nobody else a proposal", async () => {
    const person = await aPerson(network, { name: "Cleo", coops: [home] });
    const { secondment } = await create({ personId: person.id }, memberOf(host.key));
    const { id } = secondment!;
    const seenBy = async (viewer: typeof anonymous) =>
      (await network.data(SecondmentDocument, { id }, viewer)).secondment;
    expect(secondment?.proposedBy).toEqual({ slug: "host" });
    for (const viewer of [memberOf(home.key), memberOf(host.key), operator]) {
      expect((await seenBy(viewer))?.dayRate).toEqual(dayRate);
    }
    expect([await seenBy(anonymous), await seenBy(memberOf(third.key))]).toEqual([null, null]);
    await act("accept", id, memberOf(home.key));
    expect(await seenBy(anonymous)).toMatchObject({ person: { name: "Cleo" }, dayRate: null, state: "AGREED" });
    expect(await seenBy(memberOf(third.key))).toMatchObject({ dayRate: null });
    const found = await network.data(SecondmentsDocument, { filter: { coops: ["host"], states: ["AGREED"] } });
    expect(found.secondments.nodes.map((node) => node.id)).toContain(id);
    const none = await network.data(SecondmentsDocument, { filter: { coops: ["third"] } }, operator);
    expect(none.secondments).toEqual({ totalCount: 0, nodes: [] });
  });

  it("of a merged co-op are those of what it became", async () => {
    const old = await aCoop(network, { name: "Old", status: "MERGED", mergedIntoId: host.key });
    const person = await aPerson(network, { coops: [home] });
    const key = await aSecondment(network, { person, home, host: old });
    const taken = await network.data(SecondmentsOfCoopDocument, { id: host.id, asOf: "2027-01-04" });
    expect(taken.coop?.secondmentsIn.totalCount).toBeGreaterThan(0);
    const shown = await network.data(SecondmentDocument, { id: idOf(key) }, memberOf(host.key));
    expect(shown.secondment).toMatchObject({ hostCoop: { slug: "host" }, dayRate: { amount: "30000" } });
  });

  it.each<[string, () => object, string, string]>([
    ["days upside down", () => ({ to: "2027-01-04" }), "INVALID", "to"],
    ["days that have passed", () => ({ from: "2026-01-01", to: "2026-11-23" }), "SEAT_IN_PAST", "to"],
    ["no share", () => ({ shareBps: 0 }), "INVALID", "shareBps"],
    ["a co-op that lends to itself", () => ({ hostCoopId: home.id }), "INVALID", "hostCoopId"],
    ["an unknown co-op", () => ({ hostCoopId: ana.id }), "NOT_FOUND", "hostCoopId"],
    ["an unknown person", () => ({ personId: home.id }), "NOT_FOUND", "personId"],
    ["an unknown listing", () => ({ jobListingId: home.id }), "NOT_FOUND", "jobListingId"],
    [
      "a person without a position there",
      () => ({ homeCoopId: third.id, coopId: host.id }),
      "PERSON_NOT_AVAILABLE",
      "personId",
    ],
    ["an unknown currency", () => ({ dayRate: { amount: "1", currency: "XXY" } }), "CURRENCY_UNKNOWN", "dayRate"],
    ["a negative rate", () => ({ dayRate: { amount: "-1", currency: "EUR" } }), "AMOUNT_NEGATIVE", "dayRate"],
    ["a third co-op as the proposing one", () => ({ coopId: third.id }), "NOT_ENTITLED", "coopId"],
    ["no proposing co-op", () => ({ coopId: null }), "INVALID", "coopId"],
  ])("refuse %s, and nothing changes", async (_what, input, code, field) => {
    const before = await dumpWork(network);
    const { secondment, userErrors } = await create({ coopId: home.id, ...input() }, operator);
    expect(secondment).toBeNull();
    expect(userErrors).toMatchObject([{ code }]);
    expect(userErrors[0]!.field[0]).toBe(field);
    expect(await dumpWork(network)).toEqual(before);
  });

  it("need a position on every day, by one or by several", async () => {
    const person = await aPerson(network);
    await aPosition(network, person, home, { from: "2027-01-01", to: "2027-03-01" });
    expect(codes(await create({ personId: person.id, to: "2027-03-02" }))).toEqual(["PERSON_NOT_AVAILABLE"]);
    expect(codes(await create({ personId: person.id, to: "2027-03-01" }))).toEqual([]);
    await aPosition(network, person, home, { from: "2027-03-01", to: "2027-04-01" });
    expect(codes(await create({ personId: person.id, to: "2027-04-01" }))).toEqual([]);
    expect(codes(await create({ personId: person.id, to: "2027-04-02" }))).toEqual(["PERSON_NOT_AVAILABLE"]);
  });

  it("never lend a person for more than full time, however many are accepted at once", async () => {
    const person = await aPerson(network, { coops: [home] });
    const propose = async (input: object) => (await create({ personId: person.id, ...input })).secondment!.id;
    const ids = [
      await propose({ shareBps: 6_000 }),
      await propose({ shareBps: 4_001, to: "2027-01-05" }),
      await propose({ shareBps: 4_000 }),
      await propose({ from: "2027-07-01", to: "2027-08-01" }),
    ];
    const [first, second] = await Promise.all([act("accept", ids[0]!), act("accept", ids[1]!)]);
    expect([...codes(first), ...codes(second)]).toEqual(["PERSON_OVERBOOKED"]);
    const isFirst = codes(first).length === 0;
    expect(codes(await act("accept", ids[2]!))).toEqual(isFirst ? [] : ["PERSON_OVERBOOKED"]);
    expect(codes(await act("accept", ids[3]!))).toEqual([]);
    const more = { personId: person.id, from: "2027-07-31", to: "2027-09-01", shareBps: 1 };
    expect(codes(await create(more))).toEqual(["PERSON_OVERBOOKED"]);
    expect(codes(await create({ ...more, from: "2027-08-01" }))).toEqual([]);
  });

  it("are answered by the other co-op alone, with its own token", async () => {
    const { id } = (await create({})).secondment!;
    const before = await dumpWork(network);
    for (const viewer of [operator, memberOf(home.key), memberOf(third.key)]) {
      expect(codes(await act("accept", id, viewer))).toEqual(["NOT_ENTITLED"]);
      expect(codes(await act("decline", id, viewer))).toEqual(["NOT_ENTITLED"]);
    }
    expect(codes(await act("cancel", id, memberOf(third.key)))).toEqual(["NOT_ENTITLED"]);
    expect(codes(await act("end", id, memberOf(third.key)))).toEqual(["NOT_ENTITLED"]);
    expect(codes(await act("accept", home.id))).toEqual(["NOT_FOUND"]);
    expect(codes(await act("decline", id, memberOf(host.key), { reason: " " }))).toEqual(["INVALID"]);
    expect(await network.codes(AcceptSecondmentDocument, { input: { id } })).toEqual(["UNAUTHENTICATED"]);
    expect(await dumpWork(network)).toEqual(before);
    expect((await act("decline", id, memberOf(host.key), { reason: "No room." })).secondment?.state).toBe("DECLINED");
    const history = await query<{ reason: string }>(
      network,
      "SELECT reason FROM work.state_change WHERE to_state = 'DECLINED'",
    );
    expect(history).toEqual([{ reason: "No room." }]);
  });

  const listed: Readonly<Record<SecondmentState, readonly (keyof typeof actions)[]>> = {
    PROPOSED: ["accept", "decline", "cancel"],
    AGREED: ["end", "cancel"],
    DECLINED: [],
    ENDED: [],
    CANCELLED: [],
  };
  it.each(
    secondmentStates.flatMap((state) =>
      (Object.keys(actions) as (keyof typeof actions)[]).map((action) => [state, action] as const),
    ),
  )("from %s by %s change as the machine lists it, or not at all", async (state, action) => {
    const person = await aPerson(network, { coops: [home] });
    const id = idOf(await aSecondment(network, { person, home, host, state }));
    const before = await dumpWork(network);
    const result = await act(action, id);
    if (listed[state].includes(action)) {
      expect(result.userErrors).toEqual([]);
      return;
    }
    expect(codes(result)).toEqual(["TRANSITION_REFUSED"]);
    expect(await dumpWork(network)).toEqual(before);
  });

  it("end on a day of theirs, and are cancelled before their first one", async () => {
    const person = await aPerson(network, { coops: [home] });
    const make = async (row: object) => idOf(await aSecondment(network, { person, home, host, ...row }));
    const id = await make({});
    for (const on of ["2027-01-04", "2027-07-02"]) {
      expect(await act("end", id, operator, { on })).toMatchObject({
        userErrors: [{ code: "INVALID", field: ["on"] }],
      });
    }
    expect((await act("end", id, memberOf(home.key), { on: "2027-01-05" })).secondment).toMatchObject({
      state: "ENDED",
    });
    expect((await network.data(SecondmentDocument, { id })).secondment?.to).toBe("2027-01-05");
    const begun = await make({ fromDate: "2026-11-23", toDate: "2026-12-01" });
    expect(codes(await act("cancel", begun))).toEqual(["CONFLICT"]);
    const tomorrow = await make({ fromDate: "2026-11-24", toDate: "2026-12-01" });
    expect((await act("cancel", tomorrow)).secondment?.state).toBe("CANCELLED");
    const late = await make({ fromDate: "2026-10-01", toDate: "2026-11-23", state: "PROPOSED" });
    expect(codes(await act("accept", late))).toEqual(["SEAT_IN_PAST"]);
  });

  it("stay while a seat in a team stands on them", async () => {
    const person = await aPerson(network, { coops: [home] });
    const key = await aSecondment(network, { person, home, host });
    const seat = { person, coop: host, homeCoopId: home.key, secondmentId: key, state: "CONFIRMED" as const };
    await aTeam(network, await anOpportunity(network), [{ ...seat, fromDate: "2027-01-04", toDate: "2027-03-01" }]);
    expect(codes(await act("cancel", idOf(key)))).toEqual(["CONFLICT"]);
    expect(codes(await act("end", idOf(key), memberOf(host.key), { on: "2027-02-28" }))).toEqual(["CONFLICT"]);
    expect(codes(await act("end", idOf(key), memberOf(host.key), { on: "2027-03-01" }))).toEqual([]);
  });

  it("answer to an open listing of the host alone", async () => {
    const input = { title: "X", description: "X", language: "en", kind: "JOB" } as const;
    const ofHome = await network.data(CreateJobListingDocument, { input }, memberOf(home.key));
    expect(codes(await create({ jobListingId: ofHome.result.jobListing!.id }))).toEqual(["INVALID"]);
    const ofHost = await network.data(CreateJobListingDocument, { input }, memberOf(host.key));
    await network.orm.em.fork().execute("UPDATE work.job_listing SET state = 'FILLED' WHERE title = 'X'");
    expect(codes(await create({ jobListingId: ofHost.result.jobListing!.id }))).toEqual(["CONFLICT"]);
  });
});

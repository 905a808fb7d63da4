import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as operations from "../../support/generated/operations.ts";
import { memberOf, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aPerson, aSkill, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOpportunity, aTeam } from "../../support/workBuilders.ts";

const {
  CreateOpportunityDocument: create,
  OpportunityDocument: read,
  ShareOpportunityDocument: share,
  TranslateOpportunityDocument: translate,
  UpdateOpportunityDocument: update,
  WithdrawOpportunityDocument: withdraw,
  RejectOpportunityDocument: reject,
} = operations;

describe("a request", () => {
  let network: TestNetwork;
  let client: Made;
  let coop: Made;
  let other: Made;
  let ux: Made;
  let web: Made;
  beforeAll(async () => {
    network = await withNetwork();
    client = await aClient(network, { sector: "energy", countryCode: "BG" });
    [coop, other] = [await aCoop(network), await aCoop(network)];
    [ux, web] = [await aSkill(network), await aSkill(network)];
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  /** What a request must say; everything else is in `more`. */
  const aRequest = (more: object = {}) => ({
    title: "A shop",
    brief: "For seeds.",
    language: "en",
    origin: "NETWORK_BRAND" as const,
    kind: "CLIENT_REQUEST" as const,
    clientId: client.id,
    ...more,
  });
  const aSeat = (more: object = {}) => ({ skill: ux.slug, from: "2027-01-04", to: "2027-07-01", ...more });

  async function created(more: object = {}, viewer = memberOf(coop.key)): Promise<string> {
    const { createOpportunity } = await network.data(create, { input: aRequest(more) }, viewer);
    expect(createOpportunity.userErrors).toEqual([]);
    return createOpportunity.opportunity!.id;
  }

  async function seen(id: string, viewer = memberOf(coop.key), locale?: string) {
    return (await network.data(read, { id, ...(locale && { locale }) }, viewer)).opportunity;
  }

  it("is taken in with everything that it says", async () => {
    const id = await created({
      seats: [
        aSeat({
          role: "designer",
          leastLevel: "ADVANCED",
          furtherSkills: [{ skill: web.slug, leastLevel: "EXPERT" }],
          shareBps: 5_000,
          headcount: 2,
          languages: ["es-ar"],
          overlap: { hours: 4, timeZone: "Europe/Sofia" },
          remote: false,
          countryCode: "AR",
          place: "Rosario",
        }),
        aSeat(),
      ],
      budget: { min: "4000000", max: "9000000", currency: "EUR" },
      startWindow: { from: "2027-01-01", to: "2027-02-01" },
      durationDays: 180,
      teamSize: { min: 2, max: 3 },
      lease: { seconds: 3_600 },
      closesAt: "2026-12-31T18:00:00.000Z",
      visibility: "MEMBER",
    });
    const overlap = { hours: 4, timeZone: "Europe/Sofia" };
    const coverage = (needed: number) => ({ filled: 0, needed });
    expect(await seen(id)).toMatchObject({
      title: "A shop",
      brief: "For seeds.",
      language: "en",
      state: "INTAKE",
      origin: "NETWORK_BRAND",
      kind: "CLIENT_REQUEST",
      confidential: false,
      client: { name: client.name },
      clientSector: "energy",
      clientCountry: { code: "BG" },
      lead: { slug: coop.slug },
      budget: { min: { amount: "4000000", currency: "EUR" }, max: { amount: "9000000", currency: "EUR" } },
      startWindow: { from: "2027-01-01", to: "2027-02-01" },
      durationDays: 180,
      teamSize: { min: 2, max: 3 },
      lease: { workingDays: null, seconds: 3_600 },
      visibility: "MEMBER",
      sharedAt: null,
      closesAt: "2026-12-31T18:00:00.000Z",
      coverage: coverage(3),
      seats: [
        {
          role: "designer",
          skill: { slug: ux.slug },
          leastLevel: "ADVANCED",
          furtherSkills: [{ skill: { slug: web.slug }, leastLevel: "EXPERT" }],
          headcount: 2,
          shareBps: 5_000,
          from: "2027-01-04",
          to: "2027-07-01",
          languages: ["es-AR"],
          overlap,
          remote: false,
          country: { code: "AR" },
          place: "Rosario",
          coverage: coverage(2),
        },
        { skill: { slug: ux.slug }, leastLevel: "BASIC", furtherSkills: [], remote: true, coverage: coverage(1) },
      ],
      history: [{ from: null, to: "INTAKE", by: "coop", coop: { slug: coop.slug }, reason: null }],
      team: null,
      project: null,
    });
  });

  it("has its defaults when it says little", async () => {
    expect(await seen(await created())).toMatchObject({
      visibility: "PUBLIC",
      confidential: false,
      teamSize: { min: 2, max: 8 },
      lease: { workingDays: 5, seconds: null },
      budget: null,
      startWindow: null,
      durationDays: null,
      closesAt: null,
      seats: [],
      coverage: { filled: 0, needed: 0 },
    });
  });

  it("is led by the co-op that takes it in, and by whom the operator names", async () => {
    expect((await seen(await created()))!.lead).toEqual({ slug: coop.slug });
    expect((await seen(await created({}, operator), operator))!.lead).toBeNull();
    const named = await created({ leadCoopId: other.id }, operator);
    expect((await seen(named, operator))!.lead).toEqual({ slug: other.slug });
  });

  it("is led by the co-op that a merged one became", async () => {
    const merged = await aCoop(network, { status: "MERGED", mergedIntoId: other.key });
    const id = await created({ leadCoopId: merged.id }, operator);
    expect((await seen(id, operator))!.lead).toEqual({ slug: other.slug });
  });

  it("may have a seat that began before today and ends tomorrow", async () => {
    const id = await created({ seats: [aSeat({ from: "2020-01-01", to: "2026-11-24" })] });
    expect((await seen(id))!.seats).toMatchObject([{ from: "2020-01-01", to: "2026-11-24" }]);
  });

  it("may be about 36,500 days", async () => {
    const id = await created({
      seats: [aSeat({ from: "2027-01-04" }), aSeat({ from: "2126-12-10", to: "2126-12-11" })],
    });
    expect((await seen(id))!.seats).toHaveLength(2);
  });

  it("is made once when the same key comes twice at once", async () => {
    const input = aRequest({ idempotencyKey: "one", title: "Once" });
    const answers = await Promise.all([1, 2].map(() => network.data(create, { input }, memberOf(coop.key))));
    expect(answers[1]).toEqual(answers[0]);
    expect(await query(network, "SELECT id FROM work.opportunity WHERE title = 'Once'")).toHaveLength(1);
  });

  it("is seen by its lead and the operator alone before it is shared, and by everyone afterwards", async () => {
    const id = await created({ seats: [aSeat()], closesAt: "2026-12-31T18:00:00.000Z" });
    expect(await seen(id)).not.toBeNull();
    expect(await seen(id, operator)).not.toBeNull();
    expect(await seen(id, memberOf(other.key))).toBeNull();
    const { shareOpportunity } = await network.data(share, { input: { opportunityId: id } }, memberOf(coop.key));
    expect(shareOpportunity).toMatchObject({
      opportunity: { state: "SHARED", sharedAt: testNow.toISOString() },
      userErrors: [],
    });
    expect((await seen(id, memberOf(other.key)))!.history.map(({ to }) => to)).toEqual(["INTAKE", "SHARED"]);
  });

  it("is shared once when two share it at once", async () => {
    const id = await created({ seats: [aSeat()], closesAt: "2026-12-31T18:00:00.000Z" });
    const shareIt = () => network.data(share, { input: { opportunityId: id } }, operator);
    const answers = await Promise.all([shareIt(), shareIt()]);
    const codes = answers.flatMap(({ shareOpportunity }) => shareOpportunity.userErrors.map(({ code }) => code));
    expect(codes).toEqual(["TRANSITION_REFUSED"]);
    expect((await seen(id))!.history.map(({ to }) => to)).toEqual(["INTAKE", "SHARED"]);
  });

  it("hides a confidential client, but for sector and country, from who takes no part", async () => {
    const made = await anOpportunity(network, { client, lead: coop, confidential: true });
    const person = await aPerson(network, { coops: [other] });
    const hidden = { client: null, clientSector: "energy", clientCountry: { code: "BG" } };
    expect(await seen(made.id, memberOf(other.key))).toMatchObject(hidden);
    expect(await seen(made.id)).toMatchObject({ client: { name: client.name } });
    expect(await seen(made.id, operator)).toMatchObject({ client: { name: client.name } });
    await aTeam(network, made, [{ person, coop: other }]);
    expect(await seen(made.id, memberOf(other.key))).toMatchObject({ client: { name: client.name } });
  });

  it("changes the lease of interests to come once it is shared, and no longer when its team is quoted", async () => {
    const shared = await anOpportunity(network, { lead: coop, leaseSeconds: 60 });
    const input = { opportunityId: shared.id, lease: { workingDays: 3 } };
    const { updateOpportunity } = await network.data(update, { input }, memberOf(coop.key));
    expect(updateOpportunity.userErrors).toEqual([]);
    expect(await seen(shared.id)).toMatchObject({ lease: { workingDays: 3, seconds: null } });
    const bad = { opportunityId: shared.id, lease: { workingDays: 3, seconds: 1 } };
    const refused = (await network.data(update, { input: bad }, memberOf(coop.key))).updateOpportunity;
    expect(refused.userErrors).toMatchObject([{ code: "INVALID" }]);

    const quoted = await anOpportunity(network, { lead: coop, state: "QUOTED" });
    const late = { opportunityId: quoted.id, lease: { workingDays: 3 } };
    const { updateOpportunity: closed } = await network.data(update, { input: late }, memberOf(coop.key));
    expect(closed.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect(await seen(quoted.id)).toMatchObject({ lease: { workingDays: 5, seconds: null } });
  });

  it("changes in INTAKE: what is left out stays, null empties", async () => {
    const id = await created({
      budget: { min: "1", currency: "JPY" },
      durationDays: 10,
      closesAt: "2026-12-31T18:00:00.000Z",
      seats: [aSeat()],
    });
    const input = { opportunityId: id, title: "B", durationDays: null, budget: null, seats: [aSeat(), aSeat()] };
    const { updateOpportunity } = await network.data(update, { input }, memberOf(coop.key));
    expect(updateOpportunity.userErrors).toEqual([]);
    expect(await seen(id)).toMatchObject({
      title: "B",
      brief: "For seeds.",
      durationDays: null,
      budget: null,
      closesAt: "2026-12-31T18:00:00.000Z",
      teamSize: { min: 2, max: 8 },
      coverage: { filled: 0, needed: 2 },
    });
  });

  it("keeps a team size that was said when its seats change", async () => {
    const id = await created({ seats: [aSeat({ headcount: 3 })], teamSize: { min: 2, max: 3 } });
    await network.data(update, { input: { opportunityId: id, seats: [aSeat({ headcount: 2 })] } }, memberOf(coop.key));
    expect((await seen(id))!.teamSize).toEqual({ min: 2, max: 3 });
  });

  it("may be open for longer once it is shared", async () => {
    const { id } = await anOpportunity(network, { lead: coop, state: "FORMING" });
    const closesAt = "2027-01-31T18:00:00.000Z";
    const { updateOpportunity } = await network.data(
      update,
      { input: { opportunityId: id, closesAt } },
      memberOf(coop.key),
    );
    expect(updateOpportunity).toMatchObject({ opportunity: { closesAt }, userErrors: [] });
  });

  it("is read in the language that fits best, and as it was written by default", async () => {
    const { id } = await anOpportunity(network, { lead: coop });
    for (const [title, brief] of [
      ["Una tienda", "x"],
      ["Una tienda", "Para semillas."],
    ] as const) {
      const input = { opportunityId: id, language: "ES", title, brief };
      const { translateOpportunity } = await network.data(translate, { input }, memberOf(coop.key));
      expect(translateOpportunity).toMatchObject({
        opportunity: { translations: [{ language: "es", title, brief }] },
        userErrors: [],
      });
    }
    expect(await seen(id, operator, "es-AR")).toMatchObject({ title: "Una tienda", brief: "Para semillas." });
    expect(await seen(id, operator)).toMatchObject({ title: "A web shop", brief: "A shop for seeds." });
    expect(await seen(id, operator, "fr")).toMatchObject({ title: "A web shop" });
    expect(await network.codes(read, { id, locale: "no tag" }, operator)).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
  });

  it("is rejected with a reason that who takes part reads", async () => {
    const id = await created();
    await network.data(reject, { input: { opportunityId: id, reason: "Out of scope." } }, operator);
    expect((await seen(id))!.history.at(-1)).toMatchObject({
      from: "INTAKE",
      to: "REJECTED",
      at: testNow.toISOString(),
      by: "operator",
      coop: null,
      reason: "Out of scope.",
    });
  });

  it("lets go of everything when it is withdrawn", async () => {
    const made = await anOpportunity(network, { lead: coop, state: "CLIENT_REVIEW" });
    const people = [await aPerson(network), await aPerson(network)] as const;
    const team = await aTeam(network, made, [
      { person: people[0], coop: other },
      { person: people[1], coop: other, state: "CONFIRMED" },
    ]);
    await network.orm.em.fork().execute(`
      INSERT INTO work.interest (opportunity_id, coop_id, state, lease_until, submitted_at, updated_at)
        SELECT ${made.key}, id, state, now(), now(), now() FROM (VALUES (${coop.key}, 'SHORTLISTED'), (${other.key}, 'ACCEPTED')) AS v (id, state);
      INSERT INTO work.negotiation (opportunity_id, step, opened_at, opened_by) VALUES (${made.key}, 'DISCUSS', now(), 'operator');
      INSERT INTO work.quote (opportunity_id, team_id, version, state, currency, valid_until, token_hash, issued_at, issued_by)
        VALUES (${made.key}, ${team.key}, 1, 'IN_REVIEW', 'EUR', now(), sha256('1'), now(), 'operator')`);
    await network.data(withdraw, { input: { opportunityId: made.id, reason: "No money." } }, memberOf(coop.key));
    const states = await query(
      network,
      `SELECT (SELECT array_agg(state ORDER BY id) FROM work.interest WHERE opportunity_id = ${made.key}) AS interests,
        (SELECT array_agg(state ORDER BY id) FROM work.team_seat WHERE team_id = ${team.key}) AS seats,
        (SELECT array_agg(kind) FROM work.notice WHERE opportunity_id = ${made.key} AND coop_id = ${coop.key}) AS told,
        (SELECT step FROM work.negotiation WHERE opportunity_id = ${made.key} AND closed_at IS NOT NULL) AS negotiation,
        (SELECT state FROM work.quote WHERE opportunity_id = ${made.key}) AS quote,
        (SELECT count(*)::int FROM work.state_change WHERE reason = 'No money.') AS written`,
    );
    expect(states).toEqual([
      {
        interests: ["DECLINED", "ACCEPTED"],
        seats: ["CANCELLED", "CANCELLED"],
        told: ["INTEREST_DECLINED"],
        negotiation: "ENDED",
        quote: "SUPERSEDED",
        written: 6,
      },
    ]);
    expect(await seen(made.id)).toMatchObject({ state: "WITHDRAWN", history: [{ reason: "No money." }] });
    expect((await seen(made.id, memberOf(other.key)))!.history).toMatchObject([{ reason: null }]);
  });
});

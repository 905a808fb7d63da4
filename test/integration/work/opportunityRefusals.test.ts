import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type OpportunityState, opportunityStates } from "../../../src/domain/work/state/machines.ts";
import * as operations from "../../support/generated/operations.ts";
import { anonymous, type Document, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aSkill, type Made } from "../../support/networkBuilders.ts";
import { anOpportunity, type MadeOpportunity } from "../../support/workBuilders.ts";
import { dumpWork } from "../../support/workRows.ts";

type Input = Readonly<Record<string, unknown>>;
type Payloads = Readonly<
  Record<string, { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] }>
>;
type Mutation = Document<unknown, never>;

const {
  CreateOpportunityDocument: create,
  RejectOpportunityDocument: reject,
  ShareOpportunityDocument: share,
  TranslateOpportunityDocument: translate,
  UpdateOpportunityDocument: update,
  WithdrawOpportunityDocument: withdraw,
} = operations;

const past = new Date("2026-11-23T12:00:00.000Z");
const unshared = { state: "INTAKE", sharedAt: null } as const;

describe("a mutation of a request is refused and changes nothing:", () => {
  let network: TestNetwork;
  let lead: Made;
  let other: Made;
  let secret: Made;
  let ids: Readonly<Record<string, string>>;
  let inState: Readonly<Record<OpportunityState, MadeOpportunity>>;
  let before: Record<string, string[]>;
  beforeAll(async () => {
    network = await withNetwork();
    [lead, other] = [await aCoop(network), await aCoop(network)];
    const client = await aClient(network);
    secret = await aClient(network, { visibility: "OWNER" });
    await aSkill(network, { slug: "ux" });
    const made = (facts: Parameters<typeof anOpportunity>[1]) => anOpportunity(network, { lead, client, ...facts });
    const entries: [string, MadeOpportunity][] = [];
    for (const state of opportunityStates) entries.push([state, await made(state === "INTAKE" ? unshared : { state })]);
    inState = Object.fromEntries(entries) as Record<OpportunityState, MadeOpportunity>;
    ids = {
      client: client.id,
      secret: secret.id,
      other: other.id,
      intake: inState.INTAKE.id,
      shared: inState.SHARED.id,
      won: inState.WON.id,
      seatless: (await made({ ...unshared, seats: [] })).id,
      open: (await made({ ...unshared, closesAt: null })).id,
      due: (await made({ ...unshared, closesAt: past })).id,
      sharedDue: (await made({ closesAt: past })).id,
      bygone: (await made({ ...unshared, seats: [{ fromDate: "2026-01-01", toDate: "2026-11-23" }] })).id,
    };
    before = await dumpWork(network);
  });
  beforeEach(async () => expect(await dumpWork(network)).toEqual(before));
  afterAll(async () => {
    expect(await dumpWork(network)).toEqual(before);
    await network[Symbol.asyncDispose]();
  });

  /** Puts ids in the place of `@name`. */
  const fill = (input: Input): Input =>
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [
        name,
        typeof value === "string" && value.startsWith("@") ? ids[value.slice(1)] : value,
      ]),
    );

  async function errorsOf(document: Mutation, input: Input, viewer = memberOf(lead.key)): Promise<string[]> {
    const { data, errors } = await network.ask(document as Document<Payloads, object>, { input: fill(input) }, viewer);
    expect(errors).toEqual([]);
    return Object.values(data!)[0]!.userErrors.map(({ code, field }) => `${code} ${field.join(".")}`);
  }

  const request = { title: "A", brief: "B", origin: "TENDER", kind: "TENDER", clientId: "@client" };
  const seat = { skill: "ux", from: "2027-01-04", to: "2027-07-01" };
  const withSeat = (facts: object) => ({ ...request, seats: [seat, { ...seat, ...facts }] });

  it.each<[name: string, input: Input, errors: string[]]>([
    ["an empty title and brief", { ...request, title: " ", brief: "" }, ["INVALID title", "INVALID brief"]],
    ["a language that is no tag", { ...request, language: "x_y" }, ["INVALID language"]],
    ["a client that is none", { ...request, clientId: "garbage" }, ["NOT_FOUND clientId"]],
    ["a client that the co-op may not see", { ...request, clientId: "@secret" }, ["NOT_FOUND clientId"]],
    ["another co-op as lead", { ...request, leadCoopId: "@other" }, ["NOT_ENTITLED leadCoopId"]],
    ["a lead that is no co-op", { ...request, leadCoopId: "@client" }, ["NOT_FOUND leadCoopId"]],
    ["a seat that is over", withSeat({ from: "2026-01-01", to: "2026-11-23" }), ["SEAT_IN_PAST seats.1.to"]],
    ["a seat that ends before it begins", withSeat({ to: "2027-01-04" }), ["INVALID seats.1.to"]],
    ["seats of more than 36,500 days", withSeat({ from: "2126-12-11", to: "2126-12-12" }), ["INVALID seats"]],
    ["a seat of thousands of years", withSeat({ from: "0001-01-01", to: "9999-12-31" }), ["INVALID seats"]],
    ["an unknown skill", withSeat({ skill: "magic" }), ["NOT_FOUND seats.1.skill"]],
    [
      "an unknown further skill",
      withSeat({ furtherSkills: [{ skill: "magic" }] }),
      ["NOT_FOUND seats.1.furtherSkills.0.skill"],
    ],
    ["more than full time", withSeat({ shareBps: 10_001 }), ["INVALID seats.1.shareBps"]],
    ["a team for fewer people", { ...withSeat({}), teamSize: { min: 3, max: 4 } }, ["INVALID teamSize.min"]],
    ["a seat for more people", withSeat({ headcount: 9 }), ["INVALID teamSize.max"]],
    [
      "an unknown currency",
      { ...request, budget: { max: "1", currency: "EUx" } },
      ["CURRENCY_UNKNOWN budget.currency"],
    ],
    ["a negative amount", { ...request, budget: { max: "-1", currency: "EUR" } }, ["AMOUNT_NEGATIVE budget.max"]],
    ["a deadline that is now", { ...request, closesAt: past.toISOString() }, ["INVALID closesAt"]],
  ])("createOpportunity with %s", async (_name, input, errors) => {
    expect(await errorsOf(create, input)).toEqual(errors);
  });

  it.each<[name: string, document: Mutation, input: Input, errors: string[]]>([
    ["sharing without a seat", share, { opportunityId: "@seatless" }, ["INVALID opportunityId"]],
    ["sharing without a deadline", share, { opportunityId: "@open" }, ["INVALID opportunityId"]],
    ["sharing after the deadline", share, { opportunityId: "@due" }, ["INVALID opportunityId"]],
    ["sharing a seat that is over", share, { opportunityId: "@bygone" }, ["SEAT_IN_PAST opportunityId"]],
    ["withdrawing without a reason", withdraw, { opportunityId: "@shared", reason: " " }, ["INVALID reason"]],
    ["rejecting without a reason", reject, { opportunityId: "@intake", reason: "" }, ["INVALID reason"]],
    ["another title once it is shared", update, { opportunityId: "@shared", title: "B" }, ["CONFLICT title"]],
    ["no deadline once it is shared", update, { opportunityId: "@shared", closesAt: null }, ["INVALID closesAt"]],
    [
      "the same deadline once it is shared",
      update,
      { opportunityId: "@shared", closesAt: "2026-12-31T18:00:00.000Z" },
      ["INVALID closesAt"],
    ],
    [
      "a later deadline when it has passed",
      update,
      { opportunityId: "@sharedDue", closesAt: "2027-01-31T18:00:00.000Z" },
      ["OPPORTUNITY_CLOSED closesAt"],
    ],
    ["a change of what is won", update, { opportunityId: "@won", title: "B" }, ["CONFLICT opportunityId"]],
    ["a new client that is none", update, { opportunityId: "@intake", clientId: "x" }, ["NOT_FOUND clientId"]],
    [
      "new seats with an unknown skill",
      update,
      { opportunityId: "@intake", seats: [{ ...seat, skill: "magic" }] },
      ["NOT_FOUND seats.0.skill"],
    ],
    [
      "a new budget in no currency",
      update,
      { opportunityId: "@intake", budget: { max: "1", currency: "XX" } },
      ["CURRENCY_UNKNOWN budget.currency"],
    ],
    [
      "a translation into its own language",
      translate,
      { opportunityId: "@shared", language: "EN", title: "A", brief: "B" },
      ["INVALID language"],
    ],
    [
      "a translation of what is won",
      translate,
      { opportunityId: "@won", language: "es", title: "A", brief: "B" },
      ["CONFLICT opportunityId"],
    ],
  ])("%s", async (_name, document, input, errors) => {
    expect(await errorsOf(document, input)).toEqual(errors);
  });

  const text = { language: "es", title: "A", brief: "B" };
  const mutations: readonly [name: string, document: Mutation, input: Input][] = [
    ["updateOpportunity", update, { title: "B" }],
    ["translateOpportunity", translate, text],
    ["shareOpportunity", share, {}],
    ["withdrawOpportunity", withdraw, { reason: "R" }],
    ["rejectOpportunity", reject, { reason: "R" }],
  ];

  it.each(mutations)("%s by who does not look after it, or of none", async (_name, document, input) => {
    const named = { ...input, opportunityId: "@intake" };
    expect(await errorsOf(document, named, memberOf(other.key))).toEqual(["NOT_ENTITLED opportunityId"]);
    const none = { ...input, opportunityId: "@client" };
    expect(await errorsOf(document, none, operator)).toEqual(["NOT_FOUND opportunityId"]);
    const sent = { input: fill(named) };
    expect(await network.codes(document as Document<unknown, object>, sent, anonymous)).toEqual(["UNAUTHENTICATED"]);
  });

  const transitions: readonly [name: string, document: Mutation, input: Input, from: readonly OpportunityState[]][] = [
    ["shareOpportunity", share, {}, ["INTAKE"]],
    ["rejectOpportunity", reject, { reason: "R" }, ["INTAKE"]],
    [
      "withdrawOpportunity",
      withdraw,
      { reason: "R" },
      ["INTAKE", "SHARED", "FORMING", "QUOTED", "CLIENT_REVIEW", "WON"],
    ],
  ];
  const unlisted = transitions.flatMap(([name, document, input, from]) =>
    opportunityStates.filter((state) => !from.includes(state)).map((state) => [name, state, document, input] as const),
  );

  it.each(unlisted)("%s in %s", async (_name, state, document, input) => {
    const opportunityId = inState[state].id;
    expect(await errorsOf(document, { ...input, opportunityId })).toEqual(["TRANSITION_REFUSED opportunityId"]);
  });
});

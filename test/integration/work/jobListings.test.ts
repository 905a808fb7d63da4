import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CloseJobListingDocument,
  CreateJobListingDocument,
  JobListingDocument,
  JobListingsDocument,
  JobListingsOfCoopDocument,
  UpdateJobListingDocument,
} from "../../support/generated/operations.ts";
import { memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aSkill, type Made } from "../../support/networkBuilders.ts";
import { dumpWork } from "../../support/workRows.ts";

/** Operations run on 2026-11-23. */
const plain = { title: "Weaver", description: "Weaves nets.", language: "en", kind: "JOB" } as const;

describe("job listings", () => {
  let network: TestNetwork;
  let alder: Made;
  let briar: Made;
  let hidden: Made;
  let merged: Made;
  beforeAll(async () => {
    network = await withNetwork();
    await aSkill(network, { slug: "ux-ui" });
    await aSkill(network, { slug: "writing" });
    alder = await aCoop(network, { name: "Alder" });
    briar = await aCoop(network, { name: "Briar" });
    hidden = await aCoop(network, { name: "Hidden", visibility: "PARTICIPANT" });
    merged = await aCoop(network, { name: "Elder", status: "MERGED", mergedIntoId: alder.key });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const create = async (input: object, viewer = memberOf(alder.key)) =>
    (await network.data(CreateJobListingDocument, { input: { ...plain, ...input } }, viewer)).result;
  const update = async (input: object, viewer = memberOf(alder.key)) =>
    (await network.data(UpdateJobListingDocument, { input: input as never }, viewer)).result;
  const close = async (id: string, state: "FILLED" | "CLOSED", viewer = memberOf(alder.key)) =>
    (await network.data(CloseJobListingDocument, { input: { id, state } }, viewer)).result;
  const titles = async (filter: object | null, viewer = memberOf(briar.key)) =>
    (await network.data(JobListingsDocument, { filter }, viewer)).jobListings.nodes.map(({ title }) => title);

  it("hold everything that they were made with", async () => {
    const facts = {
      title: " Diseño ",
      language: "es-ar",
      kind: "SECONDMENT",
      skills: [{ skill: "ux-ui", leastLevel: "EXPERT" }, { skill: "writing" }],
      shareBps: 5_000,
      from: "2027-01-01",
      to: "2027-07-01",
      remote: false,
      countryCode: "AR",
      pay: { min: "30000", max: "9000000000", currency: "EUR" },
      closesOn: "2026-11-23",
    };
    const { jobListing, userErrors } = await create(facts);
    expect(userErrors).toEqual([]);
    expect(jobListing).toMatchObject({
      title: "Diseño",
      language: "es-AR",
      state: "OPEN",
      coop: { slug: "alder" },
      skills: [
        { skill: { slug: "ux-ui" }, leastLevel: "EXPERT" },
        { skill: { slug: "writing" }, leastLevel: "BASIC" },
      ],
      shareBps: 5_000,
      from: "2027-01-01",
      to: "2027-07-01",
      remote: false,
      country: { code: "AR" },
      pay: { min: { amount: "30000", currency: "EUR" }, max: { amount: "9000000000", currency: "EUR" } },
      closesOn: "2026-11-23",
    });
    await close(jobListing!.id, "CLOSED");
  });

  it("change in what is given, and are emptied by null", async () => {
    const { jobListing } = await create({ skills: [{ skill: "ux-ui" }], pay: { min: "1", currency: "JPY" } });
    const { id } = jobListing!;
    expect((await update({ id, title: "Knitter" })).jobListing).toMatchObject({
      title: "Knitter",
      description: "Weaves nets.",
      skills: [{ skill: { slug: "ux-ui" } }],
      pay: { min: { amount: "1", currency: "JPY" }, max: null },
    });
    const emptied = await update({ id, skills: null, pay: null, countryCode: null, from: "2027-01-01" }, operator);
    expect(emptied.jobListing).toMatchObject({ title: "Knitter", skills: [], pay: null, from: "2027-01-01" });
    await close(id, "CLOSED");
  });

  it("are offered by the operator in the name of a co-op, and by a merged one in that of what it became", async () => {
    const { jobListing } = await create({ coopId: merged.id, title: "Elder's" }, operator);
    expect(jobListing?.coop).toEqual({ slug: "alder" });
    await close(jobListing!.id, "FILLED");
    const { coop } = await network.data(JobListingsOfCoopDocument, { id: merged.id, states: ["FILLED"] });
    expect(coop?.jobListings).toEqual({ totalCount: 1, nodes: [{ title: "Elder's" }] });
  });

  it("read as closed from the day after their last one, and open again with a later one", async () => {
    const { jobListing } = await create({ title: "Due", closesOn: "2026-11-23" });
    const { id } = jobListing!;
    expect(await titles(null)).toContain("Due");
    const em = network.orm.em.fork();
    await em.execute("UPDATE work.job_listing SET closes_on = '2026-11-22' WHERE title = 'Due'");
    expect(await titles(null)).not.toContain("Due");
    expect(await titles({ states: ["OPEN"] })).not.toContain("Due");
    expect(await titles({ states: ["CLOSED"] })).toContain("Due");
    expect((await network.data(JobListingDocument, { id })).jobListing).toEqual({ id, state: "CLOSED" });
    expect((await update({ id, closesOn: "2026-12-01" })).jobListing?.state).toBe("OPEN");
    expect((await close(id, "FILLED")).jobListing).toEqual({ id, state: "FILLED" });
  });

  it("are found by each filter, in both orders", async () => {
    const viewer = memberOf(briar.key);
    const a = await create({ title: "A", skills: [{ skill: "writing" }], remote: false, countryCode: "UY" }, viewer);
    const b = await create({ title: "B", kind: "TRAINEESHIP", language: "pt-BR", closesOn: "2026-12-01" }, viewer);
    const c = await create({ title: "C", closesOn: "2026-12-24" });
    const em = network.orm.em.fork();
    await em.execute("UPDATE work.job_listing SET created_at = created_at + interval '1 day' WHERE title = 'B'");
    expect(await titles({ skills: ["writing", "none"] })).toEqual(["A"]);
    expect(await titles({ countries: ["UY"] })).toEqual(["A"]);
    expect(await titles({ languages: ["pt"] })).toEqual(["B"]);
    expect(await titles({ languages: ["pt-BR"] })).toEqual(["B"]);
    expect(await titles({ kinds: ["TRAINEESHIP"] })).toEqual(["B"]);
    expect(await titles({ coops: ["elder"] })).toEqual(["C"]);
    expect(await titles({ remote: false })).toEqual(["A"]);
    expect(await titles({ remote: true })).toEqual(["B", "C"]);
    const orderBy = { field: "CLOSES_ON", direction: "ASC" } as const;
    const first = (await network.data(JobListingsDocument, { first: 2, orderBy })).jobListings;
    expect(first).toMatchObject({ totalCount: 3, nodes: [{ title: "B" }, { title: "C" }] });
    const rest = { first: 2, after: first.pageInfo.endCursor ?? null, orderBy };
    expect((await network.data(JobListingsDocument, rest)).jobListings).toMatchObject({ nodes: [{ title: "A" }] });
    await close(a.jobListing!.id, "CLOSED", operator);
    await close(b.jobListing!.id, "CLOSED", viewer);
    await close(c.jobListing!.id, "CLOSED");
  });

  it("of a co-op are seen by who sees the co-op, and by itself", async () => {
    const viewer = memberOf(hidden.key);
    const { jobListing } = await create({ title: "Secret", coopId: hidden.id }, operator);
    expect(jobListing?.coop).toEqual({ slug: "hidden" });
    expect(await titles({ coops: ["hidden"] })).toEqual([]);
    expect(await titles({ coops: ["hidden"] }, viewer)).toEqual(["Secret"]);
    expect((await network.data(JobListingDocument, { id: jobListing!.id })).jobListing).toBeNull();
    await close(jobListing!.id, "CLOSED", operator);
  });

  it.each<[string, object, string, readonly string[]]>([
    ["an empty title", { title: " " }, "INVALID", ["title"]],
    ["a language that is none", { language: "x" }, "INVALID", ["language"]],
    ["no share", { shareBps: 0 }, "INVALID", ["shareBps"]],
    ["more than full time", { shareBps: 10_001 }, "INVALID", ["shareBps"]],
    ["a last day that is not after the first", { from: "2027-01-01", to: "2027-01-01" }, "INVALID", ["to"]],
    ["days that have passed", { from: "2026-01-01", to: "2026-11-23" }, "SEAT_IN_PAST", ["to"]],
    ["a place without a country", { remote: false }, "INVALID", ["countryCode"]],
    ["a country that is none", { countryCode: "XX" }, "INVALID", ["countryCode"]],
    ["a last day for applications that has passed", { closesOn: "2026-11-22" }, "INVALID", ["closesOn"]],
    ["a pay without amounts", { pay: { currency: "EUR" } }, "INVALID", ["pay"]],
    ["a pay upside down", { pay: { min: "2", max: "1", currency: "EUR" } }, "INVALID", ["pay", "max"]],
    ["a negative pay", { pay: { min: "-1", currency: "EUR" } }, "AMOUNT_NEGATIVE", ["pay", "min"]],
    ["an unknown currency", { pay: { min: "1", currency: "eur" } }, "CURRENCY_UNKNOWN", ["pay", "currency"]],
    ["an unknown skill", { skills: [{ skill: "ux-ui" }, { skill: "no" }] }, "NOT_FOUND", ["skills", "1"]],
    ["a skill twice", { skills: [{ skill: "ux-ui" }, { skill: "ux-ui" }] }, "INVALID", ["skills"]],
  ])("refuse %s, new and changed, and nothing changes", async (_what, facts, code, field) => {
    const { jobListing } = await create({});
    const before = await dumpWork(network);
    expect(await create(facts)).toEqual({ jobListing: null, userErrors: [{ code, field }] });
    expect(await update({ id: jobListing!.id, ...facts })).toEqual({ jobListing: null, userErrors: [{ code, field }] });
    expect(await dumpWork(network)).toEqual(before);
    await close(jobListing!.id, "CLOSED");
  });

  it("refuse other co-ops and what has ended, and nothing changes", async () => {
    const { jobListing } = await create({});
    const { id } = jobListing!;
    await close(id, "FILLED");
    const before = await dumpWork(network);
    const other = memberOf(briar.key);
    const codes = async (refused: Promise<{ userErrors: readonly { code: string }[] }>) =>
      (await refused).userErrors.map(({ code }) => code);
    expect(await codes(create({ coopId: alder.id }, other))).toEqual(["NOT_ENTITLED"]);
    expect(await codes(create({}, operator))).toEqual(["INVALID"]);
    expect(await codes(create({ coopId: "garbage" }, operator))).toEqual(["NOT_FOUND"]);
    expect(await codes(update({ id, title: "X" }, other))).toEqual(["NOT_ENTITLED"]);
    expect(await codes(close(id, "CLOSED", other))).toEqual(["NOT_ENTITLED"]);
    expect(await codes(update({ id, title: "X" }))).toEqual(["CONFLICT"]);
    expect(await codes(close(id, "CLOSED"))).toEqual(["TRANSITION_REFUSED"]);
    expect(await codes(close(id, "FILLED"))).toEqual(["TRANSITION_REFUSED"]);
    expect(await codes(close(alder.id, "FILLED"))).toEqual(["NOT_FOUND"]);
    expect(await network.codes(CreateJobListingDocument, { input: plain })).toEqual(["UNAUTHENTICATED"]);
    expect(await dumpWork(network)).toEqual(before);
  });
});

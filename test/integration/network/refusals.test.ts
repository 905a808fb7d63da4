import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import * as operations from "../../support/generated/operations.ts";
import { type Document, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop } from "../../support/networkBuilders.ts";
import { dumpNetwork } from "../../support/networkRows.ts";
import { type SmallNetwork, smallNetwork } from "../../support/smallNetwork.ts";

type AnyInput = Readonly<Record<string, unknown>>;
type Payloads = Readonly<
  Record<string, { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] }>
>;
type Mutation = Document<unknown, never>;

const {
  AddPersonDocument: addPerson,
  AffiliateCoopDocument: affiliateCoop,
  ArchiveCoopDocument: archiveCoop,
  CreateClientDocument: createClient,
  CreateCoopDocument: createCoop,
  CreateFederationDocument: createFederation,
  MergeCoopsDocument: mergeCoops,
  SetCoopSkillsDocument: setCoopSkills,
  SetPersonSkillsDocument: setPersonSkills,
  UpdateCoopDocument: updateCoop,
  UpdatePersonDocument: updatePerson,
} = operations;

const long = "x".repeat(201);
const slot = { weekday: "MONDAY", from: "09:00", to: "17:00" };

describe("a mutation", () => {
  let network: TestNetwork;
  let records: SmallNetwork;
  let ids: Readonly<Record<string, string>>;
  let before: Record<string, string[]>;
  beforeAll(async () => {
    network = await withNetwork();
    records = await smallNetwork(network);
    const archived = await aCoop(network, { name: "Elder", status: "ARCHIVED" });
    const merged = await aCoop(network, { name: "Fir", status: "MERGED", mergedIntoId: records.coops.alder.key });
    ids = {
      alder: records.coops.alder.id,
      briar: records.coops.briar.id,
      ana: records.people.ana.id,
      ombu: records.federations.ombu.id,
      archived: archived.id,
      merged: merged.id,
      garbage: "garbage",
    };
    before = await dumpNetwork(network);
  });
  beforeEach(async () => expect(await dumpNetwork(network)).toEqual(before));
  afterAll(async () => network[Symbol.asyncDispose]());

  /** Puts ids in the place of `@name`. */
  function fill(value: unknown): unknown {
    if (typeof value === "string") return value.startsWith("@") ? ids[value.slice(1)] : value;
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
    }
    return value;
  }

  const send = (document: Mutation, input: AnyInput, viewer = operator) =>
    network.ask(document as Document<Payloads, object>, { input: fill(input) }, viewer);

  it.each<[name: string, document: Mutation, input: AnyInput]>([
    ["createCoop", createCoop, { name: "New" }],
    ["updateCoop", updateCoop, { id: "@alder", name: "New" }],
    ["archiveCoop", archiveCoop, { id: "@alder" }],
    ["setCoopSkills", setCoopSkills, { coopId: "@alder", skills: [] }],
    ["affiliateCoop", affiliateCoop, { coopId: "@briar", federationId: "@ombu", from: "2010-01-01", to: "2011-01-01" }],
    ["mergeCoops", mergeCoops, { intoId: "@alder", fromIds: ["@briar"] }],
    ["addPerson", addPerson, { name: "New", coopId: "@alder" }],
    ["updatePerson", updatePerson, { id: "@ana", name: "New" }],
    ["setPersonSkills", setPersonSkills, { personId: "@ana", skills: [] }],
    ["createFederation", createFederation, { name: "New", level: "NATIONAL" }],
    ["createClient", createClient, { name: "New" }],
  ])("%s is UNAUTHENTICATED without the operator token", async (_name, document, input) => {
    const { data, errors } = await network.ask(document as Document<unknown, object>, { input: fill(input) });
    expect(errors.map(({ extensions }) => extensions?.["code"])).toEqual(["UNAUTHENTICATED"]);
    expect(data).toBeNull();
  });

  it.each<[rule: string, document: Mutation, input: AnyInput, code: string, ...fields: string[][]]>([
    ["createCoop without a name", createCoop, { name: "  " }, "INVALID", ["name"]],
    ["createCoop with a name of 201 characters", createCoop, { name: long }, "INVALID", ["name"]],
    ["createCoop with another protocol", createCoop, { name: "A", website: "ftp://a.example" }, "INVALID", ["website"]],
    ["createCoop with no URL", createCoop, { name: "A", website: "a.example" }, "INVALID", ["website"]],
    ["createCoop in no country", createCoop, { name: "A", countryCode: "ZZ" }, "INVALID", ["countryCode"]],
    ["createCoop with a code in lower case", createCoop, { name: "A", countryCode: "ar" }, "INVALID", ["countryCode"]],
    ["createCoop founded too early", createCoop, { name: "A", foundedYear: 1799 }, "INVALID", ["foundedYear"]],
    ["createCoop founded too late", createCoop, { name: "A", foundedYear: 2101 }, "INVALID", ["foundedYear"]],
    [
      "createCoop with a description of 10,001 characters",
      createCoop,
      { name: "A", description: "x".repeat(10_001) },
      "INVALID",
      ["description"],
    ],
    [
      "createCoop with no language tag",
      createCoop,
      { name: "A", descriptionLanguage: "no tag" },
      "INVALID",
      ["descriptionLanguage"],
    ],
    [
      "createCoop with several faults",
      createCoop,
      { name: "", website: "x", countryCode: "x" },
      "INVALID",
      ["name"],
      ["website"],
      ["countryCode"],
    ],
    [
      "createCoop with a known host",
      createCoop,
      { name: "A", website: "http://www.alder.example/x" },
      "TAKEN",
      ["website"],
    ],
    ["updateCoop of garbage", updateCoop, { id: "@garbage" }, "NOT_FOUND", ["id"]],
    ["updateCoop of a person", updateCoop, { id: "@ana" }, "NOT_FOUND", ["id"]],
    ["updateCoop of a merged co-op", updateCoop, { id: "@merged", name: "B" }, "CONFLICT", ["id"]],
    ["updateCoop without a name", updateCoop, { id: "@briar", name: "" }, "INVALID", ["name"]],
    [
      "updateCoop in no country",
      updateCoop,
      { id: "@briar", countryCodes: ["AR", "XX"] },
      "INVALID",
      ["countryCodes", "1"],
    ],
    [
      "updateCoop to a known host",
      updateCoop,
      { id: "@briar", website: "https://alder.example" },
      "TAKEN",
      ["website"],
    ],
    ["archiveCoop of garbage", archiveCoop, { id: "@garbage" }, "NOT_FOUND", ["id"]],
    ["archiveCoop of an archived co-op", archiveCoop, { id: "@archived" }, "CONFLICT", ["id"]],
    ["archiveCoop of a merged co-op", archiveCoop, { id: "@merged" }, "CONFLICT", ["id"]],
    ["setCoopSkills of garbage", setCoopSkills, { coopId: "@garbage", skills: [] }, "NOT_FOUND", ["coopId"]],
    ["setCoopSkills of a merged co-op", setCoopSkills, { coopId: "@merged", skills: [] }, "CONFLICT", ["coopId"]],
    [
      "setCoopSkills to unknown skills",
      setCoopSkills,
      { coopId: "@alder", skills: ["ux-ui", "none", "nothing"] },
      "NOT_FOUND",
      ["skills", "1"],
      ["skills", "2"],
    ],
    ["affiliateCoop of garbage", affiliateCoop, { coopId: "@garbage", federationId: "@ombu" }, "NOT_FOUND", ["coopId"]],
    [
      "affiliateCoop with a co-op",
      affiliateCoop,
      { coopId: "@alder", federationId: "@briar" },
      "NOT_FOUND",
      ["federationId"],
    ],
    [
      "affiliateCoop that ends on its first day",
      affiliateCoop,
      { coopId: "@briar", federationId: "@ombu", from: "2019-01-01", to: "2019-01-01" },
      "INVALID",
      ["to"],
    ],
    [
      "affiliateCoop on days that overlap",
      affiliateCoop,
      { coopId: "@briar", federationId: "@ombu", from: "2019-01-01", to: "2020-01-02" },
      "CONFLICT",
      ["from"],
    ],
    ["mergeCoops into garbage", mergeCoops, { intoId: "@garbage", fromIds: ["@briar"] }, "NOT_FOUND", ["intoId"]],
    [
      "mergeCoops of garbage",
      mergeCoops,
      { intoId: "@alder", fromIds: ["@briar", "@garbage"] },
      "NOT_FOUND",
      ["fromIds", "1"],
    ],
    ["mergeCoops of none", mergeCoops, { intoId: "@alder", fromIds: [] }, "INVALID", ["fromIds"]],
    ["mergeCoops with itself", mergeCoops, { intoId: "@alder", fromIds: ["@alder"] }, "INVALID", ["fromIds"]],
    [
      "mergeCoops of one co-op twice",
      mergeCoops,
      { intoId: "@alder", fromIds: ["@briar", "@briar"] },
      "INVALID",
      ["fromIds"],
    ],
    [
      "mergeCoops of a merged co-op",
      mergeCoops,
      { intoId: "@briar", fromIds: ["@merged"] },
      "CONFLICT",
      ["fromIds", "0"],
    ],
    ["mergeCoops into a merged co-op", mergeCoops, { intoId: "@merged", fromIds: ["@briar"] }, "CONFLICT", ["intoId"]],
    ["addPerson without a name", addPerson, { name: "", coopId: "@alder" }, "INVALID", ["name"]],
    [
      "addPerson in no time zone",
      addPerson,
      { name: "A", coopId: "@alder", timeZone: "Mars/Olympus" },
      "INVALID",
      ["timeZone"],
    ],
    [
      "addPerson with no language tag",
      addPerson,
      { name: "A", coopId: "@alder", languages: ["es", "?"] },
      "INVALID",
      ["languages", "1"],
    ],
    [
      "addPerson with no e-mail address",
      addPerson,
      { name: "A", coopId: "@alder", email: "a.example" },
      "INVALID",
      ["email"],
    ],
    ["addPerson with no phone number", addPerson, { name: "A", coopId: "@alder", phone: "x" }, "INVALID", ["phone"]],
    [
      "addPerson with public contact data",
      addPerson,
      { name: "A", coopId: "@alder", contactVisibility: "PUBLIC" },
      "INVALID",
      ["contactVisibility"],
    ],
    [
      "addPerson with a slot that is none",
      addPerson,
      { name: "A", coopId: "@alder", availability: [slot, { ...slot, to: "09:00" }] },
      "INVALID",
      ["availability"],
    ],
    ["addPerson to garbage", addPerson, { name: "A", coopId: "@garbage" }, "NOT_FOUND", ["coopId"]],
    ["addPerson to an archived co-op", addPerson, { name: "A", coopId: "@archived" }, "CONFLICT", ["coopId"]],
    ["addPerson to a merged co-op", addPerson, { name: "A", coopId: "@merged" }, "CONFLICT", ["coopId"]],
    [
      "addPerson with an unknown skill",
      addPerson,
      { name: "A", coopId: "@alder", skills: [{ skill: "none", level: "BASIC" }] },
      "NOT_FOUND",
      ["skills", "0"],
    ],
    ["updatePerson of a co-op", updatePerson, { id: "@alder", name: "A" }, "NOT_FOUND", ["id"]],
    ["updatePerson without a name", updatePerson, { id: "@ana", name: " " }, "INVALID", ["name"]],
    [
      "updatePerson with public contact data",
      updatePerson,
      { id: "@ana", contactVisibility: "PUBLIC" },
      "INVALID",
      ["contactVisibility"],
    ],
    ["setPersonSkills of garbage", setPersonSkills, { personId: "@garbage", skills: [] }, "NOT_FOUND", ["personId"]],
    [
      "setPersonSkills to an unknown skill",
      setPersonSkills,
      { personId: "@ana", skills: [{ skill: "none", level: "BASIC" }] },
      "NOT_FOUND",
      ["skills", "0"],
    ],
    [
      "setPersonSkills with a skill twice",
      setPersonSkills,
      {
        personId: "@ana",
        skills: [
          { skill: "ux-ui", level: "BASIC" },
          { skill: "ux-ui", level: "EXPERT" },
        ],
      },
      "INVALID",
      ["skills"],
    ],
    ["createFederation without a name", createFederation, { name: "", level: "NATIONAL" }, "INVALID", ["name"]],
    [
      "createFederation in no country",
      createFederation,
      { name: "A", level: "NATIONAL", countryCodes: ["XX"] },
      "INVALID",
      ["countryCodes", "0"],
    ],
    [
      "createFederation below a co-op",
      createFederation,
      { name: "A", level: "NATIONAL", parentId: "@alder" },
      "NOT_FOUND",
      ["parentId"],
    ],
    ["createFederation with a known name", createFederation, { name: "Ombú", level: "NATIONAL" }, "TAKEN", ["name"]],
    ["createClient without a name", createClient, { name: "" }, "INVALID", ["name"]],
    ["createClient with no URL", createClient, { name: "A", website: "x" }, "INVALID", ["website"]],
    ["createClient in no country", createClient, { name: "A", countryCode: "XX" }, "INVALID", ["countryCode"]],
    [
      "an idempotency key without characters",
      createCoop,
      { name: "A", idempotencyKey: "" },
      "INVALID",
      ["idempotencyKey"],
    ],
    [
      "an idempotency key of 201 characters",
      createCoop,
      { name: "A", idempotencyKey: long },
      "INVALID",
      ["idempotencyKey"],
    ],
  ])("refuses %s, and stores nothing", async (_rule, document, input, code, ...fields) => {
    const { data, errors } = await send(document, input);
    expect(errors).toEqual([]);
    const [payload] = Object.values(data!);
    expect(payload!.userErrors.map(({ code, field }) => ({ code, field }))).toEqual(
      fields.map((field) => ({ code, field })),
    );
    const result = Object.entries(payload!).find(([name]) => name !== "userErrors");
    expect(result?.[1]).toBeNull();
    expect(await dumpNetwork(network)).toEqual(before);
  });

  it.each<[place: string, document: Mutation, input: AnyInput, ...field: string[]]>([
    ["a name", createCoop, { name: "A\u0000B" }, "name"],
    ["a list", setCoopSkills, { coopId: "@alder", skills: ["ux-ui", "\u0000"] }, "skills", "1"],
    ["an idempotency key", createCoop, { name: "A", idempotencyKey: "\u0000" }, "idempotencyKey"],
  ])("refuses U+0000 in %s", async (_place, document, input, ...field) => {
    const { data } = await send(document, input);
    expect(Object.values(data!)[0]!.userErrors).toMatchObject([{ code: "INVALID", field }]);
  });

  it("refuses the year 0, which no calendar of PostgreSQL has", async () => {
    const input = { coopId: "@alder", federationId: "@ombu", from: "0000-01-01" };
    const { errors } = await send(affiliateCoop, input);
    expect(errors.map(({ extensions }) => extensions?.["code"])).toEqual(["BAD_USER_INPUT"]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { checkChange } from "../../../src/gateway/supergraph/checkChange.ts";
import { compose } from "../../../src/gateway/supergraph/compose.ts";
import { aSubgraph } from "../../support/federation.ts";

const part = (name: string, sdl: string) => ({ name, sdl: aSubgraph(name, sdl).sdl, url: `http://${name}.example/` });

/** A subgraph of this process. */
const ours = (name: string, sdl: string) => ({ ...part(name, sdl), url: `/subgraphs/${name}` });

const network = ours(
  "network",
  `"A co-op." type Coop implements Node @key(fields: "id") @key(fields: "home { code }") {
     id: ID! name(short: Boolean = false): String! home: Country! kind: Kind seat: Seat
   }
   interface Node { id: ID! }
   type Country @key(fields: "code") { code: ID! label: String }
   type Seat @shareable { city: String }
   enum Kind { WORKER PRODUCER }
   enum Level { LOW HIGH }
   input Filter { kind: Kind name: String }
   union Found = Coop | Country
   type Query { coops(filter: Filter): [Coop!]! search: [Found!]! level: Level hidden: Int @inaccessible }`,
);

async function publish(sdl: string, ...others: readonly ReturnType<typeof part>[]) {
  return checkChange({
    own: [network],
    partners: [...others, part("audits", sdl)],
    changed: "audits",
    livePublicSdl: compose([network]).publicSdl,
  });
}

describe("checkChange", () => {
  it.each([
    ["fields to a type of ours by its key", `type Coop @key(fields: "id") { id: ID! rating: Int }`],
    [
      "fields by a nested key",
      `type Coop @key(fields: "home { code }") { home: Country! rating: Int } type Country @key(fields: "code") { code: ID! }`,
    ],
    [
      "a type, a root field and references to ours",
      `type Training { title: String coops: [Coop] } type Coop @key(fields: "id", resolvable: false) { id: ID! } type Query { trainings: [Training] }`,
    ],
    [
      "a field computed from ours",
      `type Coop @key(fields: "id") { id: ID! name(short: Boolean): String! @external shout: String @requires(fields: "name") }`,
    ],
    [
      "a type of its own that is an interface of ours",
      "interface Node { id: ID! } type Training implements Node { id: ID! } type Query { training: Training }",
    ],
    [
      "a use of an enum and of an input of ours, repeated as they are",
      "enum Kind { WORKER PRODUCER } input Filter { kind: Kind name: String } type Query { kinds(filter: Filter): [Kind] }",
    ],
    ["a type that all may share", "type Seat @shareable { city: String } type Query { seat: Seat }"],
    [
      "what it hides of its own",
      `type Coop @key(fields: "id") { id: ID! draft: Int @inaccessible rating: Int } type Query { secret: Int @inaccessible }`,
    ],
  ])("lets a partner add %s", async (_, sdl) => {
    const { problems, changes, supergraph } = await publish(sdl);
    expect([problems, changes.filter(({ criticality }) => criticality === "BREAKING")]).toEqual([[], []]);
    expect(supergraph).not.toBeNull();
  });

  it.each([
    [
      "override a field",
      `type Coop @key(fields: "id") { id: ID! name(short: Boolean = false): String! @override(from: "network") }`,
      "Coop.name",
    ],
    [
      "override a part of a field's requests",
      `type Coop @key(fields: "id") { id: ID! name(short: Boolean = false): String! @override(from: "network", label: "percent(1)") }`,
      "Coop.name",
    ],
    [
      "override a root field",
      `type Query { coops(filter: Filter): [Coop!]! @override(from: "network") } type Coop @key(fields: "id") { id: ID! } input Filter { kind: Kind name: String } enum Kind { WORKER PRODUCER }`,
      "Query.coops",
    ],
    [
      "hide a field that is a key",
      `type Country @key(fields: "code") { code: ID! @inaccessible rating: Int }`,
      "Country.code",
    ],
    [
      "hide a value of an enum",
      "enum Kind { WORKER PRODUCER @inaccessible } type Query { kind: Kind }",
      "Kind.PRODUCER",
    ],
    ["add a value to an enum", "enum Level { LOW HIGH TOP } type Query { top: Level }", "Level"],
    [
      "take a field from an input",
      "input Filter { name: String } type Query { q(filter: Filter): Int }",
      "Filter.kind",
    ],
    [
      "add a member to a union",
      `union Found = Coop | Country | Training type Training { title: String } type Coop @key(fields: "id") { id: ID! } type Country @key(fields: "code") { code: ID! } type Query { found: Found }`,
      "Found",
    ],
    ["make a key nullable", `type Country @key(fields: "code") { code: ID rating: Int }`, "Country.code"],
    ["describe a type", '"Anything." type Coop @key(fields: "id") { id: ID! rating: Int }', "Coop"],
  ])("does not let a partner %s of ours", async (_, sdl, coordinate) => {
    const { problems, supergraph } = await publish(sdl);
    expect(supergraph).toBeNull();
    expect(problems.map(({ code }) => code)).toContain("OWNERSHIP_REFUSED");
    const told = problems.map(({ message }) => message).filter((message) => message.startsWith(`${coordinate} `));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/network.*audits/);
  });

  it.each([
    ["a name of its own for the directive", ', { name: "@override", as: "@mine" }', "@mine"],
    ["the directive's full name", "", "@federation__override"],
  ])("does not let a partner override by %s", async (_, imported, directive) => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"${imported}])
      type Coop @key(fields: "id") { id: ID! name(short: Boolean = false): String! ${directive}(from: "network") }`;
    const { problems } = await checkChange({
      own: [network],
      partners: [{ name: "audits", url: "http://a.example/", sdl }],
      changed: "audits",
      livePublicSdl: null,
    });
    expect(problems.map(({ code }) => code)).toEqual(["OWNERSHIP_REFUSED"]);
  });

  it.each([
    [
      "an answer of its own to a field",
      `type Coop @key(fields: "id") { id: ID! name(short: Boolean): String! @shareable }`,
    ],
    ["a type hidden", `type Coop @key(fields: "id") @inaccessible { id: ID! rating: Int }`],
    ["no GraphQL", "type Coop {"],
    ["a type nobody defines", "type Query { x: Nothing }"],
  ])("names everyone when the composition refuses %s", async (_, sdl) => {
    const { problems, supergraph } = await publish(sdl);
    expect(supergraph).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    for (const { code, message } of problems) {
      expect(code).toBe("COMPOSITION_FAILED");
      expect(message).toMatch(/^audits with network does not compose: /);
    }
  });

  it("guards partners from each other as it guards us, but for what both share", async () => {
    const trainings = part(
      "trainings",
      `type Training @key(fields: "id") { id: ID! title: String @shareable hours: Int } type Query { trainings: [Training] }`,
    );
    const both = await publish(`type Training @key(fields: "id") { id: ID! title: String @shareable }`, trainings);
    expect(both.problems).toEqual([]);
    const taken = await publish(
      `type Training @key(fields: "id") { id: ID! hours: Int @override(from: "trainings") }`,
      trainings,
    );
    expect(taken.problems.map(({ message }) => message)).toEqual([
      "Training.hours belongs to trainings and can't be overridden by audits.",
    ]);
  });

  it("says what breaks for clients, worst first", async () => {
    const live = part("audits", `type Coop @key(fields: "id") { id: ID! rating(of: Int): Int audits: [String] }`);
    const { changes } = await checkChange({
      own: [network],
      partners: [part("audits", `type Coop @key(fields: "id") { id: ID! rating: Int trust: Int }`)],
      changed: "audits",
      livePublicSdl: compose([network, live]).publicSdl,
    });
    expect(changes.map(({ criticality, coordinate }) => `${criticality} ${coordinate}`)).toEqual([
      "BREAKING Coop.audits",
      "BREAKING Coop.rating(of:)",
      "NON_BREAKING Coop.trust",
    ]);
  });

  it("warns of fields that become nullable and of types that nothing reaches, and lets them be published", async () => {
    const { problems, warnings } = await publish(
      `type Coop @key(fields: "id") { id: ID! rating: Int! } type Query { audits: [Audit!]! count: Int }
       type Audit { title: String! } type Orphan { level: OrphanLevel } enum OrphanLevel { A }`,
    );
    expect(problems).toEqual([]);
    expect(warnings.map(({ code, coordinate }) => `${code} ${coordinate}`)).toEqual([
      "BECOMES_NULLABLE Coop.rating",
      "BECOMES_NULLABLE Query.audits",
      "TYPE_UNREACHABLE Orphan",
      "TYPE_UNREACHABLE OrphanLevel",
    ]);
  });

  it("does not let a partner make an interface of ours nullable", async () => {
    const named = ours(
      "network",
      `type Query { named: Named } interface Named { title: String! }
      type Coop @key(fields: "id") { id: ID! } type Shop implements Named { title: String! }`,
    );
    const { problems } = await checkChange({
      own: [named],
      partners: [
        part(
          "audits",
          `interface Named { title: String! } type Coop implements Named @key(fields: "id") { id: ID! title: String! }`,
        ),
      ],
      changed: "audits",
      livePublicSdl: null,
    });
    expect(problems).toEqual([
      {
        code: "OWNERSHIP_REFUSED",
        message: "Named.title is never null, so audits can't implement it by a field that it answers itself.",
      },
    ]);
  });

  it("refuses to take away what another partner builds on", async () => {
    const needy = part(
      "needy",
      `type Training @key(fields: "id") { id: ID! @external more: Int hours: Int @external double: Int @requires(fields: "hours") }`,
    );
    const { problems } = await checkChange({ own: [network], partners: [needy], changed: null, livePublicSdl: null });
    expect(problems[0]?.message).toMatch(/^What is left does not compose: /);
  });
});

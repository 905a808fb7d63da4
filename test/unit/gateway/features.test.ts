import { describe, expect, it } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { checkChange, compose, readSupergraph } from "../../../src/gateway/index.ts";
import { FeatureUnsupportedError } from "../../../src/gateway/supergraph/supergraph.errors.ts";
import { aSubgraph } from "../../support/federation.ts";

const own = [
  { name: "network", url: "/subgraphs/network", sdl: aSubgraph("network", "type Query { coops: Int }").sdl },
];

const federation = (rest = "") => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"${rest})`;

async function problemsOf(sdl: string) {
  const partners = [{ name: "grants", url: "https://grants.example/", sdl }];
  return (await checkChange({ own, partners, changed: "grants", livePublicSdl: null })).problems;
}

const secret = "type Query { secret: Int @";
const linked = (url: string, rest = "") =>
  `${federation()} extend schema @link(url: "${url}"${rest}) directive @secret on FIELD_DEFINITION ${secret}secret }`;

describe("a subgraph is refused, and the directive and its place are named, when it counts on", () => {
  it.each([
    [
      "@authenticated",
      "@authenticated at Query.secret",
      `${federation(', import: ["@authenticated"]')} ${secret}authenticated }`,
    ],
    [
      "@requiresScopes",
      "@requiresScopes at Query.secret",
      `${federation(', import: ["@requiresScopes"]')} ${secret}requiresScopes(scopes: [["a"]]) }`,
    ],
    [
      "@policy",
      "@policy at Query.secret",
      `${federation(', import: ["@policy"]')} ${secret}policy(policies: [["a"]]) }`,
    ],
    [
      "@authenticated of a type, an interface, a scalar or an enum",
      "@authenticated at A, B, C and 1 more places",
      `${federation(', import: ["@authenticated"]')} type A @authenticated { a: Int } interface B @authenticated { a: Int }
       scalar C @authenticated enum D @authenticated { E } type Query { x: A y: B z: C d: D }`,
    ],
    [
      "@context and @fromContext",
      "@fromContext at Query.secret(of:)",
      `${federation(', import: ["@context", "@fromContext"]')} type Query { secret(of: Int @fromContext(field: "$a { b }")): Int }`,
    ],
    [
      "a directive under another name",
      "@auth (@authenticated) at Query.secret",
      `${federation(', import: [{ name: "@authenticated", as: "@auth" }]')} ${secret}auth }`,
    ],
    [
      "a directive under the name of one that we do",
      "@key (@authenticated) at Query.secret",
      `${federation(', import: [{ name: "@authenticated", as: "@key" }]')} ${secret}key }`,
    ],
    [
      "a directive by its full name",
      "@federation__authenticated (@authenticated) at Query.secret",
      `${federation()} ${secret}federation__authenticated }`,
    ],
    [
      "a directive by a prefix of its own",
      "@fed__authenticated (@authenticated) at Query.secret",
      `${federation(', as: "fed"')} ${secret}fed__authenticated }`,
    ],
    [
      "a directive that it defines itself and links nowhere",
      "@authenticated at Query.secret",
      `directive @authenticated on FIELD_DEFINITION ${secret}authenticated }`,
    ],
    [
      "a link that is written in another way",
      "@authenticated at Query.secret",
      `extend schema @link(url: """https://SPECS.apollo.dev:443//federation/v2.9/?x#y""", import: ["@authenticated"]) ${secret}authenticated }`,
    ],
    [
      "a link whose directive has another name",
      "@authenticated at Query.secret",
      `extend schema @uses(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"]) ${secret}authenticated }`,
    ],
    [
      "a link at the schema's definition",
      "@authenticated at Q.secret",
      `schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"]) { query: Q } type Q { secret: Int @authenticated }`,
    ],
    [
      "a second link of federation",
      "@pp (@policy) at Query.secret",
      `${federation()} ${federation(', as: "other", import: [{ name: "@policy", as: "@pp" }]')} ${secret}pp(policies: [["a"]]) }`,
    ],
    [
      "one of the specifications by itself",
      "@authenticated at Query.secret",
      `${federation()} extend schema @link(url: "https://specs.apollo.dev/authenticated/v0.1") directive @authenticated on FIELD_DEFINITION ${secret}authenticated }`,
    ],
    [
      "a feature of its own for SECURITY",
      "@secret at Query.secret",
      linked("https://grants.example/secret/v1.0", ', for: SECURITY, import: ["@secret"]'),
    ],
    [
      "a feature of its own for EXECUTION",
      "@secret at Query.secret",
      linked("https://grants.example/secret/v1.0", ", for: EXECUTION"),
    ],
    [
      "a feature for what nobody knows",
      "@secret at Query.secret",
      linked("https://grants.example/secret/v1.0", ', for: "PRIVACY"'),
    ],
    [
      "a feature of federation's older core",
      "@secret at Query.secret",
      `schema @core(feature: "https://grants.example/secret/v1.0", for: SECURITY) { query: Query } directive @secret on FIELD_DEFINITION ${secret}secret }`,
    ],
  ])("%s", async (_, told, sdl) => {
    const problems = await problemsOf(sdl);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["FEATURE_UNSUPPORTED"]));
    expect(problems.map(({ message }) => message).join("\n")).toContain(
      `[grants] ${told} is not done by this gateway: `,
    );
  });

  it("a feature for SECURITY that no directive uses", async () => {
    const problems = await problemsOf(
      `${federation()} extend schema @link(url: "https://grants.example/secret/v1.0", for: SECURITY) type Query { a: Int }`,
    );
    expect(problems.map(({ message }) => message)).toEqual([
      "grants with network can't be served: [grants] It links https://grants.example/secret/v1.0 for SECURITY, which this gateway does not do: take the link away, and what relies on it.",
    ]);
  });
});

describe("a subgraph is taken", () => {
  it.each([
    [
      "with an import that it does not use",
      `${federation(', import: ["@key", "@authenticated"]')} type Query { a: Int }`,
    ],
    [
      "with a feature of its own that is data",
      `${federation()} extend schema @link(url: "https://grants.example/note/v1.0", import: ["@note"]) directive @note on FIELD_DEFINITION type Query { a: Int @note }`,
    ],
    ["with what is hidden", `${federation(', import: ["@inaccessible"]')} type Query { a: Int b: Int @inaccessible }`],
  ])("%s", async (_, sdl) => {
    expect(await problemsOf(sdl)).toEqual([]);
  });
});

describe("a supergraph of another composition is refused", () => {
  it.each([
    ["@authenticated", '"@authenticated"', "authenticated"],
    ["a renamed directive", '{ name: "@policy", as: "@mine" }', 'mine(policies: [["a"]])'],
    ["a feature of somebody for SECURITY", "", "secret"],
  ])("for %s", (_, imported, applied) => {
    const sdl = `${federation(`, import: ["@composeDirective" ${imported}]`)} ${
      imported
        ? ""
        : 'extend schema @link(url: "https://x.example/secret/v1.0", import: ["@secret"]) @composeDirective(name: "@secret") directive @secret on FIELD_DEFINITION'
    } ${secret}${applied} }`;
    const { supergraphSdl } = composeServices([
      { name: "grants", url: "https://grants.example/", typeDefs: parse(sdl) },
    ]);
    const composed = supergraphSdl!.replace(/(x.example\/secret\/v1.0")/, "$1, for: SECURITY");
    expect(() => readSupergraph(composed)).toThrow(FeatureUnsupportedError);
    expect(() => readSupergraph(composed)).toThrow(/ at Query\.secret is not done by this gateway/);
  });

  it("and is taken with what we do", () => {
    const sdl = aSubgraph("coops", "type Query { a: Int b: Int @inaccessible }").sdl;
    expect(readSupergraph(compose([{ name: "coops", url: "https://coops.example/", sdl }]).sdl).routes).toHaveLength(1);
  });
});

describe("a subgraph of a newer library", () => {
  const newer = (version: string, rest = "") =>
    `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: ["@key", "@shareable"${rest}])`;

  it.each(["v2.0", "v2.9", "v2.10", "v2.11", "v2.12", "v2.13", "v2.14"])(
    "is taken when it links %s",
    async (version) => {
      const sdl = `${newer(version)} type Query { grants: [Grant] } type Grant @key(fields: "id") { id: ID! title: String @shareable }`;
      expect(await problemsOf(sdl)).toEqual([]);
    },
  );

  it("is taken with imports that are newer than what we do, unless it uses them", async () => {
    const imports = ', "@cacheTag", { name: "@authenticated", as: "@auth" }, "@cost"';
    expect(await problemsOf(`${newer("v2.14", imports)} type Query { grants: Int @cost(weight: 3) }`)).toEqual([]);
    const [problem] = await problemsOf(`${newer("v2.14", imports)} type Query { grants: Int @cacheTag(format: "a") }`);
    expect(problem?.message).toContain("@cacheTag at Query.grants is not done by this gateway");
  });

  it.each(["v2.15", "v3.0", "v2", "v2.9.1"])("is refused when it links %s, and told what is taken", async (version) => {
    const [problem, ...others] = await problemsOf(`${newer(version)} type Query { grants: Int }`);
    expect(others).toEqual([]);
    expect(problem?.message).toContain("taken are v2.0 to v2.14 of federation, and federation 1 without a link.");
  });
});

describe("the root types of a subgraph", () => {
  const fieldsOf = (sdl: string) => {
    const { publicSchema } = compose([...own, { name: "grants", url: "https://grants.example/", sdl }]);
    const roots = [publicSchema.getQueryType(), publicSchema.getMutationType()];
    return roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  };

  it.each([
    ["beside a link", `${federation()} { query: PQ } type PQ { a: Int }`],
    ["apart from a link", `${federation()} extend schema { query: PQ } type PQ { a: Int }`],
    ["without a link", "extend schema { query: PQ } type PQ { a: Int }"],
    [
      "beside a root of the usual name",
      `${federation()} extend schema { query: PQ } type PQ { a: Int } type Mutation { b: Int }`,
    ],
    [
      "beside a definition",
      `${federation()} schema { query: PQ } extend schema { mutation: PM } type PQ { a: Int } type PM { b: Int }`,
    ],
  ])("are kept when an extension of the schema names one %s", (_, sdl) => {
    expect(fieldsOf(sdl)).toEqual(sdl.includes("b: Int") ? ["a", "coops", "b"] : ["a", "coops"]);
  });
});

describe("a hostile SDL ends with a clear and short problem", () => {
  const many = (of: (index: number) => string, count = 2_000) =>
    Array.from({ length: count }, (_, index) => of(index)).join(" ");

  it.each([
    ["a type nested 20,000 deep", `type Query { a: ${"[".repeat(20_000)}Int${"]".repeat(20_000)} }`],
    ["a value nested 20,000 deep", `type Query { a(b: [Int] = ${"[".repeat(20_000)}${"]".repeat(20_000)}): Int }`],
    ["2,000 types that nobody defines", `type Query { ${many((index) => `a${index}: Missing${index}`)} }`],
    ["a name of 100,000 characters", `type Query { a: ${"x".repeat(100_000)} }`],
    ["names that are the specification's", `${federation()} type __Evil { a: Int } type Query { __a: __Evil }`],
  ])("%s", async (_, sdl) => {
    const problems = await problemsOf(sdl);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(25);
    for (const { message } of problems) expect(message.length).toBeLessThan(1_200);
  });

  it.each([
    [
      "directives that apply themselves",
      "directive @a(b: Int @a) on ARGUMENT_DEFINITION | FIELD_DEFINITION type Query { x: Int @a }",
    ],
    [
      "names of what every object has",
      "type Query { constructor: toString __proto: hasOwnProperty } type toString { valueOf: Int } type hasOwnProperty { toString: Int }",
    ],
    ["the name __proto__", "type Query { a: Int } type __proto__ { a: Int }"],
  ])("or is composed: %s", async (_, sdl) => {
    for (const { message } of await problemsOf(`${federation()} ${sdl}`)) expect(message.length).toBeLessThan(1_200);
  });
});

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

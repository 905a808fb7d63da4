import { describe, expect, it } from "@jest/globals";
import { breaksClients, passes } from "../../../src/domain/registry/check/check.rules.ts";
import { readReceipt, writeReceipt } from "../../../src/domain/registry/subgraph/receipt.rules.ts";
import {
  candidateRules,
  isSameVersion,
  subgraphNameRule,
} from "../../../src/domain/registry/subgraph/subgraph.rules.ts";
import { dayOf, usedBy } from "../../../src/domain/registry/usage/usage.rules.ts";

const candidate = { name: "trainings", url: "https://trainings.example/graphql", sdl: "type Query { a: Int }" };

/** The ways to what a candidate must be mended in. */
function refusedIn(changes: object): string[] {
  const checked = candidateRules.safeParse({ ...candidate, ...changes });
  return checked.success ? [] : checked.error.issues.map(({ path }) => path.join("."));
}

describe("a subgraph's name", () => {
  it.each(["a", "a1", "national-federation", "a".repeat(63), "a-"])("may be %s", (name) => {
    expect(subgraphNameRule.safeParse(name).success).toBe(true);
  });

  it.each(["", "1a", "-a", "A", "a_b", "a b", "ä", "a".repeat(64), "a\n"])("may not be %j", (name) => {
    expect(subgraphNameRule.safeParse(name).success).toBe(false);
  });
});

describe("a candidate", () => {
  it("needs no SDL and no subscriptions", () => {
    const { name, url } = candidate;
    expect(candidateRules.parse({ name, url })).toEqual({ name, url, subscriptions: null });
    expect(refusedIn({ sdl: null, subscriptions: null })).toEqual([]);
  });

  it("has an SDL of 1 MB at most, counted in bytes", () => {
    expect(refusedIn({ sdl: "#".repeat(1_000_000) })).toEqual([]);
    expect(refusedIn({ sdl: "#".repeat(1_000_001) })).toEqual(["sdl"]);
    expect(refusedIn({ sdl: "ñ".repeat(500_000) })).toEqual([]);
    expect(refusedIn({ sdl: `${"ñ".repeat(500_000)}#` })).toEqual(["sdl"]);
  });

  it("has an SDL that is not empty and can be stored", () => {
    expect(refusedIn({ sdl: "" })).toEqual(["sdl"]);
    expect(refusedIn({ sdl: " \n" })).toEqual(["sdl"]);
    expect(refusedIn({ sdl: "# \0" })).toEqual(["sdl"]);
  });

  it.each(["http://a.example", "https://a.example:4000/graphql", "HTTPS://a.example"])("may be at %s", (url) => {
    expect(refusedIn({ url })).toEqual([]);
  });

  it.each(["", "a.example", "ftp://a.example", "wss://a.example", "https://"])("may not be at %j", (url) => {
    expect(refusedIn({ url })).toEqual(["url"]);
  });

  it("is asked for subscriptions at ws: URLs only by the protocol of WebSockets", () => {
    const at = (protocol: string, url: string | null) => refusedIn({ subscriptions: { protocol, url } });
    expect(at("GRAPHQL_TRANSPORT_WS", "wss://a.example")).toEqual([]);
    expect(at("GRAPHQL_TRANSPORT_WS", "https://a.example")).toEqual([]);
    expect(at("SSE", "https://a.example")).toEqual([]);
    expect(at("SSE", null)).toEqual([]);
    expect(at("SSE", "wss://a.example")).toEqual(["subscriptions.url"]);
    expect(at("SSE", "file:///a")).toEqual(["subscriptions.url"]);
    expect(at("GRAPHQL_WS", null)).toEqual(["subscriptions.protocol"]);
  });
});

describe("a version is the same as another", () => {
  const subscriptions = { protocol: "SSE", url: null } as const;
  const version = { url: "https://a.example", sdlHash: "a", subscriptions };

  it("when its URL, its SDL and its subscriptions are", () => {
    expect(isSameVersion(version, { ...version, subscriptions: { ...subscriptions } })).toBe(true);
    expect(isSameVersion({ ...version, subscriptions: null }, { ...version, subscriptions: null })).toBe(true);
  });

  it.each([
    { url: "https://b.example" },
    { sdlHash: "b" },
    { subscriptions: null },
    { subscriptions: { protocol: "GRAPHQL_TRANSPORT_WS", url: null } as const },
    { subscriptions: { protocol: "SSE", url: "https://a.example" } as const },
  ])("and not with %j", (change) => {
    expect(isSameVersion(version, { ...version, ...change })).toBe(false);
    expect(isSameVersion({ ...version, ...change }, version)).toBe(false);
  });
});

describe("a receipt", () => {
  it("reads as it was written", () => {
    for (const isNew of [true, false]) {
      const receipt = { subgraph: "a-b", revision: 12, isNew };
      expect(readReceipt(writeReceipt(receipt))).toEqual(receipt);
    }
  });
});

describe("usage", () => {
  it("is counted by the day in UTC", () => {
    expect(dayOf(new Date("2026-11-24T23:59:59.999Z"))).toBe("2026-11-24");
    expect(dayOf(new Date("2026-11-25T00:30:00.000+01:00"))).toBe("2026-11-24");
  });

  it("of an argument is that of its field", () => {
    expect(usedBy("Query.coops(first:)")).toBe("Query.coops");
    expect(usedBy("Coop.name")).toBe("Coop.name");
    expect(usedBy("Coop")).toBe("Coop");
  });
});

describe("a check passes", () => {
  const change = { criticality: "BREAKING", coordinate: "Coop.a", message: "It is gone.", usage: 1 } as const;
  const check = { problems: [], changes: [], supergraphVersion: "a" };

  it("unless there is a problem, or a breaking change of what operations use", () => {
    expect(passes(check)).toBe(true);
    expect(passes({ ...check, problems: [{ code: "COMPOSITION_FAILED", message: "" }] })).toBe(false);
    expect(passes({ ...check, changes: [change] })).toBe(false);
  });

  it("with a breaking change of what nobody uses, and with any other change", () => {
    const changes = [
      { ...change, usage: 0 },
      { ...change, criticality: "DANGEROUS" as const },
      { ...change, criticality: "NON_BREAKING" as const },
    ];
    expect(changes.map(breaksClients)).toEqual([false, false, false]);
    expect(passes({ ...check, changes })).toBe(true);
  });
});

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CoopCandidate } from "../../src/domain/network/import/importContent.ts";
import { type CoopFacts, type MappedRow, mergeRows } from "../../src/domain/network/import/merge.rules.ts";

function row(said: Partial<CoopCandidate> = {}, skillIds: readonly string[] = []): MappedRow {
  const candidate: CoopCandidate = {
    section: "coops",
    place: "coops[0]",
    source: { name: "list", url: null, licence: null, retrievedAt: new Date(0) },
    key: "k",
    isOwnKey: true,
    slug: null,
    name: "Lantern",
    website: null,
    countries: [],
    status: null,
    coopType: null,
    foundedYear: null,
    description: null,
    descriptionLanguage: null,
    labels: [],
    skillSlugs: [],
    ...said,
  };
  return { candidate, skillIds, labels: skillIds.map((skillId) => ({ label: `label ${skillId}`, skillId })) };
}

const fieldsOf = (facts: CoopFacts, sourceId: string) =>
  facts.sources.find((source) => source.sourceId === sourceId)?.fields;

describe("mergeRows", () => {
  it("gives a new co-op what its row says, and the table's values for the rest", () => {
    expect(mergeRows(null, "1", [row({ foundedYear: 1999 })])).toMatchObject({
      name: "Lantern",
      status: "ACTIVE",
      coopType: "WORKER",
      foundedYear: 1999,
      sources: [{ sourceId: "1", key: "k", fields: ["name", "foundedYear"] }],
    });
  });

  it("lets the first source keep a field, and the second fill what is empty", () => {
    const first = mergeRows(null, "1", [row({ name: "Lantern" })]);
    const both = mergeRows(first, "2", [row({ name: "LANTERN", website: "https://lantern.example" })]);
    expect(both).toMatchObject({ name: "Lantern", website: "https://lantern.example" });
    expect([fieldsOf(both, "1"), fieldsOf(both, "2")]).toEqual([["name"], ["website"]]);
  });

  it("lets a source change and withdraw what it gave", () => {
    const before = mergeRows(null, "1", [row({ foundedYear: 1999, description: "Light", descriptionLanguage: "en" })]);
    const after = mergeRows(before, "1", [row({ name: "Lantern Two" })]);
    expect(after).toMatchObject({
      name: "Lantern Two",
      foundedYear: null,
      description: null,
      descriptionLanguage: null,
    });
    expect(fieldsOf(after, "1")).toEqual(["name"]);
  });

  it("lets the first row of a file that gives a field have it", () => {
    const facts = mergeRows(null, "1", [row({ key: "a" }), row({ key: "b", name: "Other", foundedYear: 1999 })]);
    expect(facts).toMatchObject({ name: "Lantern", foundedYear: 1999 });
    expect(facts.sources).toEqual([
      { sourceId: "1", key: "a", fields: ["name"] },
      { sourceId: "1", key: "b", fields: ["foundedYear"] },
    ]);
  });

  it("leaves a value that no source gave, but not a co-op type that nobody named", () => {
    const byHand: CoopFacts = { ...mergeRows(null, "1", [row()]), name: "By Hand", coopType: "PRODUCER", sources: [] };
    expect(mergeRows(byHand, "1", [row({ coopType: "CONSUMER_USER" })])).toMatchObject({
      name: "By Hand",
      coopType: "PRODUCER",
    });
    const unsaid: CoopFacts = { ...byHand, coopType: "WORKER" };
    expect(mergeRows(unsaid, "1", [row({ coopType: "CONSUMER_USER" })])).toMatchObject({ coopType: "CONSUMER_USER" });
  });

  it("leaves a value that two sources claim since an operator merged their co-ops", () => {
    const one = mergeRows(null, "1", [row({ name: "Lantern" })]);
    const two = mergeRows(null, "2", [row({ name: "Lamp" })]);
    const merged: CoopFacts = { ...two, sources: [...one.sources, ...two.sources] };
    expect(mergeRows(merged, "1", [row({ name: "Lantern" })])).toEqual(merged);
  });

  it("does not let another source end an active co-op, and lets the same one", () => {
    const active = mergeRows(null, "1", [row({ status: "ACTIVE" })]);
    expect(mergeRows(active, "2", [row({ status: "DEFUNCT" })]).status).toBe("ACTIVE");
    expect(mergeRows(active, "1", [row({ status: "DEFUNCT" })]).status).toBe("DEFUNCT");
  });

  it("unites the countries of two sources in their order, and lets a lone source replace its own", () => {
    const first = mergeRows(null, "1", [row({ countries: ["US"] })]);
    expect(mergeRows(first, "1", [row({ countries: ["CA"] })]).countries).toEqual(["CA"]);
    const both = mergeRows(first, "2", [row({ countries: ["NI", "US"] })]);
    expect(both.countries).toEqual(["US", "NI"]);
    expect(mergeRows(both, "1", [row({ countries: ["CA"] })]).countries).toEqual(["US", "NI", "CA"]);
  });

  it("takes a skill away when the only source that named it stops, and keeps one that another names", () => {
    const first = mergeRows(null, "1", [row({}, ["7", "8"])]);
    const both = mergeRows(first, "2", [row({}, ["8"])]);
    expect(mergeRows(both, "1", [row({}, [])]).skillIds).toEqual(["8"]);
  });

  it("keeps a skill given by hand, and does not bring back one taken away by hand", () => {
    const before: CoopFacts = { ...mergeRows(null, "1", [row({}, ["7"])]), skillIds: ["9"] };
    expect(mergeRows(before, "1", [row({}, ["7"])]).skillIds).toEqual(["9"]);
  });

  it("changes nothing when the same rows speak again, whatever they say and whoever spoke between", () => {
    const said = fc.record({
      key: fc.constantFrom("a", "b"),
      name: fc.constantFrom("Lantern", "Lamp"),
      website: fc.constantFrom(null, "https://a.example", "https://b.example"),
      countries: fc.uniqueArray(fc.constantFrom("AR", "US", "NI")),
      status: fc.constantFrom(null, "ACTIVE" as const, "DEFUNCT" as const),
      coopType: fc.constantFrom(null, "WORKER" as const, "PRODUCER" as const),
      foundedYear: fc.constantFrom(null, 1999, 2009),
    });
    const rows = fc.array(fc.tuple(said, fc.uniqueArray(fc.constantFrom("7", "8", "9"))), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const first = one.map(([candidate, skills]) => row(candidate, skills));
        const second = two.map(([candidate, skills]) => row(candidate, skills));
        const once = mergeRows(mergeRows(null, "1", first), "2", second);
        expect(mergeRows(mergeRows(once, "1", first), "2", second)).toEqual(once);
      }),
    );
  });
});

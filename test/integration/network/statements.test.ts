import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as operations from "../../support/generated/operations.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import {
  aCoop,
  aFederation,
  anAffiliation,
  aPerson,
  aSkill,
  aSourceOf,
  type Made,
  many,
} from "../../support/networkBuilders.ts";
import { sentStatements } from "../../support/sentStatements.ts";

const countries = ["AR", "BR", "ES", "FR", "GB", "IT", "UY"];

describe("the number of SQL statements", () => {
  let network: TestNetwork;
  let coops: Made[];
  beforeAll(async () => {
    network = await withNetwork();
    const skills = await many(100, (index) =>
      aSkill(network, { labels: { en: [`Web ${index}`, "Net"], es: [`Red ${index}`] } }),
    );
    const looms = await aFederation(network);
    const federations = await many(100, () => aFederation(network, { parent: looms }));
    coops = await many(100, (index) => {
      const offered = [skills[index]!, skills[(index + 1) % 100]!];
      return aCoop(network, {
        name: `Web ${index}`,
        countries: [countries[index % 7]!],
        skills: offered,
        federations: [federations[index]!],
      });
    });
    await many(100, async (index) => {
      const skill = skills[index]!;
      await aPerson(network, { coops: [coops[index]!, coops[(index + 1) % 100]!], skills: [{ skill }] });
      await anAffiliation(network, coops[index]!, looms, { from: "2021-01-01" });
      await aSourceOf(network, coops[index]!, "label", skill);
    });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const statementsOf = (document: string | { toString(): string }, variables: object) =>
    sentStatements(network, () =>
      network.data(document as DocumentTypeDecoration<unknown, object>, variables, operator),
    );

  it.each([
    ["co-ops with people with skills", operations.CountCoopsPeopleSkillsDocument, 8],
    ["the skills of co-ops with their providers", operations.CountCoopSkillsDocument, 7],
    ["the affiliations of co-ops", operations.CountCoopAffiliationsDocument, 6],
    ["countries, sources and labels of co-ops", operations.CountCoopFactsDocument, 7],
    ["the co-ops and positions of people", operations.CountPeopleDocument, 7],
    ["skills with their providers", operations.CountSkillsDocument, 5],
    ["federations with members, co-ops and affiliations", operations.CountFederationsDocument, 9],
    ["what search finds", operations.CountSearchDocument, 5],
  ])("for %s is the same for 10 rows and for 100", async (_what, document, atMost) => {
    const ten = await statementsOf(document, { first: 10 });
    const hundred = await statementsOf(document, { first: 100 });
    expect(hundred).toEqual(ten);
    expect(ten.length).toBeLessThanOrEqual(atMost);
  });

  it("for nodes is the same for 10 ids and for 100", async () => {
    const ids = coops.map(({ id }) => id);
    const ten = await statementsOf(operations.CountNodesDocument, { ids: ids.slice(0, 10) });
    expect(await statementsOf(operations.CountNodesDocument, { ids })).toEqual(ten);
    expect(ten).toHaveLength(3);
  });

  it("has a count among them only where totalCount is asked for", async () => {
    const counts = (texts: readonly string[]) => texts.filter((text) => text.includes("count(*)"));
    const nodes = "query($first: Int) { coops(first: $first) { nodes { id } } }";
    expect(counts(await statementsOf(nodes, { first: 10 }))).toEqual([]);
    const below = "query($first: Int) { coops(first: $first) { nodes { people(first: 2) { nodes { id } } } } }";
    expect(counts(await statementsOf(below, { first: 10 }))).toEqual([]);
    const counted = "query($first: Int) { coops(first: $first) { totalCount nodes { id } } }";
    expect(counts(await statementsOf(counted, { first: 10 }))).toHaveLength(1);
    const onlyCounted = "query($first: Int) { coops(first: $first) { nodes { people(first: 1) { totalCount } } } }";
    expect(counts(await statementsOf(onlyCounted, { first: 100 }))).toHaveLength(1);
  });
});

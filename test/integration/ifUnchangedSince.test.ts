import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { anEarningProject } from "../support/ledgerBuilders.ts";
import { operator, type TestNetwork, testNow, withNetwork } from "../support/network.ts";
import { aCoop, aPerson } from "../support/networkBuilders.ts";
import { anOpportunity } from "../support/workBuilders.ts";

/** A change of a record, what makes one, and what its input says besides. */
interface Change {
  readonly mutation: string;
  readonly type: string;
  readonly field: string;
  /** The name of the id in the input. */
  readonly named: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly make: (network: TestNetwork) => Promise<{ readonly id: string }>;
}

const listing = async (network: TestNetwork) => {
  const coop = await aCoop(network);
  const { createJobListing } = await network.data<{ createJobListing: { jobListing: { id: string } } }, unknown>(
    "mutation ($input: CreateJobListingInput!) { createJobListing(input: $input) { jobListing { id } userErrors { code } } }",
    { input: { coopId: coop.id, title: "Work", description: "A place", language: "en", kind: "JOB" } },
    operator,
  );
  return createJobListing.jobListing;
};
const delivered = (network: TestNetwork) => anEarningProject(network, { project: { state: "DELIVERED" } });
const intake = (network: TestNetwork) => anOpportunity(network, { state: "INTAKE" });
const translation = { language: "es", title: "Una tienda", brief: "Semillas." };

const changes: readonly Change[] = [
  { mutation: "updateCoop", type: "Coop", field: "coop", named: "id", input: { description: "New" }, make: aCoop },
  { mutation: "setCoopSkills", type: "Coop", field: "coop", named: "coopId", input: { skills: [] }, make: aCoop },
  { mutation: "archiveCoop", type: "Coop", field: "coop", named: "id", input: {}, make: aCoop },
  { mutation: "updatePerson", type: "Person", field: "person", named: "id", input: { name: "New" }, make: aPerson },
  {
    mutation: "setPersonSkills",
    type: "Person",
    field: "person",
    named: "personId",
    input: { skills: [] },
    make: aPerson,
  },
  {
    ...{ mutation: "updateOpportunity", type: "Opportunity", field: "opportunity", named: "opportunityId" },
    ...{ input: { title: "New" }, make: intake },
  },
  {
    ...{ mutation: "translateOpportunity", type: "Opportunity", field: "opportunity", named: "opportunityId" },
    ...{ input: translation, make: intake },
  },
  {
    ...{ mutation: "updateJobListing", type: "JobListing", field: "jobListing", named: "id" },
    ...{ input: { title: "New" }, make: listing },
  },
  { mutation: "closeJobListing", type: "JobListing", field: "jobListing", named: "id", input: {}, make: listing },
  {
    ...{ mutation: "noteLesson", type: "Project", field: "project", named: "projectId" },
    ...{ input: { text: "Test early." }, make: delivered },
  },
];

describe("a change with ifUnchangedSince", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const read = async ({ type }: Change, id: string): Promise<string> => {
    const text = `query ($id: ID!) { node(id: $id) { ... on ${type} { updatedAt } } }`;
    return (await network.data<{ node: { updatedAt: string } }, unknown>(text, { id }, operator)).node.updatedAt;
  };
  const change = async ({ mutation, type, field, named, input }: Change, id: string, ifUnchangedSince?: string) => {
    const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation ($input: ${inputType}!) { result: ${mutation}(input: $input) { ${field} { ... on ${type} { updatedAt } } userErrors { code field } } }`;
    const variables = { input: { [named]: id, ...input, ...(ifUnchangedSince && { ifUnchangedSince }) } };
    return (await network.data<{ result: Record<string, unknown> }, unknown>(text, variables, operator)).result;
  };

  it.each(changes)("$mutation is refused when the record was changed since", async (asked) => {
    const { id } = await asked.make(network);
    const seen = await read(asked, id);
    const earlier = new Date(Date.parse(seen) - 1).toISOString();
    const { userErrors } = await change(asked, id, earlier);
    expect(userErrors).toEqual([{ code: "CONFLICT", field: ["ifUnchangedSince"] }]);
    expect(await read(asked, id)).toBe(seen);
    const done = await change(asked, id, seen);
    expect(done["userErrors"]).toEqual([]);
    expect(Date.parse(await read(asked, id))).toBeGreaterThan(Date.parse(seen));
  });

  it("lets one of two through that read the same version, though no time passes between them", async () => {
    const asked = changes[0]!;
    const { id } = await aCoop(network, { updatedAt: testNow });
    const seen = await read(asked, id);
    const answers = await Promise.all([1, 2, 3, 4].map(() => change(asked, id, seen)));
    expect(answers.filter(({ userErrors }) => (userErrors as unknown[]).length === 0)).toHaveLength(1);
  });

  it("changes whatever is there when it is not given", async () => {
    const asked = changes[0]!;
    const { id } = await aCoop(network);
    for (let times = 0; times < 2; times++) expect((await change(asked, id))["userErrors"]).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CheckSubgraphDocument,
  OperationPlanDocument,
  PublishedSubgraphDocument,
  PublishSubgraphDocument,
  RemoveSubgraphDocument,
  RollbackSubgraphDocument,
  SubgraphsDocument,
} from "../../support/generated/operations.ts";
import { operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aPartner } from "../../support/registry.ts";

describe("the registry as the operator's API", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("is closed to whoever has no operator token", async () => {
    const input = aPartner("closed");
    const { name } = input;
    expect(await network.codes(SubgraphsDocument, {})).toEqual(["UNAUTHENTICATED"]);
    expect(await network.codes(PublishedSubgraphDocument, { name })).toEqual(["UNAUTHENTICATED"]);
    expect(await network.codes(OperationPlanDocument, { query: "{ network { name } }" })).toEqual(["UNAUTHENTICATED"]);
    expect(await network.codes(CheckSubgraphDocument, { input })).toEqual(["UNAUTHENTICATED"]);
    expect(await network.codes(PublishSubgraphDocument, { input })).toEqual(["UNAUTHENTICATED"]);
    expect(await network.codes(RollbackSubgraphDocument, { input: { name } })).toEqual(["UNAUTHENTICATED"]);
    expect(await network.codes(RemoveSubgraphDocument, { input: { name } })).toEqual(["UNAUTHENTICATED"]);
    expect(await network.data(PublishedSubgraphDocument, { name }, operator)).toEqual({ subgraph: null });
  });

  it("checks, publishes, rolls back and removes, and tells the history", async () => {
    const input = { ...aPartner("trainings"), subscriptions: { protocol: "SSE" } as const };
    const { checkSubgraph } = await network.data(CheckSubgraphDocument, { input }, operator);
    expect(checkSubgraph).toEqual({
      check: { passes: true, problems: [], changes: expect.any(Array), supergraphVersion: expect.any(String) },
      userErrors: [],
    });
    const first = await network.data(PublishSubgraphDocument, { input }, operator);
    expect(first.publishSubgraph).toEqual({
      publication: {
        revision: expect.any(Number),
        isNew: true,
        supergraphVersion: checkSubgraph.check!.supergraphVersion,
        subgraph: { name: "trainings", activeVersion: 1 },
      },
      userErrors: [],
    });
    const { revision } = first.publishSubgraph.publication!;
    const again = await network.data(PublishSubgraphDocument, { input }, operator);
    expect(again.publishSubgraph.publication).toMatchObject({ revision, isNew: false });
    const other = aPartner("trainings", "hours: Int");
    await network.data(PublishSubgraphDocument, { input: other }, operator);
    const back = await network.data(RollbackSubgraphDocument, { input: { name: "trainings" } }, operator);
    expect(back.rollbackSubgraph).toMatchObject({
      publication: { revision: revision + 2, isNew: true, subgraph: { activeVersion: 1 } },
      userErrors: [],
    });
    const gone = await network.data(RemoveSubgraphDocument, { input: { name: "trainings" } }, operator);
    expect(gone.removeSubgraph).toMatchObject({
      publication: { revision: revision + 3, isNew: true, subgraph: { activeVersion: null } },
    });

    const { subgraph } = await network.data(PublishedSubgraphDocument, { name: "trainings" }, operator);
    const stamp = { publishedAt: testNow.toISOString(), publishedBy: "operator", isActive: false };
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    const { url } = input;
    expect(subgraph!.versions).toEqual([
      { version: 2, url, subscriptions: null, sdl: other.sdl, sdlHash: hash, ...stamp },
      { version: 1, url, subscriptions: { protocol: "SSE", url: null }, sdl: input.sdl, sdlHash: hash, ...stamp },
    ]);
    const changed = { changedAt: testNow.toISOString(), changedBy: "operator" };
    const supergraphVersion = expect.any(String);
    expect(subgraph!.history).toEqual([
      { revision: revision + 3, action: "REMOVE", version: null, supergraphVersion, ...changed },
      { revision: revision + 2, action: "ROLLBACK", version: 1, supergraphVersion, ...changed },
      { revision: revision + 1, action: "PUBLISH", version: 2, supergraphVersion, ...changed },
      { revision, action: "PUBLISH", version: 1, supergraphVersion, ...changed },
    ]);
    expect(subgraph!.history[1]!.supergraphVersion).toBe(subgraph!.history[3]!.supergraphVersion);
  });

  it("tells what a person can mend as userErrors", async () => {
    const errorsOf = (payload: { readonly userErrors: readonly { code: string; field: readonly string[] }[] }) =>
      payload.userErrors.map(({ code, field }) => [code, ...field]);
    const bad = { ...aPartner("bad"), sdl: "type Query { bad: Missing }" };
    const published = await network.data(PublishSubgraphDocument, { input: bad }, operator);
    expect(published.publishSubgraph.publication).toBeNull();
    expect(errorsOf(published.publishSubgraph)).toEqual([["COMPOSITION_FAILED", "sdl"]]);
    const checked = await network.data(CheckSubgraphDocument, { input: bad }, operator);
    expect(checked.checkSubgraph).toMatchObject({
      check: { passes: false, problems: [{ code: "COMPOSITION_FAILED" }], changes: [], supergraphVersion: null },
      userErrors: [],
    });
    const misnamed = await network.data(CheckSubgraphDocument, { input: { ...bad, name: "No Name" } }, operator);
    expect(misnamed.checkSubgraph.check).toBeNull();
    expect(errorsOf(misnamed.checkSubgraph)).toEqual([["INVALID", "name"]]);
    const input = { name: "nobody" };
    const back = await network.data(RollbackSubgraphDocument, { input }, operator);
    expect(errorsOf(back.rollbackSubgraph)).toEqual([["NOT_FOUND", "name"]]);
    const gone = await network.data(RemoveSubgraphDocument, { input }, operator);
    expect(errorsOf(gone.removeSubgraph)).toEqual([["NOT_FOUND", "name"]]);
  });

  it("gives the first answer again for an idempotency key", async () => {
    const input = { ...aPartner("keyed"), idempotencyKey: "deploy-1" };
    const first = await network.data(PublishSubgraphDocument, { input }, operator);
    expect(await network.data(PublishSubgraphDocument, { input }, operator)).toEqual(first);
    const other = { ...input, url: "https://other.example" };
    const refused = await network.data(PublishSubgraphDocument, { input: other }, operator);
    expect(refused.publishSubgraph.userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });

  it("reads any number of subgraphs with as many statements as one", async () => {
    const count = async () => {
      network.statements.length = 0;
      const { subgraphs } = await network.data(SubgraphsDocument, {}, operator);
      return { subgraphs: subgraphs.length, statements: network.statements.length };
    };
    await network.data(PublishSubgraphDocument, { input: aPartner("first") }, operator);
    const before = await count();
    for (const name of ["second", "third"])
      await network.data(PublishSubgraphDocument, { input: aPartner(name) }, operator);
    const after = await count();
    expect(after).toEqual({ subgraphs: before.subgraphs + 2, statements: before.statements });
    expect(after.statements).toBe(2);
  });

  it("plans an operation on what is served", async () => {
    const query = "query A { network { name } } query B($x: Boolean!) { network { name @skip(if: $x) sample } }";
    const variables = { query, operationName: "B", variables: '{ "x": true }' };
    const { operationPlan } = await network.data(OperationPlanDocument, variables, operator);
    expect(operationPlan.text).toBe("fetch from network: {network{sample}}\n");
    expect(JSON.parse(operationPlan.json)).toMatchObject({ kind: "fetch", subgraph: "network" });
    expect(operationPlan.supergraphVersion).toMatch(/^[0-9a-f]{16}$/);
  });

  it("says what is wrong with an operation that has no plan", async () => {
    const codes = (query: string, variables?: string) =>
      network.codes(OperationPlanDocument, { query, variables: variables ?? null }, operator);
    expect(await codes("{ nothing }")).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(await codes("{ network { name } }", "[1]")).toEqual(["BAD_USER_INPUT"]);
    expect(await codes("{ network { name } }", "{")).toEqual(["BAD_USER_INPUT"]);
    const introspection = { query: "{ __typename }" };
    const { operationPlan } = await network.data(OperationPlanDocument, introspection, operator);
    expect(operationPlan).toMatchObject({ text: "nothing to ask\n", json: "null" });
  });

  it("is answered beside the network in one operation", async () => {
    const both = "query { network { coopCount } subgraphs { name } }";
    const { network: counts, subgraphs } = await network.data<
      { network: { coopCount: number }; subgraphs: { name: string }[] },
      object
    >(both, {}, operator);
    expect(counts).toEqual({ coopCount: 0 });
    expect(subgraphs.length).toBeGreaterThan(0);
  });
});

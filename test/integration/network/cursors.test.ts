import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CoopsPageDocument, PeopleOfTwoCoopsDocument } from "../../support/generated/operations.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson } from "../../support/networkBuilders.ts";
import { extend, type Hub, pagedNetwork } from "../../support/pagedNetwork.ts";
import { everyList, type ListName, listNames, type PageVariables, readPage } from "../../support/pages.ts";

describe("the cursors and bounds of every list", () => {
  let network: TestNetwork;
  let hub: Hub;
  let lists: ReturnType<typeof everyList>;
  beforeAll(async () => {
    network = await withNetwork();
    hub = await pagedNetwork(network, 3);
    lists = everyList(hub);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const cursorOf = async (name: ListName) => (await readPage(network, lists[name], { first: 1 })).pageInfo.endCursor!;
  const refusalOf = async (name: ListName, page: PageVariables) => {
    const { document, variables } = lists[name];
    const answer = await network.ask(
      document as DocumentTypeDecoration<unknown, object>,
      { ...variables, ...page },
      operator,
    );
    return answer.errors.map(({ message, extensions }) => [extensions?.["code"], message]);
  };

  it.each(listNames)("refuses sizes of %s beyond 1 to 100, and names the bound", async (name) => {
    const bad = (message: string) => [["BAD_USER_INPUT", message]];
    expect(await refusalOf(name, {})).toEqual(bad("first or last is required, 1 to 100."));
    expect(await refusalOf(name, { first: null, last: null })).toEqual(bad("first or last is required, 1 to 100."));
    expect(await refusalOf(name, { first: 0 })).toEqual(bad("first must be 1 to 100, and is 0."));
    expect(await refusalOf(name, { first: -1 })).toEqual(bad("first must be 1 to 100, and is -1."));
    expect(await refusalOf(name, { first: 101 })).toEqual(bad("first must be 1 to 100, and is 101."));
    expect(await refusalOf(name, { last: 0 })).toEqual(bad("last must be 1 to 100, and is 0."));
    expect(await refusalOf(name, { last: 101 })).toEqual(bad("last must be 1 to 100, and is 101."));
    expect(await refusalOf(name, { first: 1, last: 1 })).toEqual(bad("first and last can't both be given."));
    expect(await refusalOf(name, { first: 1 })).toEqual([]);
    expect(await refusalOf(name, { last: 100 })).toEqual([]);
  });

  it.each(listNames)("refuses cursors that %s did not give", async (name) => {
    const cursor = await cursorOf(name);
    const other = await cursorOf(name === "coops" ? "people" : "coops");
    const changed = `${cursor.slice(0, -1)}${cursor.endsWith("A") ? "B" : "A"}`;
    const flipped = `${cursor[0] === "A" ? "B" : "A"}${cursor.slice(1)}`;
    for (const foreign of [other, changed, flipped, cursor.slice(1), `${cursor}=`, `${cursor} `, "", "null", "💥"]) {
      const codes = [
        ...(await refusalOf(name, { first: 1, after: foreign })),
        ...(await refusalOf(name, { last: 1, before: foreign })),
      ];
      expect([foreign, codes.map(([code]) => code)]).toEqual([foreign, ["BAD_USER_INPUT", "BAD_USER_INPUT"]]);
    }
    expect(await refusalOf(name, { last: 1, after: cursor })).toMatchObject([["BAD_USER_INPUT", expect.anything()]]);
    expect(await refusalOf(name, { first: 1, before: cursor })).toMatchObject([["BAD_USER_INPUT", expect.anything()]]);
    expect(await refusalOf(name, { first: 1, after: cursor })).toEqual([]);
  });

  it("refuses cursors of another filter, and of another order", async () => {
    const filter = { countries: ["NP"] };
    const variables = { first: 1, filter };
    const { list } = await network.data(CoopsPageDocument, variables);
    const after = list.pageInfo.endCursor;
    const codes = (change: object) => network.codes(CoopsPageDocument, { ...variables, after, ...change });
    expect(await codes({})).toEqual([]);
    expect(await codes({ filter: null })).toEqual(["BAD_USER_INPUT"]);
    expect(await codes({ filter: { countries: ["AR"] } })).toEqual(["BAD_USER_INPUT"]);
    expect(await codes({ orderBy: { field: "NAME", direction: "DESC" } })).toEqual(["BAD_USER_INPUT"]);
    expect(await codes({ orderBy: { field: "CREATED_AT", direction: "ASC" } })).toEqual(["BAD_USER_INPUT"]);
  });

  it("refuses cursors of another parent, and says which argument is wrong", async () => {
    await extend(network, hub, "Fern", "2020-01-01");
    const other = await aCoop(network, { name: "Other" });
    await aPerson(network, { coops: [other] });
    const foreign = await cursorOf("Coop.people");
    const lists = everyList({ ...hub, coop: other });
    const { document } = lists["Coop.people"];
    const variables = { id: other.id, first: 5, after: foreign };
    const { errors } = await network.ask(document as DocumentTypeDecoration<unknown, object>, variables);
    expect(errors).toMatchObject([
      { path: ["parent", "list"], extensions: { code: "BAD_USER_INPUT", argument: "after" } },
    ]);
  });

  it("refuses an empty cursor beside a page of a sibling without one", async () => {
    const variables = { first: "twin-hub", second: "other", after: "" };
    const { errors } = await network.ask(PeopleOfTwoCoopsDocument, variables);
    expect(errors).toMatchObject([{ path: ["second", "people"], extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

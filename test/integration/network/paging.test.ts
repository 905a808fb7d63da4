import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type TestNetwork, withNetwork } from "../../support/network.ts";
import { extend, type Hub, pagedNetwork } from "../../support/pagedNetwork.ts";
import { everyList, type ListName, listNames, nodesOf, readPage, readPages } from "../../support/pages.ts";

/** Rows of every nested list; a root list holds its hub too. */
const rows = 8;

describe("every list", () => {
  let network: TestNetwork;
  let hub: Hub;
  let lists: ReturnType<typeof everyList>;
  beforeAll(async () => {
    network = await withNetwork();
    hub = await pagedNetwork(network, rows);
    lists = everyList(hub);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it.each(listNames)("gives each row of %s once, forward and backward, in one order", async (name) => {
    const list = lists[name];
    const whole = await readPage(network, list, { first: 100 });
    expect(whole.totalCount).toBe(whole.edges.length);
    expect(whole.edges.length).toBeGreaterThanOrEqual(rows);
    const nodes = nodesOf([whole]);
    expect(new Set(nodes.map((node) => JSON.stringify(node))).size).toBe(nodes.length);
    for (const size of [1, 3, nodes.length]) {
      const forward = await readPages(network, list, { size });
      expect(nodesOf(forward)).toEqual(nodes);
      const backward = await readPages(network, list, { size, backward: true });
      expect(nodesOf(backward, true)).toEqual(nodes);
      expect([forward.length, backward.length]).toEqual(Array(2).fill(Math.ceil(nodes.length / size)));
    }
  });

  it.each(listNames)("tells of %s where a page stands", async (name) => {
    const list = lists[name];
    const [first, second, ...others] = await readPages(network, list, { size: 3 });
    const last = others.at(-1)!;
    expect(first!.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first!.edges[0]!.cursor,
      endCursor: first!.edges[2]!.cursor,
    });
    expect(second!.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await readPage(network, list, { last: 3, before: second!.edges[0]!.cursor });
    expect(back.edges).toEqual(first!.edges);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const beyond = await readPage(network, list, { first: 3, after: last.pageInfo.endCursor });
    expect(beyond.edges).toEqual([]);
    expect(beyond.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });

  it("neither repeats nor skips a row while rows are inserted between the pages", async () => {
    for (const backward of [false, true]) {
      const before = await allNodes();
      const read = new Map(listNames.map((name): [ListName, unknown[]] => [name, []]));
      const cursors = new Map(listNames.map((name): [ListName, string | null] => [name, null]));
      for (let round = 1; cursors.size > 0; round++) {
        for (const [name, cursor] of cursors) {
          const variables = backward ? { last: 4, before: cursor } : { first: 4, after: cursor };
          const { edges, pageInfo } = await readPage(network, lists[name], variables);
          const nodes = edges.map(({ node }) => node);
          const seen = backward ? [...nodes, ...read.get(name)!] : [...read.get(name)!, ...nodes];
          read.set(name, seen);
          const goesOn = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
          if (goesOn) cursors.set(name, backward ? pageInfo.startCursor : pageInfo.endCursor);
          else cursors.delete(name);
        }
        if (round > 2) continue;
        await extend(network, hub, "Aaa twin", "2022-01-01");
        await extend(network, hub, "Twin 1", "2021-01-02");
        await extend(network, hub, "Zzz twin", "2020-06-01");
      }
      for (const name of listNames) {
        const seen = read.get(name)!.map((node) => JSON.stringify(node));
        const present = new Set(before[name]);
        expect([name, new Set(seen).size]).toEqual([name, seen.length]);
        expect([name, seen.filter((node) => present.has(node))]).toEqual([name, before[name]]);
      }
    }
  });

  async function allNodes(): Promise<Record<string, string[]>> {
    const entries = listNames.map(async (name) => {
      const pages = await readPages(network, lists[name], { size: 100 });
      return [name, nodesOf(pages).map((node) => JSON.stringify(node))] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }
});

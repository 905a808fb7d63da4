import { describe, expect, it } from "@jest/globals";
import { beginScope } from "../../../src/gateway/subgraphs/operationScope.ts";
import {
  lingerMs,
  type PartnerAddress,
  PartnerConnections,
} from "../../../src/gateway/subgraphs/remote/partnerConnections.ts";
import { remoteSubgraph } from "../../../src/gateway/subgraphs/remote/remoteSubgraph.ts";
import { StoppedClock } from "../../support/stoppedClock.ts";

const audits = { name: "audits", url: "https://audits.example/graphql" };
const trainings = { name: "trainings", url: "https://trainings.example/graphql" };

function aPlace() {
  const clock = new StoppedClock();
  const closed: string[] = [];
  const refused: string[] = [];
  const connections = new PartnerConnections({
    clock,
    connect(partner: PartnerAddress) {
      const subgraph = remoteSubgraph({ name: partner.name, url: partner.url, allowPrivate: false });
      const close = async () => {
        closed.push(partner.url);
        await subgraph.close();
      };
      return { ...subgraph, close };
    },
    onRefused: (name) => refused.push(name),
  });
  return { clock, connections, closed, refused };
}

describe("connections to partners", () => {
  it("are kept for whoever stands in the next supergraph at the same address", async () => {
    const { connections, clock, closed } = aPlace();
    const [before] = connections.use([audits]);
    const [after, other] = connections.use([audits, trainings]);
    await clock.advance(lingerMs);
    expect(after).toBe(before);
    expect(other).not.toBe(before);
    expect(closed).toEqual([]);
    await connections.close();
    expect(closed).toEqual([audits.url, trainings.url]);
  });

  it.each<[string, readonly PartnerAddress[]]>([
    ["is asked no more", []],
    ["is asked at another URL", [{ ...audits, url: "https://other.example/graphql" }]],
    ["is asked for subscriptions otherwise", [{ ...audits, subscriptions: { protocol: "graphql-transport-ws" } }]],
  ])("are closed when the partner %s and no operation can know it any more", async (_, next) => {
    const { connections, clock, closed } = aPlace();
    connections.use([audits]);
    connections.use(next);
    await clock.advance(lingerMs - 1);
    expect(closed).toEqual([]);
    await clock.advance(1);
    expect(closed).toEqual([audits.url]);
    await connections.close();
  });

  it("are all closed at the end, also those that linger, each once", async () => {
    const { connections, clock, closed } = aPlace();
    connections.use([audits]);
    connections.use([trainings]);
    await connections.close();
    await clock.advance(lingerMs);
    expect(closed.toSorted()).toEqual([audits.url, trainings.url]);
  });

  it("are not made to an address that must not be asked; the fields of that partner alone fail", async () => {
    const { connections, refused } = aPlace();
    const [subgraph] = connections.use([{ name: "inside", url: "http://127.0.0.1/graphql" }]);
    expect(refused).toEqual(["inside"]);
    const ask = subgraph!.prepare({ kind: "query", text: "{ x }" });
    const answer = await ask({ variables: {}, representations: [], scope: beginScope(null, {}) });
    expect([answer.failure, answer.errors[0]?.extensions]).toEqual(["refused", { code: "SUBGRAPH_UNAVAILABLE" }]);
  });

  it("let an error through that is not about an address", () => {
    const connections = new PartnerConnections({
      connect() {
        throw new TypeError("broken");
      },
      onRefused: () => {},
    });
    expect(() => connections.use([audits])).toThrow(TypeError);
  });
});

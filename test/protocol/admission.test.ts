import { describe, expect, it } from "@jest/globals";
import { openTransports } from "../../src/app/transports.ts";
import { Admission, compose, createGateway, createRuntime, Live } from "../../src/gateway/index.ts";
import { usualOperationTimeoutMs } from "../../src/gateway/subgraphs/operationScope.ts";
import type { Subgraph } from "../../src/gateway/subgraphs/subgraph.ts";
import { createLog } from "../../src/observability/log.ts";
import { connectSocket } from "../support/socketClient.ts";
import { StoppedClock, settled } from "../support/stoppedClock.ts";

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { held: Int busy: Int }`;

/** A program that works on one operation at once and lets some wait; `held` is answered when the test says so. */
async function aSmallHouse(maxWaiting = 1) {
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const held: Subgraph = {
    name: "held",
    prepare:
      ({ text }) =>
      async () => {
        if (text.includes("busy")) {
          return { data: { busy: null }, errors: [{ message: "busy", path: ["busy"], extensions: { code: "BUSY" } }] };
        }
        asked.resolve();
        await answered.promise;
        return { data: { held: 1 }, errors: [] };
      },
    prepareSubscription: () => async function* () {},
    understands: () => false,
  };
  const clock = new StoppedClock();
  const admission = new Admission({ maxRunning: 1, maxWaiting }, clock);
  const supergraph = compose([{ name: "held", sdl, url: "/subgraphs/held" }]);
  const gateway = createGateway(createRuntime(supergraph, [held], { admission }));
  const log = createLog("silent");
  const live = new Live(gateway, { log, rightsOf: () => "" });
  const config = {
    ...{ host: "127.0.0.1", port: 0, metricsHost: "127.0.0.1", metricsPort: 0, origins: [], hosts: [] },
    ...{ connectionsPerAddress: null, introspection: true, operationTimeoutMs: usualOperationTimeoutMs, leaveMs: 0 },
  };
  const transports = await openTransports({ config, gateway, live, admission, upstreamCount: () => 0, log });
  const { origin, metricsUrl } = transports;
  const post = (query: string, accept = "application/json") =>
    fetch(`${origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify({ query }),
    });
  return {
    ...{ origin, clock, admission, post, asked: asked.promise, answer: answered.resolve },
    readiness: async () => (await fetch(`${origin}/health/ready`)).status,
    metrics: async () => (await fetch(metricsUrl!)).text(),
    /** Resolves when so many have come that could not begin: over a socket that takes a moment. */
    async come(count: number) {
      while (admission.waitingCount + admission.refusedCount < count) await settled();
    },
    async [Symbol.asyncDispose]() {
      answered.resolve();
      await transports.stop();
      live.stop();
    },
  };
}

describe("a full house", () => {
  it("answers OVERLOADED over every transport, with 503 and Retry-After over HTTP, and goes on with the others", async () => {
    await using house = await aSmallHouse();
    const running = house.post("{ held }");
    await house.asked;
    const waiting = house.post("{ held }");
    await house.come(1);

    const refused = await house.post("{ held }");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    const overloaded = { message: expect.any(String), extensions: { code: "OVERLOADED" } };
    expect(await refused.json()).toEqual({ errors: [overloaded] });

    await using client = await connectSocket(house.origin);
    await client.init();
    client.subscribe("1", "{ held }");
    expect(await client.message()).toEqual({ id: "1", type: "error", payload: [overloaded] });

    expect(await (await house.post("{ held }", "text/event-stream")).text()).toContain('"code":"OVERLOADED"');
    const numbers = await house.metrics();
    expect(numbers).toContain("patio_running_operations 1\n");
    expect(numbers).toContain("patio_waiting_operations 1\n");
    expect(numbers).toContain("patio_refused_operations_total 3\n");

    house.answer();
    expect(await Promise.all([running, waiting].map(async (answer) => (await answer).json()))).toEqual([
      { data: { held: 1 } },
      { data: { held: 1 } },
    ]);
  });

  it("is not ready once its queue has stood for 2.5 s, and is again when nobody waits", async () => {
    await using house = await aSmallHouse(8);
    const asking = [house.post("{ held }")];
    await house.asked;
    for (const waitedMs of [900, 900, 90, 90, 90, 90, 90, 90, 90, 69]) {
      asking.push(house.post("{ held }"));
      await house.come(asking.length - 1);
      await house.clock.advance(waitedMs);
    }
    expect(await house.readiness()).toBe(200);
    await house.clock.advance(1);
    expect(await house.readiness()).toBe(503);
    house.answer();
    await Promise.all(asking);
    expect(await house.readiness()).toBe(200);
  });

  it("answers 503 and Retry-After, too, when nothing was done for lack of a processor's time", async () => {
    await using house = await aSmallHouse();
    const busy = await house.post("{ busy }");
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "1"]);
  });
});

import { describe, expect, it } from "@jest/globals";
import { type FuzzReport, fuzz } from "../fuzz/fuzz.ts";
import { createRequestMaker } from "../fuzz/makeRequest.ts";
import { type FuzzedServer, startCoopGateway, startNetwork } from "../fuzz/targets.ts";
import { withDatabase } from "../support/database.ts";

/** Each; 10,000 each, and others, by `npm run fuzz`. */
const count = 3_000;
const timeoutMs = 300_000;
/** Of 1,000 valid operations the native planner leaves some 6 without a plan. */
const mostNotPlanned = count / 100;

async function fuzzed(server: FuzzedServer): Promise<FuzzReport> {
  const { target, graph } = server;
  return fuzz({ target, makeRequest: createRequestMaker(graph), firstSeed: 1, count });
}

describe("no request ends the process, and every answer is JSON of GraphQL shape", () => {
  it(
    `of ${count} valid, mutated and hostile ones to the network`,
    async () => {
      await using db = await withDatabase();
      await using server = await startNetwork({ DATABASE_URL: db.url });
      const report = await fuzzed(server);
      expect(report.problems).toEqual([]);
      expect([report.requests, report.notPlanned]).toEqual([count, 0]);
    },
    timeoutMs,
  );

  it(
    `of ${count} to a supergraph of several subgraphs`,
    async () => {
      await using server = await startCoopGateway();
      const report = await fuzzed(server);
      expect(report.problems).toEqual([]);
      expect(report.requests).toBe(count);
      expect(report.notPlanned).toBeLessThan(mostNotPlanned);
    },
    timeoutMs,
  );
});

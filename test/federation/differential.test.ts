import { describe, expect, it } from "@jest/globals";
import { specifiedRules } from "graphql";
import { limitsRule } from "../../src/gateway/index.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { answerOf, federationOf, monolithOf, oracleAnswer } from "../support/federation.ts";
import { randomOperation } from "../support/randomOperation.ts";

/** How many operations are compared; more by `OPERATIONS=20000 npm test -- test/federation/differential`. */
const count = Number(process.env["OPERATIONS"] ?? 400);
const firstSeed = Number(process.env["FIRST_SEED"] ?? 1);

describe("a federation of three subgraphs", () => {
  it("answers random operations as graphql-js answers them on one schema", async () => {
    const subgraphs = coopSubgraphs();
    const federation = federationOf(...subgraphs);
    const monolith = monolithOf(federation.supergraph.publicSdl, ...subgraphs);
    const options = {
      values: {
        ID: ["c1", "c2", "c3", "c4", "p1", "p3", "j1", "j2", "r1", "none"],
        Int: [0, 1, 2, 10],
        String: ["", "a", "an"],
      },
      rules: [...specifiedRules, limitsRule],
    };
    const why: any = {};
    const stats = { same: 0, unsupported: 0, withErrors: 0, withData: 0 };
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      (await import("node:fs")).writeFileSync("/tmp/seed", String(seed));
      federation.asked.length = 0;
      const { query, variables } = randomOperation(monolith, seed, options);
      try {
        const answer = await answerOf(federation, query, variables) as any;
        const expected = await oracleAnswer(monolith, query, variables);
        if (expected.errors) stats.withErrors++;
        if (expected.data) stats.withData++;
        expect(JSON.stringify(answer.data, null, 1)).toBe(JSON.stringify(expected.data ?? null, null, 1));
        expect(answer.errors === undefined).toBe(expected.errors === undefined);
        stats.same++;
      } catch (error: any) {
        if (error.code === "PLAN_UNSUPPORTED") { stats.unsupported++; why[error.message] = (why[error.message] ?? 0) + 1; }
        else if (error.cause) { const w = seed + error.cause.message.slice(0, 200); why[w] = (why[w] ?? 0) + 1; }
        else {
          console.log(seed, query, JSON.stringify(variables), String(error.stack).slice(0, 3000), error.cause);
          if (process.env["STOP"]) throw error;
        }
      }
    }
    console.log(stats, why);
  }, 600_000);
});

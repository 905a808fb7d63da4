import { expect, it } from "@jest/globals";
import { specifiedRules } from "graphql";
import { operationRules } from "../../src/gateway/index.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { ask, federationOf, monolithOf, oracleAnswer } from "../support/federation.ts";
import { randomOperation } from "../support/randomOperation.ts";

/** More and others: `OPERATIONS=20000 FIRST_SEED=1000 npm test -- test/federation/differential`. */
const count = Number(process.env["OPERATIONS"] ?? 250);
const firstSeed = Number(process.env["FIRST_SEED"] ?? 1);

it.each([
  ["three subgraphs answer", coopSubgraphs()],
  ["one subgraph alone answers", coopSubgraphs().slice(0, 1)],
])(
  "%s random operations as graphql-js answers them on one schema",
  async (_, subgraphs) => {
    const federation = federationOf(...subgraphs);
    const monolith = monolithOf(federation.supergraph.publicSdl, ...subgraphs);
    const options = {
      values: {
        ID: ["c1", "c2", "c3", "c4", "p1", "p3", "j1", "j2", "r1", "none"],
        Int: [0, 1, 2, 10],
        String: ["", "a", "an"],
      },
      maxFields: 25,
      rules: [...specifiedRules, ...operationRules],
    };
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const { query, variables } = randomOperation(monolith, seed, options);
      const answer = await ask(federation, query, variables);
      federation.asked.length = 0;
      const expected = await oracleAnswer(monolith, query, variables);
      const told = `seed ${seed}: ${query} ${JSON.stringify(variables)}`;
      // As text: the order of the fields counts.
      expect([told, JSON.stringify(answer.data, null, 1)]).toEqual([told, JSON.stringify(expected.data, null, 1)]);
      expect([told, answer.errors.length > 0]).toEqual([told, expected.errors !== undefined]);
    }
  },
  240_000 + count * 800,
);

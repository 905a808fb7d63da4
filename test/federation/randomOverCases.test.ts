import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { specifiedRules } from "graphql";
import { operationRules } from "../../src/gateway/index.ts";
import { ask, federationOf, monolithOf, oracleAnswer } from "../support/federation.ts";
import { casesFolder, type FeatureData, readFeatures, subgraphsOf } from "../support/federationCases.ts";
import { randomOperation } from "../support/randomOperation.ts";

/** More and others: `OPERATIONS=500 FIRST_SEED=1000 npm test -- test/federation/randomOverCases`. */
const count = Number(process.env["OPERATIONS"] ?? 15);
const firstSeed = Number(process.env["FIRST_SEED"] ?? 1);

/** The native planner finds no way from an object within a key to what another subgraph adds to it. */
const notAllPlanned = ["keys-nested"];

const options = {
  values: { ID: ["c1", "p1", "a1", "none"], Int: [0, 1, 2], String: ["", "a"], Float: [1.5], Json: [1, "x"] },
  maxFields: 20,
  rules: [...specifiedRules, ...operationRules],
};

const features = await Promise.all(
  readFeatures().map(async (feature) => {
    const data: FeatureData = await import(join(casesFolder, feature.name, "data.ts"));
    return { name: feature.name, data, subgraphs: () => subgraphsOf(feature, data) };
  }),
);
const likeOneSchema = features.filter(({ name, data }) => !data.differs && !notAllPlanned.includes(name));

it.each(likeOneSchema)(
  "random operations on the subgraphs of $name are answered as by one schema",
  async ({ subgraphs, data }) => {
    const parts = subgraphs();
    const federation = federationOf(...parts);
    const whole = { name: "whole", sdl: "", resolvers: data.whole?.() ?? {} };
    const monolith = monolithOf(federation.supergraph.publicSdl, ...parts, whole);
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const { query, variables } = randomOperation(monolith, seed, options);
      const told = `seed ${seed}: ${query} ${JSON.stringify(variables)}`;
      const answer = await ask(federation, query, variables).catch((cause) =>
        Promise.reject(new Error(told, { cause })),
      );
      const expected = await oracleAnswer(monolith, query, variables);
      // As text: the order of the fields counts.
      expect([told, JSON.stringify(answer.data, null, 1)]).toEqual([told, JSON.stringify(expected.data, null, 1)]);
      expect([told, answer.errors.length > 0]).toEqual([told, expected.errors !== undefined]);
    }
  },
  240_000 + count * 800,
);

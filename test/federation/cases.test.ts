import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ClientError } from "../../src/errors/appError.ts";
import { compose, createRuntime, explain, planOperation, type Runtime } from "../../src/gateway/index.ts";
import { answerOf, inProcessOf, monolithOf, oracleAnswer, type TestSubgraph } from "../support/federation.ts";
import {
  casesFolder,
  type Feature,
  type FeatureData,
  type FederationCase,
  readFeatures,
  subgraphsOf,
} from "../support/federationCases.ts";

/** `UPDATE=1 npm run test:federation` writes every plan anew, and no response: read the difference. */
const isUpdate = process.env["UPDATE"] === "1";

const features = await Promise.all(
  readFeatures().map(async (feature) => {
    const data: FeatureData = await import(join(casesFolder, feature.name, "data.ts"));
    return { ...feature, data, name: feature.name, subgraphs: () => subgraphsOf(feature, data) };
  }),
);

it("every file belongs to a case", () => {
  expect(features.flatMap(({ name, leftOver }) => leftOver.map((file) => `${name}/${file}`))).toEqual([]);
});

describe.each(features)("$name", (feature) => {
  it("differs from one schema only in cases that are there", () => {
    const rules = feature.cases.map(({ rule }) => rule);
    expect(Object.keys(feature.data.differs ?? {}).filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  describe.each(feature.cases.map((federationCase) => ({ ...federationCase, title: titleOf(federationCase) })))(
    "$title",
    (asked) => {
      it("is planned as written", async () => {
        const plan = await planText(runtimeOf(feature.subgraphs()), asked);
        if (isUpdate) writeFileSync(asked.planFile, plan);
        expect(plan).toBe(isUpdate ? plan : asked.plan);
      });

      it("is answered as written", async () => {
        expect(asText(await answerOf(runtimeOf(feature.subgraphs()), asked.operation, asked.variables))).toBe(
          expectedText(asked),
        );
      });

      it("is answered so by the plan alone, when no subgraph passes its answer through", async () => {
        const runtime = runtimeOf(feature.subgraphs(), { understands: () => false });
        expect(asText(await answerOf(runtime, asked.operation, asked.variables))).toBe(expectedText(asked));
      });

      it(`is answered ${isLikeOneSchema(feature, asked) ? "so" : "otherwise"} by one schema`, async () => {
        const answer = comparable(expectedText(asked));
        const expected = comparable(asText(await answerOfOneSchema(feature, asked)));
        if (isLikeOneSchema(feature, asked)) expect(answer).toEqual(expected);
        else expect(answer).not.toEqual(expected);
      });
    },
  );
});

function titleOf({ rule }: FederationCase): string {
  return rule.replaceAll("-", " ");
}

function runtimeOf(subgraphs: readonly TestSubgraph[], change: Partial<ReturnType<typeof inProcessOf>> = {}): Runtime {
  const supergraph = compose(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `/subgraphs/${name}` })));
  return createRuntime(
    supergraph,
    subgraphs.map((subgraph) => ({ ...inProcessOf(subgraph), ...change })),
  );
}

async function planText({ supergraph }: Runtime, { operation, variables }: FederationCase): Promise<string> {
  try {
    return explain(await planOperation(supergraph, { text: operation, variables }));
  } catch (error) {
    if (error instanceof ClientError) return `refused: ${error.message}\n`;
    throw error;
  }
}

/** The order of fields counts, the order of errors does not. */
function asText(answer: unknown): string {
  const { data, errors } = answer as { readonly data: unknown; readonly errors?: readonly unknown[] };
  const sorted = errors?.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return JSON.stringify(sorted ? { data, errors: sorted } : { data }, null, 2);
}

function expectedText({ response }: FederationCase): string | null {
  return response && asText(JSON.parse(response));
}

/** What one schema's answer shares with the gateway's: its data, and where it failed. */
function comparable(text: string | null): readonly [data: string, hasErrors: boolean] {
  const { data, errors } = JSON.parse(text ?? "{}");
  return [JSON.stringify(data ?? null, null, 2), errors !== undefined];
}

function isLikeOneSchema({ data }: { readonly data: FeatureData }, { rule }: FederationCase): boolean {
  return data.differs?.[rule] === undefined;
}

async function answerOfOneSchema(
  { data, subgraphs }: Pick<Feature, never> & { readonly data: FeatureData; subgraphs(): TestSubgraph[] },
  { operation, variables }: FederationCase,
): Promise<unknown> {
  const parts = subgraphs();
  const { publicSdl } = runtimeOf(parts).supergraph;
  const whole: TestSubgraph = { name: "whole", sdl: "", resolvers: data.whole?.() ?? {} };
  return oracleAnswer(monolithOf(publicSdl, ...parts, whole), operation, variables);
}

import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parse, print, separateOperations } from "graphql";
import { buildContexts } from "../../src/app/contexts.ts";
import { inProcess, planOperation } from "../../src/gateway/index.ts";
import { composeOnce } from "../support/composeOnce.ts";

const folder = new URL("../operations/", import.meta.url);

/** Every operation of a file, each with the fragments that it uses. */
function operationsOf(file: string): { readonly name: string; readonly text: string }[] {
  const documents = separateOperations(parse(readFileSync(new URL(file, folder), "utf8")));
  return Object.entries(documents).map(([name, document]) => ({ name, text: print(document) }));
}

const contexts = buildContexts();
const supergraph = composeOnce(contexts.sdls);
const ofNetwork = [
  "contract.graphql",
  "lists.graphql",
  "mutations.graphql",
  "records.graphql",
  "statementCounts.graphql",
];
const ofRegistry = ["registry.graphql"];
const schemaOf = (context: string) => contexts.sdls.find(({ name }) => name === context)!.schema;

describe.each([
  { context: "network", schema: schemaOf("network"), own: ofNetwork },
  { context: "registry", schema: schemaOf("registry"), own: ofRegistry },
])("operations on $context alone", ({ context, schema, own }) => {
  const subgraph = inProcess({
    name: context,
    schema,
    createContext: () => ({}),
    presentError: ({ message }) => ({ message }),
  });

  it.each(own.flatMap(operationsOf))("are handed to it in the client's own words: $name", async ({ text }) => {
    expect(await planOperation(supergraph, { text })).toMatchObject({ kind: "fetch", subgraph: context });
    expect(subgraph.understands(text, supergraph.publicSchema)).toBe(true);
  });
});

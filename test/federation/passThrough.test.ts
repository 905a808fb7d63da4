import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { parse, print, separateOperations } from "graphql";
import { buildContexts } from "../../src/app/contexts.ts";
import { buildNetworkSchema } from "../../src/domain/network/index.ts";
import { buildRegistrySchema } from "../../src/domain/registry/index.ts";
import { compose, inProcess, planOperation } from "../../src/gateway/index.ts";

const folder = new URL("../operations/", import.meta.url);
const supergraph = compose(buildContexts().sdls);

/** Every operation of a file, each with the fragments that it uses. */
function operationsOf(file: string): { readonly name: string; readonly text: string }[] {
  const documents = separateOperations(parse(readFileSync(new URL(file, folder), "utf8")));
  return Object.entries(documents).map(([name, document]) => ({ name, text: print(document) }));
}

const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
const ofRegistry = ["registry.graphql"];

describe.each([
  { context: "network", schema: buildNetworkSchema().schema, own: files.filter((file) => !ofRegistry.includes(file)) },
  { context: "registry", schema: buildRegistrySchema().schema, own: ofRegistry },
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

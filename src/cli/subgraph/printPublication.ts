import type { OpenRegistry } from "../../app/openRegistry.ts";
import { readReceipt } from "../../domain/registry/index.ts";
import type { Outcome } from "../../domain/shared/mutation/runMutation.ts";
import { type JsonOption, printJson, printLine, printRefusal } from "./printing.ts";

/** What a change came to, in the shape of the GraphQL payloads. */
interface Publication {
  readonly subgraph: { readonly name: string; readonly activeVersion: number | null };
  readonly revision: number;
  readonly isNew: boolean;
  readonly supergraphVersion: string | null;
}

/** Says what a change came to; refused, with exit code 1. */
export async function printPublication(
  { context }: OpenRegistry,
  { key, userErrors }: Outcome,
  { json }: JsonOption,
): Promise<void> {
  const publication = key === null ? null : await load(context.loaders, key);
  if (json) printJson({ publication, userErrors });
  else if (publication) printLine(sentence(publication));
  if (!publication) printRefusal(userErrors);
}

async function load(loaders: OpenRegistry["context"]["loaders"], key: string): Promise<Publication> {
  const { subgraph: name, revision, isNew } = readReceipt(key);
  const [subgraph, supergraphVersion] = await Promise.all([
    loaders.byName.load(name),
    loaders.supergraphVersion.load(String(revision)),
  ]);
  return { subgraph: { name, activeVersion: subgraph?.activeVersion ?? null }, revision, isNew, supergraphVersion };
}

function sentence({ subgraph: { name, activeVersion }, revision, isNew, supergraphVersion }: Publication): string {
  const where = `revision ${revision}, supergraph ${supergraphVersion}`;
  if (activeVersion === null) return `${name} is out of the graph: ${where}.`;
  if (!isNew) return `${name} is live as version ${activeVersion} already; nothing was stored.`;
  return `${name} is live as version ${activeVersion}: ${where}.`;
}

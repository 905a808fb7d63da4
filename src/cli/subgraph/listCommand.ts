import { Command } from "commander";
import type { OpenRegistry } from "../../app/openRegistry.ts";
import { instantText, type JsonOption, jsonOption, printJson, printLine, printTable } from "./printing.ts";
import { withRegistry } from "./withRegistry.ts";

/** `patio subgraph list`: every subgraph that was ever published, by name. */
export function listCommand(): Command {
  return new Command("list")
    .description("List the partners' subgraphs.")
    .option(...jsonOption)
    .action(({ json }: JsonOption) =>
      withRegistry(async ({ context }) => {
        const subgraphs = await loadAll(context.loaders);
        if (json) printJson(subgraphs);
        else if (subgraphs.length === 0) printLine("No subgraph was published yet.");
        else printSubgraphs(subgraphs);
      }),
    );
}

type Subgraphs = Awaited<ReturnType<typeof loadAll>>;

/** Each with the version that is active, or the newest when it was removed. */
async function loadAll(loaders: OpenRegistry["context"]["loaders"]) {
  const subgraphs = await loaders.all();
  return Promise.all(
    subgraphs.map(async ({ name, activeVersion }) => {
      const versions = await loaders.versions.load(name);
      const { subgraph, ...version } = versions.find(({ isActive }) => isActive) ?? versions[0]!;
      return { name, activeVersion, version };
    }),
  );
}

function printSubgraphs(subgraphs: Subgraphs): void {
  printTable(
    ["name", "version", "url", "subscriptions", "published", "by"],
    subgraphs.map(({ name, activeVersion, version: { url, subscriptions, publishedAt, publishedBy } }) => [
      name,
      activeVersion ?? "removed",
      url,
      subscriptions?.protocol ?? "",
      instantText(publishedAt),
      publishedBy,
    ]),
  );
}

import { Command } from "commander";
import type { OpenRegistry } from "../../app/openRegistry.ts";
import {
  instantText,
  type JsonOption,
  jsonOption,
  printJson,
  printLine,
  printRefusal,
  printTable,
} from "./printing.ts";
import { withRegistry } from "./withRegistry.ts";

type Options = JsonOption & { readonly sdl?: true };

/** `patio subgraph show NAME`: its versions and its history. Exit code 1 when there is no such subgraph. */
export function showCommand(): Command {
  return new Command("show")
    .description("Show the versions of a subgraph and what changed.")
    .argument("<name>", "the subgraph's name")
    .option("--sdl", "print the SDL of the active version, or of the newest when it was removed")
    .option(...jsonOption)
    .action((name: string, options: Options) =>
      withRegistry(async ({ context }) => {
        const shown = await load(context.loaders, name, options.sdl ?? false);
        if (shown === null) printRefusal([{ code: "NOT_FOUND", message: `The subgraph ${name} does not exist.` }]);
        else if (options.json) printJson(shown);
        else if (shown.sdl !== undefined) printLine(shown.sdl.trimEnd());
        else printSubgraph(shown);
      }),
    );
}

type Shown = NonNullable<Awaited<ReturnType<typeof load>>>;

async function load(loaders: OpenRegistry["context"]["loaders"], name: string, withSdl: boolean) {
  const subgraph = await loaders.byName.load(name);
  if (!subgraph) return null;
  const [versions, history] = await Promise.all([loaders.versions.load(name), loaders.history.load(name)]);
  const shown = subgraph.activeVersion ?? versions[0]!.version;
  return {
    name,
    activeVersion: subgraph.activeVersion,
    versions: versions.map(({ subgraph: _, ...version }) => version),
    history,
    ...(withSdl ? { sdl: (await loaders.sdl.load(`${name} ${shown}`))! } : {}),
  };
}

function printSubgraph({ name, activeVersion, versions, history }: Shown): void {
  printLine(activeVersion === null ? `${name} is not in the graph.` : `${name} is live as version ${activeVersion}.`);
  printTable(
    ["version", "active", "url", "subscriptions", "sdl", "published", "by"],
    versions.map(({ version, isActive, url, subscriptions, sdlHash, publishedAt, publishedBy }) => [
      version,
      isActive ? "yes" : "",
      url,
      subscriptions ? [subscriptions.protocol, subscriptions.url].filter(Boolean).join(" ") : "",
      sdlHash.slice(0, 12),
      instantText(publishedAt),
      publishedBy,
    ]),
  );
  printTable(
    ["revision", "what", "version", "supergraph", "when", "by"],
    history.map(({ revision, action, version, supergraphVersion, changedAt, changedBy }) => [
      revision,
      action.toLowerCase(),
      version ?? "",
      supergraphVersion,
      instantText(changedAt),
      changedBy,
    ]),
  );
}

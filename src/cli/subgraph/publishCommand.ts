import { Command } from "commander";
import { type CandidateOptions, readCandidateOptions, withCandidateOptions } from "./candidateOptions.ts";
import { type JsonOption, jsonOption } from "./printing.ts";
import { printPublication } from "./printPublication.ts";
import { withRegistry } from "./withRegistry.ts";

/** `patio subgraph publish NAME --url URL`: exit code 1 when it is refused; then nothing has changed. */
export function publishCommand(): Command {
  return withCandidateOptions(new Command("publish"))
    .description("Make a partner's subgraph, or a new version of it, a part of the graph.")
    .option("--force", "although operations of the last 30 days use what it breaks")
    .option(...jsonOption)
    .action(async (name: string, options: CandidateOptions & JsonOption & { readonly force?: true }) => {
      const candidate = await readCandidateOptions(name, options);
      await withRegistry(async (registry) =>
        printPublication(
          registry,
          await registry.context.subgraphs.publish({ ...candidate, force: options.force ?? false }),
          options,
        ),
      );
    });
}

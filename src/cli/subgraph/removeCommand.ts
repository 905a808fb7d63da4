import { Command } from "commander";
import { type JsonOption, jsonOption } from "./printing.ts";
import { printPublication } from "./printPublication.ts";
import { withRegistry } from "./withRegistry.ts";

/** `patio subgraph remove NAME`: exit code 1 when it is refused; then nothing has changed. */
export function removeCommand(): Command {
  return new Command("remove")
    .description("Take a subgraph out of the graph. Its versions stay: rollback brings it back.")
    .argument("<name>", "the subgraph's name")
    .option(...jsonOption)
    .action((name: string, options: JsonOption) =>
      withRegistry(async (registry) =>
        printPublication(registry, await registry.context.subgraphs.remove({ name }), options),
      ),
    );
}

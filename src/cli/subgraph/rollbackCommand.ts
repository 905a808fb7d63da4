import { Command } from "commander";
import { wholeNumber } from "../wholeNumber.ts";
import { type JsonOption, jsonOption } from "./printing.ts";
import { printPublication } from "./printPublication.ts";
import { withRegistry } from "./withRegistry.ts";

const mostVersion = 0x7fffffff;

/** `patio subgraph rollback NAME [VERSION]`: exit code 1 when it is refused; then nothing has changed. */
export function rollbackCommand(): Command {
  return new Command("rollback")
    .description("Make an earlier version of a subgraph the active one again.")
    .argument("<name>", "the subgraph's name")
    .argument("[version]", "the one that was active before when it is left out", wholeNumber(1, mostVersion))
    .option(...jsonOption)
    .action((name: string, version: number | undefined, options: JsonOption) =>
      withRegistry(async (registry) =>
        printPublication(
          registry,
          await registry.context.subgraphs.rollback({ name, version: version ?? null }),
          options,
        ),
      ),
    );
}

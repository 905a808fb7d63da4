import { Command, CommanderError } from "commander";
import { explainFailure } from "../app/explainFailure.ts";
import { examplePartnerCommand } from "./examplePartnerCommand.ts";
import { importCommand } from "./importCommand.ts";
import { composeCommand, explainCommand, planCommand } from "./planCommands.ts";
import { sampleCommand } from "./sampleCommand.ts";
import { schemaCommand } from "./schemaCommand.ts";
import { serveSupergraphCommand } from "./serveSupergraphCommand.ts";
import { storyCommand } from "./story/storyCommand.ts";
import { subgraphCommand } from "./subgraph/subgraphCommand.ts";
import { watchCommand } from "./watch/watchCommand.ts";

/** The exit code of a call that is not understood, as shells have it. */
const misuse = 2;

/** `patio`, with every command. */
export function createProgram(): Command {
  const program = new Command("patio")
    .description("A graph of worker-owned co-operatives: what there is to do beside serving it.")
    .exitOverride();
  for (const command of [
    importCommand(),
    sampleCommand(),
    storyCommand(),
    schemaCommand(),
    composeCommand(),
    planCommand(),
    explainCommand(),
    serveSupergraphCommand(),
    subgraphCommand(),
    watchCommand(),
    examplePartnerCommand(),
  ]) {
    program.addCommand(inherit(command, program));
  }
  return program;
}

/** Gives a command, and the commands below it, the settings of the one above. */
function inherit(command: Command, above: Command): Command {
  command.copyInheritedSettings(above);
  for (const below of command.commands) inherit(below, command);
  return command;
}

/**
 * Runs one command and sets the exit code: 0 when it is done, 1 when it failed, with one line that says
 * why, and 2 when the call is not understood, with commander's words on it.
 *
 * @param args what follows the program's name
 */
export async function runProgram(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : misuse;
      return;
    }
    console.error(`patio: ${explainFailure(error)}`);
    process.exitCode = 1;
  }
}

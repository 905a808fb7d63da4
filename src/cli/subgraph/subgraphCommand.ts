import { Command } from "commander";
import { checkCommand } from "./checkCommand.ts";
import { keyCommand } from "./keyCommand.ts";
import { listCommand } from "./listCommand.ts";
import { publishCommand } from "./publishCommand.ts";
import { removeCommand } from "./removeCommand.ts";
import { rollbackCommand } from "./rollbackCommand.ts";
import { showCommand } from "./showCommand.ts";

/** `patio subgraph`, with every command below it. */
export function subgraphCommand(): Command {
  const subgraph = new Command("subgraph").description("Partners' subgraphs: what is in the graph beside our own.");
  const commands = [checkCommand, publishCommand, listCommand, showCommand, rollbackCommand, removeCommand, keyCommand];
  for (const command of commands) subgraph.addCommand(command());
  return subgraph;
}

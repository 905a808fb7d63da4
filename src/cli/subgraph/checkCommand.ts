import { Command } from "commander";
import { breaksClients, passes, type SubgraphCheck } from "../../domain/registry/index.ts";
import { type CandidateOptions, readCandidateOptions, withCandidateOptions } from "./candidateOptions.ts";
import { type JsonOption, jsonOption, printJson, printLine, printRefusal, printTable } from "./printing.ts";
import { withRegistry } from "./withRegistry.ts";

/**
 * `patio subgraph check NAME --url URL`: says what publishing would do, and stores nothing. Exit code 1 when it would be
 * refused, or would break fields that operations of the last 30 days used.
 */
export function checkCommand(): Command {
  return withCandidateOptions(new Command("check"))
    .description("Say what publishing a subgraph would do: problems, and changes with how often they are used.")
    .option(...jsonOption)
    .action(async (name: string, options: CandidateOptions & JsonOption) => {
      const candidate = await readCandidateOptions(name, options);
      const { check, userErrors } = await withRegistry(({ context }) => context.checks.check(candidate));
      if (options.json) printJson({ check: check && { passes: passes(check), ...check }, userErrors });
      else if (check) printCheck(name, check);
      if (!check || !passes(check)) printRefusal(check?.problems ?? userErrors);
    });
}

function printCheck(name: string, check: SubgraphCheck): void {
  const { problems, changes, warnings, supergraphVersion } = check;
  if (problems.length > 0) return;
  if (changes.length === 0) printLine("Nothing changes for clients.");
  else {
    printTable(
      ["change", "of", "used in 30 days", "what"],
      changes.map(({ criticality, coordinate, usage, message }) => [
        criticality.toLowerCase().replace("_", "-"),
        coordinate,
        usage,
        message,
      ]),
    );
  }
  for (const { code, message } of warnings) printLine(`${code}: ${message}`);
  const broken = changes.filter(breaksClients).length;
  printLine(`${name} can be published; the supergraph would be ${supergraphVersion}.`);
  if (broken > 0) printLine(`It would break what operations use: ${broken === 1 ? "1 change" : `${broken} changes`}.`);
}

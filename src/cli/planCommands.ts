import { Command, InvalidArgumentError } from "commander";
import { buildContexts } from "../app/contexts.ts";
import { compose, explain, type OperationToPlan, planOperation } from "../gateway/index.ts";

interface Options {
  readonly operation?: string;
  readonly variables?: OperationToPlan["variables"];
}

/** `patio compose`: the supergraph of the project's own subgraphs, as text. */
export function composeCommand(): Command {
  return new Command("compose").description("Print the supergraph.").action(() => {
    process.stdout.write(`${composeOwn().sdl.trim()}\n`);
  });
}

/** `patio plan QUERY`: the plan of an operation, as JSON. */
export function planCommand(): Command {
  return withOptions(new Command("plan").description("Print the plan of an operation as JSON.")).action(
    async (query: string, options: Options) => {
      process.stdout.write(`${JSON.stringify(await plan(query, options), null, 2)}\n`);
    },
  );
}

/** `patio explain QUERY`: the same for people, a node a line. */
export function explainCommand(): Command {
  return withOptions(new Command("explain").description("Print the plan of an operation for people.")).action(
    async (query: string, options: Options) => {
      process.stdout.write(explain(await plan(query, options)));
    },
  );
}

function withOptions(command: Command): Command {
  return command
    .argument("<query>", "the operation, in GraphQL")
    .option("--operation <name>", "which operation, when there are several")
    .option("--variables <json>", "what @skip and @include look at", readVariables);
}

/** @throws {InvalidOperationError} for what is no operation of the public schema */
function plan(text: string, { operation = "", variables = {} }: Options) {
  return planOperation(composeOwn(), { text, operationName: operation || null, variables });
}

function composeOwn() {
  return compose(buildContexts().sdls);
}

function readVariables(text: string): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return { ...variables };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new InvalidArgumentError("It must be a JSON object.");
}

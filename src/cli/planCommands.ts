import { Command, InvalidArgumentError } from "commander";
import { buildContexts } from "../app/contexts.ts";
import { composePublished } from "../app/openRegistry.ts";
import { compose, explain, type OperationToPlan, planOperation, type Supergraph } from "../gateway/index.ts";
import { withRegistry } from "./subgraph/withRegistry.ts";

interface SupergraphOptions {
  readonly published?: true;
}

interface Options extends SupergraphOptions {
  readonly operation?: string;
  readonly variables?: OperationToPlan["variables"];
}

/** Off unless it is asked for: to open a database may start one, and migrates it. */
const publishedOption = [
  "--published",
  "with the partners' subgraphs in the configured database; without it our own alone, and no database is opened",
] as const;

/** `patio compose`: the supergraph as text. */
export function composeCommand(): Command {
  return new Command("compose")
    .description("Print the supergraph.")
    .option(...publishedOption)
    .action(async (options: SupergraphOptions) => {
      process.stdout.write(`${(await loadSupergraph(options)).sdl.trim()}\n`);
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
    .option("--variables <json>", "what @skip and @include look at", readVariables)
    .option(...publishedOption);
}

/** @throws {InvalidOperationError} for what is no operation of the public schema */
async function plan(text: string, { operation = "", variables = {}, ...options }: Options) {
  return planOperation(await loadSupergraph(options), { text, operationName: operation || null, variables });
}

async function loadSupergraph({ published }: SupergraphOptions): Promise<Supergraph> {
  if (!published) return compose(buildContexts().sdls);
  return withRegistry(async ({ registry }) => composePublished(await registry.loadPublished()));
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

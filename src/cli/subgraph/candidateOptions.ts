import { readFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import type { CandidateInput, SubscriptionProtocol } from "../../domain/registry/index.ts";
import { BadInputError } from "../../domain/shared/input.errors.ts";

const protocols = { sse: "SSE", "graphql-transport-ws": "GRAPHQL_TRANSPORT_WS" } as const satisfies Record<
  string,
  SubscriptionProtocol
>;

export interface CandidateOptions {
  readonly url: string;
  readonly sdl?: string;
  readonly subscriptions?: keyof typeof protocols;
  readonly subscriptionsUrl?: string;
}

/** Adds what says which subgraph is meant. */
export function withCandidateOptions(command: Command): Command {
  return command
    .argument("<name>", "the subgraph's name in the graph")
    .requiredOption("--url <url>", "where the gateway asks it")
    .option("--sdl <file>", "its SDL; the subgraph itself is asked for it when this is left out")
    .addOption(
      new Option("--subscriptions <protocol>", "how it is asked for subscriptions, if it has any").choices(
        Object.keys(protocols),
      ),
    )
    .option("--subscriptions-url <url>", "where, when that is not its URL");
}

/** @throws {BadInputError} when the SDL can't be read, or a URL of subscriptions has no protocol */
export async function readCandidateOptions(name: string, options: CandidateOptions): Promise<CandidateInput> {
  const { url, sdl: file, subscriptions: protocol, subscriptionsUrl } = options;
  if (subscriptionsUrl !== undefined && protocol === undefined) {
    throw new BadInputError("--subscriptions-url", "needs --subscriptions beside it");
  }
  return {
    name,
    url,
    sdl: file === undefined ? null : await readSdl(file),
    subscriptions: protocol === undefined ? null : { protocol: protocols[protocol], url: subscriptionsUrl ?? null },
  };
}

async function readSdl(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new BadInputError("--sdl", `names a file that can't be read (${error.code}): ${file}`);
  });
}

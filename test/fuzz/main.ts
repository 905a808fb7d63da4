import { Command, InvalidArgumentError, Option } from "commander";
import { formatReport } from "./formatReport.ts";
import { fuzz } from "./fuzz.ts";
import { createRequestMaker } from "./makeRequest.ts";
import { type FuzzedServer, startCoopGateway, startNetwork } from "./targets.ts";

const servers: Readonly<Record<string, () => Promise<FuzzedServer>>> = {
  network: startNetwork,
  supergraph: startCoopGateway,
};

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly minutes?: number;
  readonly only?: string;
}

/** Fuzzes one server after the other, each with its share: the same seeds make the same requests. */
async function run({ count, seed, minutes = Number.POSITIVE_INFINITY, only }: Options): Promise<void> {
  const names = only === undefined ? Object.keys(servers) : [only];
  for (const name of names) {
    await using server = await servers[name]!();
    const report = await fuzz({
      target: server.target,
      makeRequest: createRequestMaker(server.graph),
      firstSeed: seed,
      count: Math.ceil(count / names.length),
      withinMs: (minutes * 60_000) / names.length,
    });
    console.log(formatReport(name, report));
    if (report.problems.length > 0) process.exitCode = 1;
  }
}

function aNumber(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (text.trim() !== "" && number >= least) return number;
    throw new InvalidArgumentError(`It must be a number of at least ${least}.`);
  };
}

await new Command("fuzz")
  .description("Sends valid, mutated and hostile requests, and checks every answer.")
  .option("--count <number>", "requests in all", aNumber(1), 20_000)
  .option("--seed <number>", "the first seed; each request has the next", aNumber(0), 1)
  .option("--minutes <number>", "end at the latest then", aNumber(0))
  .addOption(new Option("--only <server>", "one of them").choices(Object.keys(servers)))
  .action(run)
  .parseAsync();

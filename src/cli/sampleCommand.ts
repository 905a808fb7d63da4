import { SingleBar } from "cli-progress";
import { Command } from "commander";
import { openDatabase } from "../app/database.ts";
import { loadWholeSample, type SampleCounts } from "../app/sample.ts";
import { readConfig } from "../config/config.ts";
import { mostCoops, type SampleOptions, usualSample } from "../domain/network/index.ts";
import { wholeNumber } from "./wholeNumber.ts";

/**
 * `patio sample`: fills the database that the configuration names with a made-up network, in the place
 * of an earlier sample. Prints one line at the end; on a terminal a bar shows how far it is.
 */
export function sampleCommand(): Command {
  return new Command("sample")
    .description("Fill the database with a made-up network, in the place of an earlier sample.")
    .option("--size <number>", "how many co-ops", wholeNumber(1, mostCoops), usualSample.coopCount)
    .option("--seed <number>", "another number makes another network", wholeNumber(0, 0x7fffffff), usualSample.seed)
    .action(({ size, seed }: { size: number; seed: number }) => fillDatabase({ coopCount: size, seed }));
}

/** @throws {SampleRefusedError} when the database holds a real network */
async function fillDatabase(options: SampleOptions): Promise<void> {
  const startedMs = performance.now();
  const database = await openDatabase(readConfig());
  const bar = new SingleBar({ format: "Loading the sample {bar} {percentage} %", clearOnComplete: true });
  try {
    bar.start(1, 0);
    const counts = await loadWholeSample(database.orm, { ...options, onProgress: (done) => bar.update(done) });
    bar.stop();
    process.stdout.write(`${endingLine(counts, performance.now() - startedMs)}\n`);
  } finally {
    bar.stop();
    await database.close();
  }
}

/** What was loaded and how long it took, from opening the database on. */
export function endingLine(counts: SampleCounts, durationMs: number): string {
  const { coops, countries, people, services, federations, clients, opportunities, projects } = counts;
  const parts = [
    quantity(coops, "co-op", "co-ops"),
    quantity(countries, "country", "countries"),
    quantity(people, "person", "people"),
    quantity(services, "service", "services"),
    quantity(federations, "federation", "federations"),
    quantity(clients, "client", "clients"),
    quantity(opportunities, "request", "requests"),
    quantity(projects, "project", "projects"),
  ];
  return `Sample network loaded in ${(durationMs / 1000).toFixed(1)} s: ${parts.join(", ")}.`;
}

const numbers = new Intl.NumberFormat("en");

function quantity(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

import { writeFile } from "node:fs/promises";
import { Argument, Command } from "commander";
import type { Bench, Measurement } from "./bench.ts";
import { distinct } from "./distinct.bench.ts";
import { gateway } from "./gateway.bench.ts";
import { hostile } from "./hostile.bench.ts";
import { live } from "./live.bench.ts";
import { onSample } from "./onSample.ts";
import { overload } from "./overload.bench.ts";
import { scale } from "./scale.bench.ts";
import { solver } from "./solver.bench.ts";
import { formatTable } from "./table.ts";

/** Every benchmark by its name, in the order in which they run. Those that one function measures share what they start. */
const benches: Readonly<Record<string, Bench>> = {
  graph: onSample,
  work: onSample,
  packing: onSample,
  gateway,
  solver,
  distinct,
  scale,
  live,
  hostile,
  overload,
};

interface Options {
  readonly quick: boolean;
  readonly json?: string;
}

/** Runs the benchmarks one after the other and prints one table. */
async function run(name: string | undefined, { quick, json }: Options): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));
  const measurements: Measurement[] = [];
  const notes: string[] = [];
  try {
    const asked = Object.keys(benches).filter((each) => name === undefined || name === each);
    for (const [measure, names] of Map.groupBy(asked, (each) => benches[each]!)) {
      const say = (line: string) => console.error(`${names.join(", ")}: ${line}`);
      const note = (line: string) => void notes.push(`${names.join(", ")}: ${line}`);
      measurements.push(...(await measure({ names, quick, signal: stop.signal, say, note })));
    }
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  }
  console.log([formatTable(measurements), ...notes].join("\n"));
  if (json) await writeFile(json, `${JSON.stringify(measurements, null, 2)}\n`);
}

const command = new Command("bench")
  .description("Measures this program beside its peers, in one run.")
  .addArgument(new Argument("[name]", "one benchmark; all when not given").choices(Object.keys(benches)))
  .option("--quick", "fewer requests: less than a minute, without installing peers", false)
  .option("--json <file>", "write the table as JSON, too")
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

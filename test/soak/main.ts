import { Argument, Command } from "commander";
import { wholeNumber } from "../../src/cli/wholeNumber.ts";
import { soakLive } from "./live/soakLive.ts";

interface Options {
  readonly seconds: number;
  readonly seed?: number;
}

/** Every soak by its name. */
const soaks = { live: soakLive } as const;

/** Runs one soak and prints its report; ends with 1 when anything was wrong. */
async function run(name: keyof typeof soaks, { seconds, seed = Math.trunc(Math.random() * 1e6) }: Options) {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));
  const say = (line: string) => console.error(`${name}: ${line}`);
  say(`seed ${seed}, ${seconds} s`);
  try {
    const { report, problems } = await soaks[name]({ seconds, seed, signal: stop.signal, say });
    console.log(report);
    if (problems.length > 0) process.exitCode = 1;
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  }
}

const command = new Command("soak")
  .description("Lets the started program run among random failures, and checks that nothing is lost.")
  .addArgument(new Argument("<name>", "what is soaked").choices(Object.keys(soaks)))
  .option("--seconds <number>", "how long things fail", wholeNumber(5, 86_400), 600)
  .option("--seed <number>", "decides what fails and when; printed when not given", wholeNumber(0, 1e9))
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  console.error(`soak: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

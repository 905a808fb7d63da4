import { type Config, readConfig } from "../config/config.ts";
import type { App } from "./app.ts";
import { startDatabaseServer } from "./databaseServer.ts";
import { explainFailure } from "./explainFailure.ts";

/** From the close of the port on, the stop may take this long; then the process ends as it is. */
const stopWithinMs = 8_500;

/** Runs the program until it is told to end: config → app → listen → drain. */
export async function serve(): Promise<void> {
  try {
    const config = readConfig();
    const starting = start(config);
    const stop = stopOnce(starting, config.leaveMs);
    process.on("SIGTERM", stop).on("SIGINT", stop);
    const app = await starting;
    console.log(`ready ${app.url}`);
  } catch (error) {
    console.error(`patio: ${explainFailure(error)}`);
    process.exit(1);
  }
}

/** Loads the program, which blocks this thread for a while, once the database needs it no more, or is being made. */
async function start(config: Config): Promise<App> {
  const initialising = Promise.withResolvers<void>();
  const server = startDatabaseServer(config, initialising.resolve);
  await Promise.race([initialising.promise, server]);
  const { startApp } = await import("./app.ts");
  return startApp(config, server, console.log);
}

/** Stops the app at the first signal, also while it is still starting; later signals change nothing. */
function stopOnce(starting: Promise<App>, leaveMs: number): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), leaveMs + stopWithinMs).unref();
    starting
      .then((app) => app.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
}

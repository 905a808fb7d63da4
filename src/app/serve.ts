import { type Config, readConfig } from "../config/config.ts";
import type { App } from "./app.ts";
import { startDatabaseServer } from "./databaseServer.ts";
import { explainFailure } from "./explainFailure.ts";

/** The stop as a whole may take this long; then the process ends as it is. */
const stopWithinMs = 9_500;

/** Runs the program until it is told to end: config → app → listen → drain. */
export async function serve(): Promise<void> {
  try {
    const starting = start(readConfig());
    const stop = stopOnce(starting);
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
function stopOnce(starting: Promise<App>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    starting
      .then((app) => app.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
}

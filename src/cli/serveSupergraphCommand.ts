import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { startSupergraphApp } from "../app/supergraphApp.ts";
import { readConfig } from "../config/config.ts";
import { readSupergraph } from "../gateway/index.ts";
import { wholeNumber } from "./wholeNumber.ts";

/** `patio serve-supergraph FILE`: a gateway and nothing else, until it is told to end. */
export function serveSupergraphCommand(): Command {
  return new Command("serve-supergraph")
    .description("Serve a supergraph from a file: no database, every subgraph asked over HTTP.")
    .argument("<file>", "the supergraph, as SDL")
    .option("--port <number>", "0 lets the system choose", wholeNumber(0, 65_535), 4000)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .action(async (file: string, { port, host }: { port: number; host: string }) => {
      const { logLevel } = readConfig();
      const app = await startSupergraphApp(readSupergraph(await readFile(file, "utf8")), { host, port, logLevel });
      const stop = () => void app.stop();
      process.once("SIGTERM", stop).once("SIGINT", stop);
      console.log(`ready ${app.url}`);
    });
}

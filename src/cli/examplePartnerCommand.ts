import { Command } from "commander";
import { startExamplePartner } from "../examplePartner/startExamplePartner.ts";
import { PortError } from "../transport/http/http.errors.ts";
import { wholeNumber } from "./wholeNumber.ts";

/** `patio example-partner`: a subgraph of somebody else to try the federation with, until it is told to end. */
export function examplePartnerCommand(): Command {
  return new Command("example-partner")
    .description("Start the example of a partner: a federation's subgraph with ratings, audits and trainings, made up.")
    .option("--port <number>", "0 lets the system choose", wholeNumber(0, 65_535), 4101)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .action(async ({ port, host }: { port: number; host: string }) => {
      const partner = await startExamplePartner({ host, port }).catch((cause: unknown) => {
        throw new PortError(host, port, { cause });
      });
      const stop = () => void partner.stop();
      process.once("SIGTERM", stop).once("SIGINT", stop);
      console.log(`ready ${partner.url}`);
    });
}

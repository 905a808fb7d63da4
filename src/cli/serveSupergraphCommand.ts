import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { startSupergraphApp } from "../app/supergraphApp.ts";
import { readConfig } from "../config/config.ts";
import { readSupergraph } from "../gateway/index.ts";
import { parseSigningKey, routerKeyId } from "../security/signingKeys.ts";
import { requestSigner, type SignRequest } from "../security/signRequest.ts";
import { wholeNumber } from "./wholeNumber.ts";

interface Options {
  readonly port: number;
  readonly host: string;
  readonly signWithKeyFile?: string;
}

/** `patio serve-supergraph FILE`: a gateway and nothing else, until it is told to end. */
export function serveSupergraphCommand(): Command {
  return new Command("serve-supergraph")
    .description("Serve a supergraph from a file: no database, every subgraph asked over HTTP.")
    .argument("<file>", "the supergraph, as SDL")
    .option("--port <number>", "0 lets the system choose", wholeNumber(0, 65_535), 4000)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--sign-with-key-file <file>", "sign every request with the key in it, as patio subgraph key prints it")
    .action(async (file: string, { port, host, signWithKeyFile }: Options) => {
      const routed = readSupergraph(await readFile(file, "utf8"));
      const sign = signWithKeyFile === undefined ? {} : { sign: await readSigner(signWithKeyFile) };
      const app = await startSupergraphApp(routed, { ...readConfig(), host, port, ...sign });
      const stop = () => void app.stop();
      process.once("SIGTERM", stop).once("SIGINT", stop);
      if (app.metricsUrl) console.log(`metrics ${app.metricsUrl}`);
      console.log(`ready ${app.url}`);
    });
}

/** @throws {SigningKeyError} when the file holds no key */
async function readSigner(file: string): Promise<SignRequest> {
  return requestSigner({ keyId: routerKeyId, key: parseSigningKey(await readFile(file, "utf8")) });
}

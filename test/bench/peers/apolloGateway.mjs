/**
 * Apollo's own gateway on Apollo Server, as one runs it in production: what ours has switched off is off here, too. It runs in the
 * folder that it is installed in; SUPERGRAPH names the file, and `ready URL` is printed when it listens.
 */
import { readFile } from "node:fs/promises";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";

const quiet = { debug() {}, info() {}, warn: console.error, error: console.error };
const supergraphSdl = await readFile(process.env.SUPERGRAPH, "utf8");
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl, logger: quiet }),
  logger: quiet,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ],
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
console.log(`ready ${url}`);

process.once("SIGTERM", () => process.exit(0));

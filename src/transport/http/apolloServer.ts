import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { limits } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import { writeResult } from "./answerText.ts";
import type { ApolloContext } from "./apolloContext.ts";
import { createApolloGateway, type ServedGateway } from "./apolloGateway.ts";
import { createDocumentStore } from "./documentStore.ts";
import { formatClientError } from "./formatClientError.ts";

/** Apollo Server before our gateway: it parses and frames the answer; all else is ours. */
export async function startApolloServer(gateway: ServedGateway, log: Log): Promise<ApolloServer<ApolloContext>> {
  const apollo = new ApolloServer<ApolloContext>({
    gateway: createApolloGateway(gateway),
    introspection: true,
    // It would raise the signal again before the database has closed.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.maxTokens },
    // Our gateway validates itself: its limits come first, and nothing unvalidated gets past it.
    dangerouslyDisableValidation: true,
    documentStore: createDocumentStore(),
    stringifyResult: writeResult,
    formatError: (formatted, error) => formatClientError(formatted, error, log),
    logger: {
      debug: () => {},
      info: () => {},
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    // The cache-control plugin would look at every field of every answer.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  return apollo;
}

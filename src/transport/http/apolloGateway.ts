import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError, type OperationDefinitionNode } from "graphql";
import type { QueryRuntime, SubgraphError } from "../../gateway/index.ts";
import type { AnswerText } from "./answerText.ts";
import type { ApolloContext } from "./apolloContext.ts";

/** Our gateway behind Apollo's gateway interface. */
export function createApolloGateway(runtime: QueryRuntime): GatewayInterface {
  const { publicSchema, sdl } = runtime.supergraph;
  const executor: GatewayExecutor = async ({ document, request, context, ...found }) => {
    const operation = found.operation as OperationDefinitionNode | undefined;
    if (!operation) return { errors: [operationNotFound(request.operationName)] };
    const answer = await runtime.run(
      { document, operation },
      request.variables ?? {},
      (context as ApolloContext).scope,
    );
    const data = answer.data === null ? null : asText(answer.data);
    if (answer.errors.length === 0) return { data };
    const errors = answer.errors.map(toGraphQLError);
    return answer.isRefused ? { errors } : { data, errors };
  };
  return {
    async load() {
      return { executor };
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: publicSchema, coreSupergraphSdl: sdl });
      return () => {};
    },
    async stop() {},
  };
}

function asText(text: string): Record<string, unknown> {
  const answer: AnswerText = { text };
  return answer as unknown as Record<string, unknown>;
}

function operationNotFound(operationName: string | undefined): GraphQLError {
  return new GraphQLError(
    operationName
      ? `Unknown operation named "${operationName}".`
      : "Must provide operation name if query contains multiple operations.",
  );
}

function toGraphQLError({ message, path, extensions }: SubgraphError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

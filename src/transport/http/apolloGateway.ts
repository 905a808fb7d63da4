import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError, type OperationDefinitionNode } from "graphql";
import type { Runtime, SubgraphError } from "../../gateway/index.ts";
import { AnswerText } from "./answerText.ts";
import type { ApolloContext } from "./apolloContext.ts";

/** Our gateway behind Apollo's gateway interface. */
export function createApolloGateway(runtime: Runtime): GatewayInterface {
  const { publicSchema, sdl } = runtime.supergraph;
  const executor: GatewayExecutor = async ({ document, request, context, ...found }) => {
    const operation = found.operation as OperationDefinitionNode | undefined;
    if (!operation) return { errors: [operationNotFound(request.operationName)] };
    const answer = await runtime.run(
      { document, operation },
      request.variables ?? {},
      (context as ApolloContext).scope,
    );
    const { errors } = answer;
    const data = answer.data === null ? null : asText(answer.data);
    if (errors.length === 0) return { data };
    // Without data at all nothing was executed: the transport answers with a request error.
    return data === null && errors.every(({ path }) => path === undefined)
      ? { errors: errors.map(toGraphQLError) }
      : { data, errors: errors.map(toGraphQLError) };
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
  return new AnswerText(text) as unknown as Record<string, unknown>;
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

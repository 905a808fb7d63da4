import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { ErrorCode } from "../../errors/codes.ts";
import {
  createValidator,
  type Gateway,
  type OperationResult,
  type QueryRuntime,
  unknownOperation,
} from "../../gateway/index.ts";
import { AnswerText } from "./answerText.ts";
import type { ApolloContext } from "./apolloContext.ts";
import { AnsweredError } from "./formatClientError.ts";

/** What of a gateway a transport works with: it never swaps. */
export type ServedGateway = Pick<Gateway<QueryRuntime>, "current" | "onSwap">;

/**
 * Our gateway behind Apollo's gateway interface. Apollo Server takes the schema that it has when a request begins; by that
 * schema the operation finds the runtime that it was validated for.
 */
export function createApolloGateway(gateway: ServedGateway): GatewayInterface {
  const runtimes = new WeakMap<GraphQLSchema, QueryRuntime>();
  const validate = createValidator();
  let stopListening = (): void => {};

  const executor: GatewayExecutor = async ({ document, request, context, schema, ...found }) => {
    const runtime = runtimes.get(schema)!;
    const faults = validate(schema, document, runtime.introspection);
    if (faults.length > 0) return { errors: faults };
    const operation = found.operation as OperationDefinitionNode | undefined;
    if (!operation) return { errors: [operationNotFound(request.operationName)] };
    if (operation.operation === "subscription") return { errors: [subscriptionRefused()] };
    const answer = await runtime.run(
      { document, operation },
      request.variables ?? {},
      (context as ApolloContext).scope,
    );
    const extensions = answer.cost && { extensions: { cost: answer.cost } };
    const data = answer.data === null ? null : asText(answer.data);
    if (answer.errors.length === 0) return { data, ...extensions };
    (context as ApolloContext).outcome.isToTryAgain = isToTryAgain(answer);
    const errors = answer.errors.map((error) => new AnsweredError(error));
    return answer.isRefused ? { errors, ...extensions } : { data, errors, ...extensions };
  };
  return {
    async load() {
      return { executor };
    },
    onSchemaLoadOrUpdate(callback) {
      const serve = (runtime: QueryRuntime): void => {
        const { publicSchema, sdl } = runtime.supergraph;
        runtimes.set(publicSchema, runtime);
        callback({ apiSchema: publicSchema, coreSupergraphSdl: sdl });
      };
      serve(gateway.current);
      stopListening = gateway.onSwap(serve);
      return stopListening;
    },
    async stop() {
      stopListening();
    },
  };
}

const tryAgainCodes: ReadonlySet<unknown> = new Set<ErrorCode>(["OVERLOADED", "DB_UNAVAILABLE", "BUSY"]);

/** Whether an answer holds nothing but errors, and one of them says that the caller may try again. */
function isToTryAgain({ data, errors }: OperationResult): boolean {
  if (!errors.some(({ extensions }) => tryAgainCodes.has(extensions?.["code"]))) return false;
  return data === null || /^\{(?:"\w+":null,?)*\}$/.test(data);
}

function asText(text: string): Record<string, unknown> {
  return new AnswerText(text) as unknown as Record<string, unknown>;
}

function operationNotFound(operationName: string | undefined): GraphQLError {
  return new GraphQLError(
    operationName
      ? unknownOperation(operationName)
      : "Must provide operation name if query contains multiple operations.",
  );
}

/** Source: GraphQL over HTTP, which leaves subscriptions to other protocols. */
function subscriptionRefused(): GraphQLError {
  return new GraphQLError("A subscription can't be answered with one HTTP response.", {
    extensions: { code: "BAD_REQUEST" },
  });
}

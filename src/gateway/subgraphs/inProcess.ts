import {
  // biome-ignore lint/suspicious/noDeprecatedImports: only its form with positions is deprecated
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { hasConditions } from "./hasConditions.ts";
import { hasRecursiveInput } from "./hasRecursiveInput.ts";
import { meansTheSame } from "./meansTheSame.ts";
import { inNewScope, type OperationScope } from "./operationScope.ts";
import { SubgraphOperationError } from "./subgraph.errors.ts";
import type {
  EventFeed,
  EventStream,
  FeedEvent,
  PreparedOperation,
  PreparedSubscription,
  Subgraph,
  SubgraphAnswer,
  SubgraphError,
  SubgraphRequest,
} from "./subgraph.ts";
import { variablesInLiterals } from "./variablesInLiterals.ts";

export interface InProcessOptions<Context> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Makes the resolvers' context, once for each client operation. */
  readonly createContext: (scope: OperationScope) => Context;
  /** Shapes what a resolver threw: the subgraph's own edge. */
  readonly presentError: (error: GraphQLError) => SubgraphError;
}

/** A subgraph of this process. Its operations are compiled; its answers are handed over as they are, without a copy. */
export function inProcess<Context extends object>(options: InProcessOptions<Context>): Subgraph {
  const { name, schema, createContext, presentError } = options;
  const contexts = new WeakMap<OperationScope, Context>();

  function contextOf(scope: OperationScope): Context {
    let context = contexts.get(scope);
    if (!context) {
      context = createContext(scope);
      contexts.set(scope, context);
    }
    return context;
  }

  function answerOf({ data, errors }: ExecutionResult, signal?: AbortSignal): SubgraphAnswer {
    // Nobody takes it any more, and each of the fields that were broken off has an error.
    if (signal?.aborted) return { data: null, errors: [] };
    return { data: (data as SubgraphAnswer["data"]) ?? null, errors: errors?.map(presentError) ?? [] };
  }

  return {
    name,
    prepare({ text }): PreparedOperation {
      const ask = compile(name, schema, parse(text, { noLocation: true }));
      return async (request) => answerOf(await ask({}, contextOf(request.scope), variablesOf(request)), request.signal);
    },
    prepareSubscription({ text }): PreparedSubscription {
      const document = parse(text, { noLocation: true });
      return async (request) => {
        const variableValues = variablesOf(request);
        const begun = { schema, document, variableValues };
        const source = await createSourceEventStream({ ...begun, contextValue: createContext(request.scope) });
        if (!(Symbol.asyncIterator in source)) return refusal(answerOf(source));
        const execution = (rootValue: unknown, contextValue: Context) => execute({ ...begun, rootValue, contextValue });
        if (!isResumable<Context>(source)) {
          return streamOf(source, (event) =>
            inNewScope(request.scope, async (scope) => answerOf(await execution(event, createContext(scope)))),
          );
        }
        return {
          start: source.start,
          end: () => source.end(),
          read: (after) => source.read(after),
          onMore: (tell) => source.onMore(tell),
          cursorOf: (place) => source.cursorOf(place),
          async answer(event, scope) {
            const context = createContext(scope);
            return (await source.admits(event, context)) ? answerOf(await execution(event, context)) : null;
          },
        };
      };
    },
    understands: (text, publicSchema) => meansTheSame(parse(text, { noLocation: true }), schema, publicSchema),
  };
}

/** The events of a field that keeps them, as its `subscribe` function returns them: see `events/eventSource.ts`. */
type ResumableSource<Context> = Omit<EventFeed, "answer"> & {
  /** Whether an event is for this viewer, judged at this moment. */
  admits(event: FeedEvent, context: Context): Promise<boolean>;
};

function isResumable<Context>(source: object): source is ResumableSource<Context> {
  return "cursorOf" in source && "admits" in source;
}

async function* refusal(answer: SubgraphAnswer): EventStream {
  yield { ...answer, isRefused: true };
}

async function* streamOf(
  events: AsyncIterable<unknown>,
  answer: (event: unknown) => Promise<SubgraphAnswer>,
): EventStream {
  for await (const event of events) yield await answer(event);
}

/** Representations come as text, which is what most subgraphs need. */
function variablesOf({ variables, representations }: SubgraphRequest): Record<string, unknown> {
  if (representations.length === 0) return variables;
  const lists = representations.map(({ variable, texts }) => [variable, JSON.parse(`[${texts.join(",")}]`)]);
  return { ...variables, ...Object.fromEntries(lists) };
}

type Execute = CompiledQuery["query"];

function compile(name: string, schema: GraphQLSchema, document: DocumentNode): Execute {
  const interpret: Execute = (rootValue, contextValue, variableValues) =>
    execute({ schema, document, rootValue, contextValue, variableValues: variableValues ?? null });
  // graphql-jit would compile the parsing of such a variable without end, and does not decide every condition rightly.
  if (hasRecursiveInput(schema, document) || hasConditions(document)) return interpret;
  const compiled = compileQuery(schema, document);
  if (isCompiledQuery(compiled)) {
    const names = variablesInLiterals(document);
    if (names.length === 0) return compiled.query;
    // graphql-jit takes one that is not given for null there.
    return (root, context, variables) =>
      (names.every((variable) => Object.hasOwn(variables ?? {}, variable)) ? compiled.query : interpret)(
        root,
        context,
        variables,
      );
  }
  throw new SubgraphOperationError(name, (compiled as ExecutionResult).errors ?? []);
}

import { type GraphQLSchema, Kind, type OperationDefinitionNode, print } from "graphql";
import { usualAnswerBytes, withinBytes, writeTree } from "../execution/answerBytes.ts";
import {
  goingOn,
  type OperationResult,
  type OperationScope,
  type Subgraph,
  type Variables,
} from "../execution/execution.ts";
import { Admission } from "./admission.ts";
import { coerceVariables } from "./coerce.ts";
import type { ValidatedOperation } from "./operation.ts";
import { type QueryRuntime, type RuntimeOptions, refusedFor } from "./runtime.ts";

/** A subgraph of this process with what another router sees of it. */
export interface ServedSubgraph {
  readonly subgraph: Subgraph;
  readonly sdl: string;
  /** With `_service` and `_entities`. */
  readonly schema: GraphQLSchema;
}

/**
 * Runs queries and mutations on one subgraph alone, for another router: nothing is planned, and errors are the
 * subgraph's own.
 */
export function createSubgraphRuntime(
  { subgraph, sdl, schema }: ServedSubgraph,
  {
    introspection = true,
    maxAnswerBytes = usualAnswerBytes,
    admission = new Admission(),
  }: Omit<RuntimeOptions, "usage"> = {},
): QueryRuntime {
  // Held as long as the transport's bounded cache of documents holds the operation.
  const prepared = new WeakMap<OperationDefinitionNode, ReturnType<Subgraph["prepare"]>>();

  function prepareOnce(validated: ValidatedOperation): ReturnType<Subgraph["prepare"]> {
    let ask = prepared.get(validated.operation);
    if (!ask) {
      ask = subgraph.prepare({ kind: validated.operation.operation, text: textOf(validated) });
      prepared.set(validated.operation, ask);
    }
    return ask;
  }

  async function runAdmitted(
    validated: ValidatedOperation,
    variables: Variables,
    scope: OperationScope,
  ): Promise<OperationResult> {
    const coerced = coerceVariables(schema, validated.operation, variables, introspection);
    if ("errors" in coerced) return { data: null, errors: coerced.errors, isRefused: true };
    // As they came: the subgraph coerces them itself.
    const own = validated.operation.operation === "mutation" ? goingOn(scope) : scope;
    const request = { variables, representations: [], scope: own, signal: own.signal };
    const { data, errors } = await prepareOnce(validated)(request);
    return withinBytes(maxAnswerBytes, async () => ({ data: data && (await writeTree(data, maxAnswerBytes)), errors }));
  }

  return {
    supergraph: { sdl, publicSchema: schema },
    introspection,
    async run(validated, variables, scope) {
      try {
        return await admission.run(scope, (admitted) => runAdmitted(validated, variables, admitted));
      } catch (error) {
        return refusedFor(error);
      }
    },
  };
}

/** One operation and the fragments of its document. */
function textOf({ document, operation }: ValidatedOperation): string {
  const definitions = document.definitions.filter(
    (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return print({ kind: Kind.DOCUMENT, definitions });
}

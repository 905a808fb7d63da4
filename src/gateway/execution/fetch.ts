import { parse } from "graphql";
import type { EntitiesNode, FetchNode } from "../planning/plan.ts";
import type { PreparedOperation, Subgraph, Variables } from "../subgraphs/subgraph.ts";
import type { Step } from "./execution.ts";
import { merge } from "./merge.ts";
import { compileRenames, compileRewrites } from "./rewrites.ts";

/** A fetch of root fields: asks the subgraph and merges its answer into the root. */
export function compileFetch(node: FetchNode, subgraphs: ReadonlyMap<string, Subgraph>): Step {
  const ask = prepareFetch(node, subgraphs);
  const rewrite = compileRewrites(node.outputRewrites);
  const rename = compileRenames(node.outputRewrites);
  return async ({ variables, scope, data, errors }) => {
    const answer = await ask(pick(variables, node.variables), scope);
    for (const error of answer.errors) {
      errors.push(named(error.path ? { ...error, path: error.path.map(rename) } : error, node.subgraph));
    }
    rewrite?.(answer.data);
    if (answer.data) merge(data, answer.data);
  };
}

export function prepareFetch(
  node: FetchNode | EntitiesNode,
  subgraphs: ReadonlyMap<string, Subgraph>,
): PreparedOperation {
  // A supergraph names only subgraphs that it was composed from.
  return subgraphs.get(node.subgraph)!.prepare(parse(node.operation, { noLocation: true }));
}

/** The client's variables that an operation uses; one that the client did not give stays away. */
export function pick(variables: Variables, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    if (Object.hasOwn(variables, name)) picked[name] = variables[name];
  }
  return picked;
}

/** The error with the name of the subgraph it came from. */
export function named<E extends { readonly extensions?: Readonly<Record<string, unknown>> }>(
  error: E,
  subgraph: string,
): E {
  return { ...error, extensions: { ...error.extensions, subgraph } };
}

import type { FetchNode } from "../planning/plan.ts";
import type { Subgraph, SubgraphAnswer, SubgraphRequest, Variables } from "../subgraphs/subgraph.ts";
import { compileAskedOnly, type Place, rootKeysOf } from "./askedOnly.ts";
import type { Execution, Step } from "./execution.ts";
import { merge } from "./merge.ts";
import { compileRenames, compileRewrites } from "./rewrites.ts";

/** A fetch of root fields: asks the subgraph and merges its answer into the root. */
export function compileFetch(
  node: FetchNode,
  subgraphs: ReadonlyMap<string, Subgraph>,
  sharedPlaces: readonly Place[],
): Step {
  // A supergraph names only subgraphs that it was composed from.
  const ask = subgraphs.get(node.subgraph)!.prepare({ kind: node.operationKind, text: node.operation });
  const take = compileTake(node, sharedPlaces);
  return async (execution) => {
    const { signal } = execution.scope;
    take(await ask({ ...requestOf(node, execution), signal }), execution);
  };
}

/** What a fetch of root fields asks with. */
export function requestOf(
  node: FetchNode,
  { variables, scope }: Pick<Execution, "variables" | "scope">,
): SubgraphRequest {
  return { variables: pick(variables, node.variables), representations: [], scope };
}

/**
 * Takes what a subgraph has answered to root fields into the execution. An error that leaves all of them without data, and
 * says nothing of where it is, is an error of each.
 */
export function compileTake(
  node: FetchNode,
  sharedPlaces: readonly Place[],
): (answer: SubgraphAnswer, execution: Execution) => void {
  const rewrite = compileRewrites(node.outputRewrites);
  const rename = compileRenames(node.outputRewrites);
  const prune = compileAskedOnly(node.operation, { sharedPlaces, at: [], answerKey: null, rename });
  const everyField = rootKeysOf(node.operation).map((key) => [rename(key)]);
  return (answer, { data, errors, excused }) => {
    for (const error of answer.errors) {
      const { path } = error;
      const paths = path ? [path.map(rename)] : answer.data === null ? everyField : [undefined];
      for (const at of paths) errors.push(named(at ? { ...error, path: at } : error, node.subgraph));
    }
    if (answer.data === null && answer.errors.length > 0) excused.push(...everyField);
    if (!answer.data) return;
    prune(answer.data);
    rewrite?.(answer.data);
    merge(data, answer.data);
  };
}

/** The client's variables that an operation uses; one that the client did not give stays away. */
export function pick(variables: Variables, names: readonly string[]): Variables {
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

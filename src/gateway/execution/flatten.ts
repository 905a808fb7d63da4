import type { FlattenNode } from "../planning/plan.ts";
import type { Subgraph, SubgraphError } from "../subgraphs/subgraph.ts";
import type { Step, Tree } from "./execution.ts";
import { named, pick, prepareFetch } from "./fetch.ts";
import { isObject, merge } from "./merge.ts";
import { collect, collectWithPaths } from "./path.ts";
import { compileRepresentation } from "./representations.ts";

/**
 * A fetch of entities: for the objects at a path, asks the subgraph for their further fields.
 *
 * An entity that stands in many places is asked for once. One without its key is left out. Answers
 * belong to representations by their index; one that is missing or null belongs to nobody else.
 */
export function compileFlatten({ path, node }: FlattenNode, subgraphs: ReadonlyMap<string, Subgraph>): Step {
  const ask = prepareFetch(node, subgraphs);
  const represent = compileRepresentation(node.requires ?? []);

  return async ({ variables, scope, data, errors }) => {
    const targets = collect(data, path);
    const { representations, indexes, firstTargets } = deduplicate(targets, represent);
    if (representations.length === 0) return;
    const answer = await ask({ ...pick(variables, node.variables), representations }, scope);
    const entities = (answer.data?.["_entities"] as readonly unknown[] | undefined) ?? [];
    for (const [position, target] of targets.entries()) {
      const entity = entities[indexes[position]!];
      if (isObject(entity)) merge(target, entity);
    }
    if (answer.errors.length > 0) {
      const places = collectWithPaths(data, path);
      for (const error of answer.errors) errors.push(named(relocate(error, places, firstTargets), node.subgraph));
    }
  };
}

interface Deduplicated {
  readonly representations: readonly Tree[];
  /** For each target the index of its representation; -1 for one without a key. */
  readonly indexes: readonly number[];
  /** For each representation the first target that has it. */
  readonly firstTargets: readonly number[];
}

function deduplicate(targets: readonly Tree[], represent: (entity: Tree) => Tree | null): Deduplicated {
  const representations: Tree[] = [];
  const firstTargets: number[] = [];
  const known = new Map<string, number>();
  const indexes = targets.map((target, position) => {
    const representation = represent(target);
    if (representation === null) return -1;
    const text = JSON.stringify(representation);
    let index = known.get(text);
    if (index === undefined) {
      index = representations.push(representation) - 1;
      firstTargets.push(position);
      known.set(text, index);
    }
    return index;
  });
  return { representations, indexes, firstTargets };
}

/** An error at `_entities, 3, name` belongs at `name` of the first object that is entity 3; any other at the first of all. */
function relocate(
  error: SubgraphError,
  places: readonly (readonly (string | number)[])[],
  firstTargets: readonly number[],
): SubgraphError {
  const [, index, ...rest] = error.path ?? [];
  const place = typeof index === "number" ? places[firstTargets[index]!] : undefined;
  return { ...error, path: place ? [...place, ...rest] : (places[0] ?? []) };
}

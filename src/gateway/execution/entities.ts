import type { EntitiesNode, EntityBatch } from "../planning/plan.ts";
import type { Subgraph, SubgraphAnswer, SubgraphError } from "../subgraphs/subgraph.ts";
import type { Execution, Step, Tree } from "./execution.ts";
import { named, pick, prepareFetch } from "./fetch.ts";
import { isObject, merge } from "./merge.ts";
import { collect, collectWithPaths } from "./path.ts";
import { compileRepresentation } from "./representations.ts";
import { compileRenames, compileRewrites } from "./rewrites.ts";

/**
 * A fetch of entities: for the objects at some paths, asks a subgraph for their further fields, all in one
 * operation.
 *
 * An entity that stands in many places is asked for once. One without its key is left out. Answers
 * belong to representations by their index; one that is missing or null belongs to nobody else.
 */
export function compileEntities(node: EntitiesNode, subgraphs: ReadonlyMap<string, Subgraph>): Step {
  const ask = prepareFetch(node, subgraphs);
  const batches = node.batches.map(compileBatch);

  return async (execution) => {
    const asked = batches.map((batch) => ({ batch, wanted: batch.want(execution.data) }));
    if (asked.every(({ wanted }) => wanted.representations.length === 0)) return;
    const variables = pick(execution.variables, node.variables);
    for (const { batch, wanted } of asked) variables[batch.representationsVariable] = wanted.representations;
    const answer = await ask(variables, execution.scope);
    for (const { batch, wanted } of asked) batch.take(answer, wanted);
    for (const error of answer.errors) {
      const { batch, wanted } = asked.find(({ batch: { answerKey } }) => answerKey === error.path?.[0]) ?? asked[0]!;
      execution.errors.push(named(batch.relocate(error, wanted, execution), node.subgraph));
    }
  };
}

/** What a batch asks for in one run. */
interface Wanted {
  readonly targets: readonly Tree[];
  readonly representations: readonly Tree[];
  /** For each target the index of its representation; -1 for one without a key. */
  readonly indexes: readonly number[];
  /** For each representation the first target that has it. */
  readonly firstTargets: readonly number[];
  /** Where the targets stand, once an error has asked. */
  places?: readonly (readonly (string | number)[])[];
}

interface Batch {
  readonly answerKey: string;
  readonly representationsVariable: string;
  want(data: Tree): Wanted;
  take(answer: SubgraphAnswer, wanted: Wanted): void;
  relocate(error: SubgraphError, wanted: Wanted, execution: Execution): SubgraphError;
}

function compileBatch(batch: EntityBatch): Batch {
  const { answerKey, representationsVariable, paths } = batch;
  const represent = compileRepresentation(batch.requires);
  const rewriteInput = compileRewrites(batch.inputRewrites);
  const rewriteOutput = compileRewrites(batch.outputRewrites);
  const rename = compileRenames(batch.outputRewrites);

  function representationOf(target: Tree): Tree | null {
    const representation = represent(target);
    if (representation !== null) rewriteInput?.(representation);
    return representation;
  }

  return {
    answerKey,
    representationsVariable,
    want: (data) => deduplicate(collectAll(data, paths), representationOf),
    take({ data }, { targets, indexes }) {
      const entities = data?.[answerKey];
      if (!Array.isArray(entities)) return;
      rewriteOutput?.(entities);
      for (const [position, target] of targets.entries()) {
        const entity = entities[indexes[position]!];
        if (isObject(entity)) merge(target, entity);
      }
    },
    relocate(error, wanted, { data }) {
      wanted.places ??= paths.flatMap((path) => collectWithPaths(data, path));
      return relocate({ ...error, path: (error.path ?? []).map(rename) }, wanted.places, wanted.firstTargets);
    },
  };
}

function collectAll(data: Tree, paths: EntityBatch["paths"]): readonly Tree[] {
  return paths.length === 1 ? collect(data, paths[0]!) : paths.flatMap((path) => collect(data, path));
}

function deduplicate(targets: readonly Tree[], represent: (entity: Tree) => Tree | null): Wanted {
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
  return { targets, representations, indexes, firstTargets };
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

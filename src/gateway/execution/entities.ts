import type { EntitiesNode, EntityBatch } from "../planning/plan.ts";
import { parseExactly, writeExactly } from "../subgraphs/exactJson.ts";
import type { RepresentationList, Subgraph, SubgraphAnswer, SubgraphError } from "../subgraphs/subgraph.ts";
import { compileAskedOnly, type Place, placeOf } from "./askedOnly.ts";
import type { ResponsePath, Step, Tree } from "./execution.ts";
import { named, pick } from "./fetch.ts";
import { isObject, merge } from "./merge.ts";
import { compileIsAnother } from "./otherEntities.ts";
import { collect, collectWithPaths } from "./path.ts";
import {
  compileEntityKey,
  compileRepresentation,
  type EntityKey,
  type RepresentationWriter,
} from "./representations.ts";
import { compileRenames, compileRewrites, type Rewriter } from "./rewrites.ts";

/**
 * A fetch of entities: for the objects at some paths, asks a subgraph for their further fields, all in one
 * operation.
 *
 * An entity that stands in many places is asked for once. One without its key is left out. Answers
 * belong to representations by their index; one that is missing or null belongs to nobody else.
 */
export function compileEntities(
  node: EntitiesNode,
  subgraphs: ReadonlyMap<string, Subgraph>,
  sharedPlaces: readonly Place[],
): Step {
  const ask = subgraphs.get(node.subgraph)!.prepare({ kind: "query", text: node.operation });
  const batches = node.batches.map((batch) => compileBatch(batch, node.operation, sharedPlaces));

  return async (execution) => {
    const asked = batches.map((batch) => batch(execution.data));
    if (asked.every(({ texts }) => texts.length === 0)) return;
    const variables = pick(execution.variables, node.variables);
    const { scope } = execution;
    const faultOf = (given: SubgraphAnswer) => firstFault(asked, given);
    const answer = await ask({ variables, representations: asked, scope, signal: scope.signal, faultOf });
    for (const wanted of asked) wanted.take(answer);
    for (const error of answer.errors) {
      const wanted = asked.find(({ answerKey }) => answerKey === error.path?.[0]) ?? asked[0]!;
      execution.errors.push(named(wanted.relocate(error), node.subgraph));
      execution.excused.push(...wanted.nullPlacesOf(error, answer));
    }
  };
}

function firstFault(asked: readonly Wanted[], answer: SubgraphAnswer): string | null {
  for (const wanted of asked) {
    const fault = wanted.faultOf(answer);
    if (fault !== null) return fault;
  }
  return null;
}

/** The entities that one batch asks for in one run, and where their fields go. */
interface Wanted extends RepresentationList {
  readonly answerKey: string;
  faultOf(answer: SubgraphAnswer): string | null;
  take(answer: SubgraphAnswer): void;
  relocate(error: SubgraphError): SubgraphError;
  /** Wherever the entity of an error stands when it is null as a whole. */
  nullPlacesOf(error: SubgraphError, answer: SubgraphAnswer): readonly ResponsePath[];
}

function compileBatch(batch: EntityBatch, operation: string, sharedPlaces: readonly Place[]): (data: Tree) => Wanted {
  const { answerKey, representationsVariable, paths } = batch;
  const represent = rewriting(compileRepresentation(batch.requires), compileRewrites(batch.inputRewrites));
  const keyOf = compileEntityKey(batch.requires);
  const rewriteOutput = compileRewrites(batch.outputRewrites);
  const rename = compileRenames(batch.outputRewrites);
  const prune = compileAskedOnly(operation, { sharedPlaces, at: paths.map(placeOf), answerKey, rename });
  const isAnother = compileIsAnother(batch, operation);

  return (data) => {
    const targets = paths.length === 1 ? collect(data, paths[0]!) : paths.flatMap((path) => collect(data, path));
    const { texts, indexes, firstTargets } = deduplicate(targets, keyOf, represent);
    let known: readonly ResponsePath[] | null = null;
    const placesOfTargets = (): readonly ResponsePath[] => {
      known ??= paths.flatMap((path) => collectWithPaths(data, path));
      return known;
    };
    return {
      answerKey,
      variable: representationsVariable,
      texts,
      faultOf(answer) {
        const entities = answer.data?.[answerKey] ?? null;
        // With an error it may say nothing of any of them.
        if (entities === null && answer.errors.length > 0) return null;
        if (!Array.isArray(entities)) return "its answer holds no list of entities";
        if (entities.length !== texts.length) {
          return `it answered ${entities.length} entities where ${texts.length} were asked for`;
        }
        const isOther = entities.some((entity, index) => isAnother(entity, targets[firstTargets[index]!]!));
        return isOther ? "it answered another entity than was asked for" : null;
      },
      take(answer) {
        const entities = answer.data?.[answerKey];
        if (!Array.isArray(entities)) return;
        prune(entities);
        rewriteOutput?.(entities);
        for (let position = 0; position < targets.length; position++) {
          const entity = entities[indexes[position]!];
          if (isObject(entity)) merge(targets[position]!, entity);
        }
      },
      relocate(error) {
        const places = placesOfTargets();
        const [, index, ...rest] = (error.path ?? []).map(rename);
        const place = typeof index === "number" ? places[firstTargets[index]!] : undefined;
        // An error of an entity belongs at the first object that is it; any other at the first of all.
        return { ...error, path: place ? [...place, ...rest] : (places[0] ?? []) };
      },
      nullPlacesOf({ path }, { data: answered }) {
        const [, index] = path ?? [];
        const entities = answered?.[answerKey];
        if (typeof index !== "number" || !Array.isArray(entities) || entities[index] !== null) return [];
        return placesOfTargets().filter((_, position) => indexes[position] === index);
      },
    };
  };
}

/** Few batches have rewrites of what is sent, so those may read their text again. */
function rewriting(represent: RepresentationWriter, rewrite: Rewriter | null): RepresentationWriter {
  if (rewrite === null) return represent;
  return (entity) => {
    const text = represent(entity);
    if (text === null) return null;
    const representation: unknown = parseExactly(text);
    rewrite(representation);
    return writeExactly(representation);
  };
}

interface Deduplicated {
  readonly texts: readonly string[];
  /** For each target the index of its text; -1 for one without a key. */
  readonly indexes: readonly number[];
  /** For each text the first target that has it. */
  readonly firstTargets: readonly number[];
}

function deduplicate(targets: readonly Tree[], keyOf: EntityKey | null, represent: RepresentationWriter): Deduplicated {
  const byKey = new Map<string | number, number>();
  const byText = new Map<string, number>();
  const texts: string[] = [];
  const firstTargets: number[] = [];

  function add(text: string, position: number): number {
    firstTargets.push(position);
    return texts.push(text) - 1;
  }

  function indexOf(target: Tree, position: number): number {
    const key = keyOf?.(target);
    const known = key === undefined ? undefined : byKey.get(key);
    if (known !== undefined) return known;
    const text = represent(target);
    if (text === null) return -1;
    // Nothing without a key has the text of something with one.
    const index = key === undefined ? (byText.get(text) ?? add(text, position)) : add(text, position);
    if (key === undefined) byText.set(text, index);
    else byKey.set(key, index);
    return index;
  }

  return { indexes: targets.map(indexOf), texts, firstTargets };
}

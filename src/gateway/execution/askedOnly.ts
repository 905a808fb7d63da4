import { type FieldNode, Kind, parse } from "graphql";
import type { PathStep, PlanNode } from "../planning/plan.ts";
import { type Fragments, fieldsOf, fragmentsOf, responseNameOfField } from "./collectFields.ts";
import { isObject } from "./merge.ts";

/** A way through fields; lists on the way are gone into. */
export type Place = readonly string[];

/** The places of a plan at which several subgraphs answer: the root, and wherever entities are asked for. */
export function sharedPlacesOf(plan: PlanNode): Place[] {
  switch (plan.kind) {
    case "entities":
      return plan.batches.flatMap(({ paths }) => paths.map(placeOf));
    case "sequence":
    case "parallel":
      return plan.nodes.flatMap(sharedPlacesOf);
    case "condition":
      return [plan.whenTrue, plan.whenFalse].flatMap((child) => (child ? sharedPlacesOf(child) : []));
    case "fetch":
    case "subscription":
      return [];
  }
}

export function placeOf(path: readonly PathStep[]): Place {
  return path.flatMap((step) => (step.kind === "field" ? [step.name] : []));
}

export interface AskedOnlyOptions {
  /** Of the plan that the operation is of. */
  readonly sharedPlaces: readonly Place[];
  /** Where what is answered will stand; the root when they are empty. */
  readonly at: readonly Place[];
  /** The root field whose value is looked at; null for the root itself. */
  readonly answerKey: string | null;
  /** What output rewrites make of a name. */
  readonly rename: (name: string | number) => string | number;
}

/** Takes away from what a subgraph has answered, before any rewrite. */
export type Pruner = (answered: unknown) => void;

/**
 * Makes the pruning of what an operation is answered: at every place where other subgraphs answer too, only names that
 * were asked for stay. A name that a subgraph adds would stand where another one answers, and before it. Elsewhere
 * nobody reads it.
 */
export function compileAskedOnly(operation: string, options: AskedOnlyOptions): Pruner {
  const { sharedPlaces, at, answerKey, rename } = options;
  const { fields, fragments } = readOperation(operation);
  const bases: readonly Place[] = at.length > 0 ? at : [[]];
  const places = bases.flatMap((base) => sharedPlaces.flatMap((place) => beyond(place, base)));
  return compileAt(answerKey === null ? fields : below(fields, answerKey, fragments), {
    places: [[], ...places],
    rename,
    fragments,
  });
}

/** The names under which an operation of a plan asks for fields of the root. */
export function rootKeysOf(operation: string): string[] {
  return readOperation(operation).fields.map(responseNameOfField);
}

/** The names under which it asks for fields below one of the root, when they are the fields' own. */
export function askedIn(operation: string, answerKey: string): ReadonlySet<string> {
  const { fields, fragments } = readOperation(operation);
  const asked = below(fields, answerKey, fragments);
  return new Set(asked.filter((field) => !field.alias).map(responseNameOfField));
}

function readOperation(operation: string): { readonly fields: readonly FieldNode[]; readonly fragments: Fragments } {
  const document = parse(operation, { noLocation: true });
  const fragments = fragmentsOf(document);
  const root = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;
  return { fields: fieldsOf([root.selectionSet], fragments), fragments };
}

/** What is left of a place from another one on; nothing when it is not below it. */
function beyond(place: Place, base: Place): Place[] {
  return base.every((name, index) => place[index] === name) ? [place.slice(base.length)] : [];
}

interface Here extends Pick<AskedOnlyOptions, "rename"> {
  /** From here on; the empty one is here. */
  readonly places: readonly Place[];
  readonly fragments: Fragments;
}

function compileAt(fields: readonly FieldNode[], { places, rename, fragments }: Here): Pruner {
  const isShared = places.some((place) => place.length === 0);
  const asked = new Set(fields.map(responseNameOfField));
  const inner = [...asked].flatMap((key) => {
    const next = places.flatMap((place) => (place.length > 0 ? beyond(place, [String(rename(key))]) : []));
    if (next.length === 0) return [];
    return [{ key, prune: compileAt(below(fields, key, fragments), { places: next, rename, fragments }) }];
  });
  const prune: Pruner = (value) => {
    if (Array.isArray(value)) {
      for (const item of value) prune(item);
    } else if (isObject(value)) {
      if (isShared) keepOnly(value, asked);
      for (const { key, prune: pruneBelow } of inner) pruneBelow(value[key]);
    }
  };
  return prune;
}

function keepOnly(object: Record<string, unknown>, names: ReadonlySet<string>): void {
  for (const name in object) {
    if (!names.has(name)) delete object[name];
  }
}

function below(fields: readonly FieldNode[], key: string, fragments: Fragments): FieldNode[] {
  const sets = fields.flatMap((field) =>
    field.selectionSet && responseNameOfField(field) === key ? [field.selectionSet] : [],
  );
  return fieldsOf(sets, fragments);
}

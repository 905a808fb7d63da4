import type { RequiredSelection } from "../planning/plan.ts";
import type { Tree } from "./execution.ts";
import { isObject } from "./merge.ts";

/**
 * Makes the writer of representations for what a fetch requires. It gives null for an object that lacks
 * a required field, or has nothing but nulls: such an entity can't be found. A null beside a key is a
 * value as good as any: a field may be computed from it.
 *
 * Source: Apollo Federation subgraph specification, "Resolve entity representations"
 */
export function compileRepresentation(requires: readonly RequiredSelection[]): (entity: Tree) => Tree | null {
  const write = inTurn(requires.map(compileSelection));
  return (entity) => {
    const representation: Tree = { __typename: entity["__typename"] };
    return write(entity, representation) === "written" ? representation : null;
  };
}

/** `empty`: nothing was written that tells one entity from another. */
type Outcome = "written" | "missing" | "empty";
type Writer = (from: Tree, into: Tree) => Outcome;

function compileSelection(selection: RequiredSelection): Writer {
  return selection.kind === "field" ? compileField(selection) : compileFragment(selection);
}

function compileFragment({ types, selections }: RequiredSelection & { kind: "fragment" }): Writer {
  const write = inTurn(selections.map(compileSelection));
  return (from, into) => (types.includes(from["__typename"] as string) ? write(from, into) : "empty");
}

function compileField({ name, responseName, selections }: RequiredSelection & { kind: "field" }): Writer {
  const copy = selections.length === 0 ? (value: unknown) => value : copying(inTurn(selections.map(compileSelection)));
  return (from, into) => {
    const value = copy(from[responseName]);
    if (value === undefined) return "missing";
    into[name] = value;
    return value === null || name === "__typename" ? "empty" : "written";
  };
}

/** Copies the required fields of an object or of a list of them; undefined when one lacks a field. */
function copying(write: Writer): (value: unknown) => unknown {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items = value.map(copy);
      return items.includes(undefined) ? undefined : items;
    }
    if (!isObject(value)) return value;
    const copied: Tree = {};
    return write(value, copied) === "missing" ? undefined : copied;
  };
  return copy;
}

function inTurn(writers: readonly Writer[]): Writer {
  return (from, into) => {
    let outcome: Outcome = "empty";
    for (const write of writers) {
      const written = write(from, into);
      if (written === "missing") return "missing";
      if (written === "written") outcome = "written";
    }
    return outcome;
  };
}

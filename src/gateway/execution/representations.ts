import type { RequiredSelection } from "../planning/plan.ts";
import type { Tree } from "./execution.ts";
import { isObject } from "./merge.ts";

/**
 * Makes the writer of representations for what a fetch requires. It gives null for an object that lacks
 * a required field, or has null for a key: such an entity can't be found.
 *
 * Source: Apollo Federation subgraph specification, "Resolve entity representations"
 */
export function compileRepresentation(requires: readonly RequiredSelection[]): (entity: Tree) => Tree | null {
  const writers = requires.map(compileSelection);
  return (entity) => {
    const representation: Tree = { __typename: entity["__typename"] };
    let written = false;
    for (const write of writers) {
      const outcome = write(entity, representation);
      if (outcome === "missing") return null;
      if (outcome === "written") written = true;
    }
    return written ? representation : null;
  };
}

/** `passed`: the selection is for objects of another type. */
type Outcome = "written" | "missing" | "passed";
type Writer = (from: Tree, into: Tree) => Outcome;

function compileSelection(selection: RequiredSelection): Writer {
  return selection.kind === "field" ? compileField(selection) : compileFragment(selection);
}

function compileFragment({ type, selections }: RequiredSelection & { kind: "fragment" }): Writer {
  const writers = selections.map(compileSelection);
  return (from, into) => {
    if (from["__typename"] !== type) return "passed";
    for (const write of writers) {
      if (write(from, into) === "missing") return "missing";
    }
    return "written";
  };
}

function compileField({ name, responseName, selections }: RequiredSelection & { kind: "field" }): Writer {
  if (selections.length === 0) {
    return (from, into) => {
      const value = from[responseName];
      if (value === undefined || value === null) return "missing";
      into[name] = value;
      return "written";
    };
  }
  const writers = selections.map(compileSelection);
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isObject(value)) return null;
    const copied: Tree = {};
    return writers.some((write) => write(value, copied) === "missing") ? undefined : copied;
  };
  return (from, into) => {
    const value = copy(from[responseName]);
    if (value === undefined) return "missing";
    into[name] = value;
    return "written";
  };
}

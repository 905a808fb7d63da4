import type { Tree } from "./execution.ts";

/**
 * Merges what a subgraph answered into what is there, in place: objects field by field, lists item by item.
 *
 * What is there stays: who answers later was asked about an object that was known by it, so a key or a
 * field of another subgraph that it repeats is no news. Only null gives way, and the name of a type, which
 * may be an interface's until its owner is asked.
 */
export function merge(into: Tree, from: Tree): void {
  for (const key in from) {
    const there = into[key];
    const coming = from[key];
    // An entity that stands in many places is one object there.
    if (there === coming) continue;
    // A function is what every object has under some names, as `constructor`.
    if (there === undefined || there === null || typeof there === "function") into[key] = coming;
    else if (isObject(there) && isObject(coming)) merge(there, coming);
    else if (Array.isArray(there) && Array.isArray(coming)) mergeItems(there, coming);
    else if (key === "__typename" && coming) into[key] = coming;
  }
}

function mergeItems(into: unknown[], from: readonly unknown[]): void {
  for (const [index, there] of into.entries()) {
    const coming = from[index];
    if (isObject(there) && isObject(coming)) merge(there, coming);
    else if (Array.isArray(there) && Array.isArray(coming)) mergeItems(there, coming);
    else if (there === null && coming !== undefined) into[index] = coming;
  }
}

export function isObject(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { Tree } from "./execution.ts";

/**
 * Merges what a subgraph answered into what is there, in place: objects field by field, lists item by
 * item. What is there already is never replaced by null.
 */
export function merge(into: Tree, from: Tree): void {
  for (const key in from) {
    const there = into[key];
    const coming = from[key];
    // An entity that stands in many places is one object there.
    if (there === coming) continue;
    if (there === undefined || there === null) into[key] = coming;
    else if (isObject(there) && isObject(coming)) merge(there, coming);
    else if (Array.isArray(there) && Array.isArray(coming)) mergeItems(there, coming);
    else if (coming !== null && coming !== undefined) into[key] = coming;
  }
}

function mergeItems(into: unknown[], from: readonly unknown[]): void {
  for (const [index, coming] of from.entries()) {
    const there = into[index];
    if (isObject(there) && isObject(coming)) merge(there, coming);
    else if (Array.isArray(there) && Array.isArray(coming)) mergeItems(there, coming);
    else if (there === undefined || there === null) into[index] = coming;
  }
}

export function isObject(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

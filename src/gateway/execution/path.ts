import type { PathStep } from "../planning/plan.ts";
import type { ResponsePath, Tree } from "./execution.ts";
import { isObject } from "./merge.ts";

/** The objects at a path, in document order; what is null or of another type on the way is passed over. */
export function collect(root: Tree, path: readonly PathStep[]): Tree[] {
  const found: Tree[] = [];
  walk(root, path, 0, [], (object) => found.push(object));
  return found;
}

/** Where the same objects stand in the answer. Only for errors: it costs an array for each. */
export function collectWithPaths(root: Tree, path: readonly PathStep[]): ResponsePath[] {
  const found: ResponsePath[] = [];
  walk(root, path, 0, [], (_, way) => found.push([...way]));
  return found;
}

function walk(
  value: unknown,
  path: readonly PathStep[],
  depth: number,
  way: (string | number)[],
  visit: (object: Tree, way: ResponsePath) => void,
): void {
  const step = path[depth];
  if (Array.isArray(value)) {
    // One step goes into a list of lists, and none need be at the path's end: its items are meant.
    const next = step?.kind === "items" ? depth + 1 : depth;
    eachItem(value, way, (item) => walk(item, path, next, way, visit));
    return;
  }
  if (!isObject(value)) return;
  if (step === undefined) {
    visit(value, way);
  } else if (step.kind === "field") {
    way.push(step.name);
    walk(value[step.name], path, depth + 1, way, visit);
    way.pop();
  } else if (step.kind === "types" && step.names.includes(value["__typename"] as string)) {
    walk(value, path, depth + 1, way, visit);
  }
}

function eachItem(list: readonly unknown[], way: (string | number)[], visit: (item: unknown) => void): void {
  for (let index = 0; index < list.length; index++) {
    way.push(index);
    visit(list[index]);
    way.pop();
  }
}

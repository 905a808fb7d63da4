import type { Module } from "./moduleGraph.ts";

/**
 * The shortest import cycle through each module that is on one, each cycle once, as a way to read:
 * `a.ts → b.ts → a.ts`. An import of a type closes a cycle like any other.
 */
export function findCycles(modules: readonly Module[]): string[] {
  const targets = new Map(modules.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]));
  const cycles = new Map<string, string>();
  for (const { path } of modules) {
    const way = shortestWayBack(path, targets);
    const key = [...(way ?? [])].sort().join();
    if (way && !cycles.has(key)) cycles.set(key, [...way, path].join(" → "));
  }
  return [...cycles.values()];
}

/** The modules from `start` on that lead back to it, by breadth first; null when nothing does. */
function shortestWayBack(start: string, targets: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const target of targets.get(path) ?? []) {
      if (target === start) return wayTo(path, start, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, path);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!);
  return way;
}

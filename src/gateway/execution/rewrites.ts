import type { PathStep, Rewrite } from "../planning/plan.ts";
import type { Tree } from "./execution.ts";
import { isObject } from "./merge.ts";

/** Changes an object in place, before it is sent or after it was answered. */
export type Rewriter = (object: unknown) => void;

/** Makes the rewrites of one node ready; null when there are none, and most have none. */
export function compileRewrites(rewrites: readonly Rewrite[]): Rewriter | null {
  if (rewrites.length === 0) return null;
  const rewriters = rewrites.map((rewrite) => compilePath(rewrite.path, leafOf(rewrite)));
  return (object) => {
    for (const apply of rewriters) apply(object);
  };
}

/** The client's names for the steps of an error's path, which the planner may have renamed. */
export function compileRenames(rewrites: readonly Rewrite[]): (step: string | number) => string | number {
  const names = new Map<string | number, string>();
  for (const rewrite of rewrites) {
    const last = rewrite.path.at(-1);
    if (rewrite.kind === "rename" && last?.kind === "field") names.set(last.name, rewrite.name);
  }
  return (step) => names.get(step) ?? step;
}

type Leaf = (object: Tree, key: string) => void;

function leafOf(rewrite: Rewrite): Leaf {
  if (rewrite.kind === "set") {
    return (object, key) => {
      object[key] = rewrite.value;
    };
  }
  return (object, key) => {
    if (!Object.hasOwn(object, key)) return;
    object[rewrite.name] = object[key];
    delete object[key];
  };
}

/** Lists on the way are gone into; an object without a type name passes for any, as the planner has it. */
function compilePath([step, ...rest]: readonly PathStep[], leaf: Leaf): Rewriter {
  if (step === undefined) return () => {};
  const below = rest.length > 0 ? compilePath(rest, leaf) : null;
  const apply: Rewriter = (value) => {
    if (Array.isArray(value)) {
      for (const item of value) apply(item);
    } else if (isObject(value)) {
      if (step.kind === "types") {
        const typename = value["__typename"];
        if (typename === undefined || step.names.includes(typename as string)) below?.(value);
      } else if (step.kind === "field") {
        if (below) below(value[step.name]);
        else leaf(value, step.name);
      }
    }
  };
  return apply;
}

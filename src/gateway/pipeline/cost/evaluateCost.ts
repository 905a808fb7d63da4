import type { Variables } from "../../execution/execution.ts";
import type { Amount } from "./listLength.ts";

/** What is asked of one object of one type. */
export interface Part {
  /** Names that it has in the answer. */
  readonly keys: number;
  /** What it costs however many such objects there are: statements and fetches, its own and those of all below it. */
  readonly once: number;
  readonly branches: readonly Branch[];
}

/** One field of an object, under every name by which it is asked for with the same arguments and selections. */
export interface Branch {
  readonly names: readonly string[];
  readonly once: number;
  /** What one call costs. */
  readonly price: Amount;
  /** How many values one call answers. */
  readonly length: Amount;
  /** What each of its values costs when they have no fields. */
  readonly leafWeight: number;
  /** What is asked of each of its objects, by the types that they may have; the dearest counts. */
  readonly parts: readonly { readonly part: Part; readonly weight: number }[];
}

/** What the whole operation costs, in objects made: what is paid once, and what is paid for each object. */
export function evaluateCost(root: Part, variables: Variables): number {
  return Math.ceil(root.once + costOf(root, variables));
}

function costOf({ branches }: Part, variables: Variables): number {
  let cost = 0;
  for (const branch of branches) cost += costOfBranch(branch, variables);
  return cost;
}

function costOfBranch({ price, length, parts, leafWeight }: Branch, variables: Variables): number {
  let dearest = leafWeight;
  for (const { part, weight } of parts) dearest = Math.max(dearest, weight + costOf(part, variables));
  const call = price(variables);
  return Math.max(0, dearest === 0 ? call : call + length(variables) * dearest);
}

/** How many names the answer has when every list is as long as it may be: each is written, whatever it costs. */
export function evaluateKeys({ keys, branches }: Part, variables: Variables): number {
  let count = keys;
  for (const { names, length, parts } of branches) {
    let most = 0;
    for (const { part } of parts) most = Math.max(most, evaluateKeys(part, variables));
    if (most > 0) count += names.length * length(variables) * most;
  }
  return count;
}

/** The way to where most of the cost is: from the root, always the dearest field. */
export function dearestPath(root: Part, variables: Variables): readonly string[] {
  const path: string[] = [];
  let branch = dearest(root.branches, (each) => each.once + costOfBranch(each, variables));
  while (branch) {
    path.push(branch.names[0]!);
    const below = dearest(branch.parts, (each) => costOf(each.part, variables));
    branch = below && dearest(below.part.branches, (each) => each.once + costOfBranch(each, variables));
  }
  return path;
}

/** Undefined when none of them costs anything. */
function dearest<T>(items: readonly T[], costOfItem: (item: T) => number): T | undefined {
  let [most, found] = [0, undefined as T | undefined];
  for (const item of items) {
    const cost = costOfItem(item);
    if (cost > most) [most, found] = [cost, item];
  }
  return found;
}

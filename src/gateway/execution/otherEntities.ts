import type { EntityBatch } from "../planning/plan.ts";
import { askedIn } from "./askedOnly.ts";
import type { Tree } from "./execution.ts";
import { isObject } from "./merge.ts";
import { keyFieldOf } from "./representations.ts";

/** Whether what a subgraph answered can't be what is known of an entity; null says that it does not know the entity. */
export type IsAnother = (answered: unknown, known: Tree) => boolean;

/**
 * Makes the check of what a batch is answered, for whom we do not trust: a value of another entity would stand silently at the
 * wrong one. An entity tells what it is by its type, and by its key when that was asked for.
 */
export function compileIsAnother(batch: EntityBatch, operation: string): IsAnother {
  const abstract = abstractNamesOf(batch);
  const key = keyFieldOf(batch.requires);
  const keyName = key !== null && askedIn(operation, batch.answerKey).has(key.name) ? key : null;
  return (answered, known) => {
    if (answered === null) return false;
    if (!isObject(answered)) return true;
    const { __typename: type } = answered;
    // Of an interface's name nobody knows here which types it stands for.
    const isNews = typeof type === "string" && type !== known["__typename"] && !abstract.has(type);
    if (isNews && !abstract.has(known["__typename"])) return true;
    return keyName !== null && isOther(answered[keyName.name], known[keyName.responseName]);
  };
}

/** Names of interfaces, by which an entity may be known here or there. */
function abstractNamesOf({ requires, inputRewrites }: EntityBatch): ReadonlySet<unknown> {
  const names = requires.flatMap((selection) =>
    selection.kind === "fragment" && selection.types.length > 1 ? selection.types.slice(0, 1) : [],
  );
  const sent = inputRewrites.flatMap((rewrite) => (rewrite.kind === "set" ? [rewrite.value] : []));
  return new Set([...names, ...sent]);
}

/** An id is a number to some and a string to others. */
function isOther(answered: unknown, known: unknown): boolean {
  return isKey(answered) && isKey(known) && String(answered) !== String(known);
}

function isKey(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint";
}

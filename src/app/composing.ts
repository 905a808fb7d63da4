/**
 * The process in which a change to the supergraph is checked: it reads the change as JSON from its standard input, writes
 * what came of it to its standard output, and ends. What a partner's SDL does to the composition or to the native planner
 * it does here, not to who serves.
 */
import { text } from "node:stream/consumers";
import {
  type ChangeToCheck,
  type CheckedChange,
  checkChange,
  createRuntime,
  type Supergraph,
} from "../gateway/index.ts";
import type { ComposedChange } from "./composeAside.ts";

const { supergraph, ...said } = tryToPlan(await checkChange(JSON.parse(await text(process.stdin)) as ChangeToCheck));
const composed: ComposedChange = { ...said, supergraph: supergraph && textsOf(supergraph) };
process.stdout.write(JSON.stringify(composed));

/** A supergraph that the planner does not take can't be served. */
function tryToPlan(change: CheckedChange): CheckedChange {
  if (change.supergraph === null) return change;
  try {
    createRuntime(change.supergraph, []);
    return change;
  } catch (error) {
    const message = `Nothing can be planned on the supergraph: ${(error as Error).message}`;
    return { problems: [{ code: "COMPOSITION_FAILED", message }], changes: [], warnings: [], supergraph: null };
  }
}

/** Schemas don't come through JSON. */
function textsOf({ version, sdl, publicSdl }: Supergraph): ComposedChange["supergraph"] {
  return { version, sdl, publicSdl };
}

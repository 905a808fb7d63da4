import { failedAnswer } from "./failedAnswer.ts";
import type { SubgraphAnswer } from "./subgraph.ts";

/**
 * A copy of an answer whose data shares no object with it, for execution merges answers in place. Data that
 * is nested deeper than the stack counts as no answer.
 */
export function copyAnswer(answer: SubgraphAnswer): SubgraphAnswer {
  try {
    return { ...answer, data: copyOf(answer.data) as SubgraphAnswer["data"] };
  } catch (error) {
    if (error instanceof RangeError) return failedAnswer("broken");
    throw error;
  }
}

function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key]);
  return copy;
}

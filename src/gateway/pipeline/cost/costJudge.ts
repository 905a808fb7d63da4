import { byConditions } from "../../execution/conditions.ts";
import type { OperationCost, Variables } from "../../execution/execution.ts";
import type { Supergraph } from "../../supergraph/supergraph.ts";
import { ByteCache } from "../byteCache.ts";
import { limits } from "../limits.ts";
import type { NormalisedOperation } from "../normalise.ts";
import { AnswerTooLargeError, OperationTooCostlyError } from "../pipeline.errors.ts";
import { compileCost } from "./compileCost.ts";
import { dearestPath, evaluateCost, evaluateKeys, type Part } from "./evaluateCost.ts";
import { readSchemaCosts } from "./schemaCosts.ts";

/** What an operation costs with its variables, and why it is not run, if it is not. */
export interface JudgedCost {
  readonly cost: OperationCost;
  readonly refusal: OperationTooCostlyError | AnswerTooLargeError | null;
}

/** What an operation may cost, and how many names its answer may hold. */
export interface CostLimits {
  readonly maxCost: number;
  readonly maxAnswerFields: number;
}

/** Of the compiled costs that are kept. */
const maxCostBytes = 20_000_000;
/** A character of an operation, its cost compiled for one way in which its conditions stand: estimated. */
const bytesPerCharacter = 50;

/** Judges the cost of operations on a supergraph. It is compiled once for each, and evaluated in microseconds. */
export function createCostJudge(
  { sdl, publicSchema }: Pick<Supergraph, "sdl" | "publicSchema">,
  most: CostLimits = limits,
): (asked: NormalisedOperation, variables: Variables) => Promise<JudgedCost> {
  const costs = readSchemaCosts(sdl);
  const kept = new ByteCache<(variables: Variables) => Promise<Part>>(maxCostBytes);

  function compiled({ text, document }: NormalisedOperation): (variables: Variables) => Promise<Part> {
    let ready = kept.get(text);
    if (ready === undefined) {
      const bytes = text.length * bytesPerCharacter;
      ready = byConditions(document, async (decided) => {
        kept.grow(text, bytes);
        return compileCost(decided, publicSchema, costs);
      });
      kept.set(text, ready, bytes);
    }
    return ready;
  }

  return async (asked, variables) => {
    const part = await compiled(asked)(variables);
    const cost = { requested: evaluateCost(part, variables), max: most.maxCost };
    return { cost, refusal: refusalOf(part, variables, cost, most) };
  };
}

function refusalOf(
  part: Part,
  variables: Variables,
  { requested, max }: OperationCost,
  { maxAnswerFields }: CostLimits,
): JudgedCost["refusal"] {
  if (requested > max) return new OperationTooCostlyError({ requested, max }, dearestPath(part, variables));
  if (evaluateKeys(part, variables) > maxAnswerFields) return new AnswerTooLargeError(maxAnswerFields);
  return null;
}

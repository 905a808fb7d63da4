import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { ClientError } from "../../errors/appError.ts";
import { usualAnswerBytes } from "../execution/answerBytes.ts";
import { fragmentsOf } from "../execution/collectFields.ts";
import { compileOperation } from "../execution/compileOperation.ts";
import { compileSubscription } from "../execution/compileSubscription.ts";
import {
  type CompiledOperation,
  type CompiledSubscription,
  goingOn,
  type OperationCost,
  type OperationResult,
  type OperationScope,
  type Subgraph,
  type SubgraphError,
  type Subscribing,
  type Variables,
} from "../execution/execution.ts";
import { answerKeysOf } from "../execution/forPlanner.ts";
import { jsonText } from "../execution/jsonText.ts";
import type { CompileOptions } from "../execution/planData.ts";
import { createPlanner } from "../planning/planner.ts";
import { PlanningQueue } from "../planning/planningQueue.ts";
import type { Supergraph } from "../supergraph/supergraph.ts";
import { Admission } from "./admission.ts";
import { ByteCache } from "./byteCache.ts";
import { coerceVariables } from "./coerce.ts";
import { type CostLimits, createCostJudge } from "./cost/costJudge.ts";
import type { FieldUsage } from "./fieldUsage.ts";
import { type NormalisedOperation, normalise } from "./normalise.ts";
import type { ValidatedOperation } from "./operation.ts";
import { drawOverride } from "./override.ts";
import { withoutCursor } from "./withoutCursor.ts";

/** Runs queries and mutations on a schema. */
export interface QueryRuntime {
  readonly supergraph: Pick<Supergraph, "sdl" | "publicSchema">;
  /** Whether callers may ask about the schema, and are told a name of it when they mistype one. */
  readonly introspection: boolean;
  /** Runs a query or a mutation from its coercion on, the same for every transport. It never rejects on what a client sent. */
  run(operation: ValidatedOperation, variables: Variables, scope: OperationScope): Promise<OperationResult>;
}

/** Everything that runs operations on one supergraph. Operations under way keep the one they began with. */
export interface Runtime extends QueryRuntime {
  readonly supergraph: Supergraph;
  /**
   * Makes a subscription ready, with its variables coerced.
   *
   * @returns what is wrong with it when it can't be
   */
  prepareSubscription(
    operation: ValidatedOperation,
    variables: Variables,
  ): Promise<ReadySubscription | OperationResult>;
}

/** A subscription with its variables. */
export interface ReadySubscription extends Subscribing {
  readonly variables: Variables;
  /** Equal for subscriptions that have the same answers, whoever may see the same. */
  readonly key: string;
  /** The same wherever in a feed it begins: without the cursor. */
  readonly fromAnywhere: Pick<ReadySubscription, "variables" | "key">;
}

/** Of what was compiled of queries and mutations, and as much again of subscriptions. */
const maxCompiledBytes = 100_000_000;
/** A character of an operation, planned and compiled for one way in which its conditions stand: measured. */
const bytesPerCharacter = 500;

export interface RuntimeOptions {
  /** Told of each operation, when somebody wants to know. */
  readonly usage?: FieldUsage;
  /** What an answer may weigh, in bytes of UTF-8. */
  readonly maxAnswerBytes?: number;
  /** Those of `limits` when nothing is said. */
  readonly costLimits?: CostLimits;
  /** The process's one; of its own when none is given. */
  readonly admission?: Admission;
  /** See {@link QueryRuntime.introspection}; true when nothing is said. */
  readonly introspection?: boolean;
}

/**
 * Makes everything ready that runs operations on a supergraph.
 *
 * @param subgraphs all that the supergraph names
 */
export function createRuntime(
  supergraph: Supergraph,
  subgraphs: readonly Subgraph[],
  options: RuntimeOptions = {},
): Runtime {
  const { usage, introspection = true, maxAnswerBytes = usualAnswerBytes, admission = new Admission() } = options;
  const { publicSchema } = supergraph;
  const planner = createPlanner(supergraph);
  const queue = new PlanningQueue();
  const judgeCost = createCostJudge(supergraph, options.costLimits);
  const shared = {
    publicSchema,
    answerKeys: answerKeysOf(publicSchema),
    subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])),
    maxAnswerBytes,
  };
  // Held as long as the transport's bounded cache of documents holds the operation.
  const normalised = new WeakMap<OperationDefinitionNode, NormalisedOperation>();
  const queries = new ByteCache<CompiledOperation>(maxCompiledBytes);
  const subscriptions = new ByteCache<CompiledSubscription>(maxCompiledBytes);

  function normaliseOnce(validated: ValidatedOperation): NormalisedOperation {
    let known = normalised.get(validated.operation);
    if (!known) {
      known = normalise(validated, publicSchema);
      normalised.set(validated.operation, known);
    }
    return known;
  }

  /** What was compiled for the operation, or for one that means the same. */
  function compiled<T>(
    { text, operation, document }: NormalisedOperation,
    kept: ByteCache<T>,
    compile: (asked: Parameters<typeof compileOperation>[0], options: CompileOptions) => T,
  ): T {
    const percentage = drawOverride(planner.overridePercentages);
    const key = percentage === 0 ? text : `${percentage} ${text}`;
    let ready = kept.get(key);
    if (ready === undefined) {
      const plan = (words: DocumentNode) => {
        kept.grow(key, key.length * bytesPerCharacter);
        return queue.run(text.length, () => planner.plan(words, percentage));
      };
      ready = compile({ operation, fragments: fragmentsOf(document) }, { ...shared, plan });
      kept.set(key, ready, key.length * bytesPerCharacter);
    }
    return ready;
  }

  /** What the stages before planning come to: coercion, normalisation, cost. */
  async function judge(validated: ValidatedOperation, given: Variables): Promise<JudgedOperation | OperationResult> {
    const coerced = coerceVariables(publicSchema, validated.operation, given, introspection);
    if ("errors" in coerced) return refused(coerced.errors);
    const asked = normaliseOnce(validated);
    usage?.count(asked, publicSchema);
    const variables = asked.variablesOf(coerced.variables);
    const { cost, refusal } = await judgeCost(asked, variables);
    return refusal ? { ...refusedFor(refusal), cost } : { asked, variables, cost };
  }

  async function runAdmitted(
    validated: ValidatedOperation,
    given: Variables,
    scope: OperationScope,
  ): Promise<OperationResult> {
    const judged = await judge(validated, given);
    if ("errors" in judged) return judged;
    const { asked, variables, cost } = judged;
    try {
      const lasting = validated.operation.operation === "mutation" ? goingOn(scope) : scope;
      const judgedScope = { ...lasting, cost: cost.requested };
      return await compiled(asked, queries, compileOperation)(variables, judgedScope);
    } catch (error) {
      return { ...refusedFor(error), cost };
    }
  }

  return {
    supergraph,
    introspection,
    async run(validated, given, scope) {
      try {
        return await admission.run(scope, (admitted) => runAdmitted(validated, given, admitted));
      } catch (error) {
        return refusedFor(error);
      }
    },
    async prepareSubscription(validated, given) {
      const judged = await judge(validated, given);
      if ("errors" in judged) return judged;
      const { asked, variables, cost } = judged;
      try {
        const subscribing = await compiled(asked, subscriptions, compileSubscription)(variables);
        const cursorless = withoutCursor(asked, variables);
        return { ...subscribing, ...keyed(asked, variables), fromAnywhere: keyed(asked, cursorless) };
      } catch (error) {
        return { ...refusedFor(error), cost };
      }
    },
  };
}

/** An operation that may be run, with its variables and what it costs. */
interface JudgedOperation {
  readonly asked: NormalisedOperation;
  readonly variables: Variables;
  readonly cost: OperationCost;
}

function keyed({ text }: NormalisedOperation, variables: Variables): Pick<ReadySubscription, "variables" | "key"> {
  return { variables, key: `${text} ${jsonText(variables)}` };
}

function refused(errors: readonly SubgraphError[]): OperationResult {
  return { data: null, errors, isRefused: true };
}

/** What a client can mend, as an operation that takes too long to plan, or send again later. @throws what it can't */
export function refusedFor(error: unknown): OperationResult {
  if (!(error instanceof ClientError)) throw error;
  const { message, code, facts } = error;
  return refused([{ message, extensions: { ...facts, code } }]);
}

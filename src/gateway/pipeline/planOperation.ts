import { type DocumentNode, GraphQLError, getOperationAST, Kind, parse } from "graphql";
import { fragmentsOf } from "../execution/collectFields.ts";
import { withoutConditions } from "../execution/conditions.ts";
import type { Variables } from "../execution/execution.ts";
import { answerKeysOf } from "../execution/forPlanner.ts";
import { planData } from "../execution/planData.ts";
import { shareFields } from "../execution/shareFields.ts";
import { splitIntrospection } from "../execution/splitIntrospection.ts";
import type { Plan } from "../planning/plan.ts";
import { createPlanner } from "../planning/planner.ts";
import type { Supergraph } from "../supergraph/supergraph.ts";
import { faultMessage } from "./faultMessage.ts";
import { limits } from "./limits.ts";
import { InvalidOperationError } from "./pipeline.errors.ts";
import { validateOperation } from "./validateOperation.ts";

export interface OperationToPlan {
  readonly text: string;
  /** Needed when the text holds several operations. */
  readonly operationName?: string | null;
  /** What `@skip` and `@include` look at. */
  readonly variables?: Variables;
  /** Whether the text may ask about the schema; it may when nothing is said. */
  readonly introspection?: boolean;
}

/**
 * The plan by which the gateway would run an operation. Null when no subgraph is asked, as for introspection.
 *
 * @throws {InvalidOperationError} for what is no operation of the public schema
 * @throws {OperationNotPlannableError | PlanningFailedError | PlanningTimedOutError | BusyError | PlanUnsupportedError} when there is no plan for it
 */
export async function planOperation(
  supergraph: Supergraph,
  { text, operationName, variables = {}, introspection = true }: OperationToPlan,
): Promise<Plan> {
  const { publicSchema } = supergraph;
  const document = readDocument(text);
  const errors = validateOperation(publicSchema, document, introspection);
  if (errors.length > 0) throw new InvalidOperationError(errors.map(({ message }) => message));
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new InvalidOperationError(["It must be told by its name which one is meant."]);

  const definitions = [operation, ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)];
  const decided = withoutConditions({ kind: Kind.DOCUMENT, definitions }, variables);
  const asked = shareFields(decided, publicSchema)?.asked ?? decided;
  const { data } = splitIntrospection(asked.definitions[0] as typeof operation, fragmentsOf(asked));
  const planner = createPlanner(supergraph);
  const plan = (words: DocumentNode) => planner.plan(words, 0);
  return data && planData(data, { publicSchema, answerKeys: answerKeysOf(publicSchema), plan });
}

function readDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.maxTokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError)
      throw new InvalidOperationError([faultMessage(error.message, { suggestions: true })]);
    throw error;
  }
}

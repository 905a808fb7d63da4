import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { OperationNotPlannableError, PlanningFailedError } from "./planning.errors.ts";

/** So many fields are named. */
const maxNamed = 3;

/**
 * What a failure of the native planner means. That it found no way is the operation's or the supergraph's doing, and said with
 * the field; whatever else it says is ours to mend.
 */
export function notPlannable(cause: unknown, document: DocumentNode, schema: GraphQLSchema): Error {
  const message = String((cause as { readonly message?: unknown }).message);
  if (!message.startsWith("Failed to plan query")) return new PlanningFailedError({ cause });
  const field = /selection item: (?:\w+:\s*)?(\w+)/.exec(message)?.[1];
  const named = field === undefined ? [] : coordinatesOf(field, document, schema);
  return new OperationNotPlannableError(named, { cause });
}

/** The types of which the document asks for a field, with its name. */
function coordinatesOf(field: string, document: DocumentNode, schema: GraphQLSchema): string[] {
  const types = new TypeInfo(schema);
  const found = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        if (name.value === field && types.getParentType()) found.add(`${types.getParentType()!.name}.${field}`);
      },
    }),
  );
  return [...found].slice(0, maxNamed);
}

import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
  type ValidationRule,
} from "graphql";
import type { Variables } from "../execution/execution.ts";
import { limits } from "./limits.ts";

type OperationKind = `${OperationDefinitionNode["operation"]}`;

/** Refuses lists in a document that hold more values than a list may, in whatever argument they are. */
export const listBoundsRule: ValidationRule = (context) => ({
  ListValue(node) {
    const type = context.getParentInputType();
    if (!type || !isListType(getNullableType(type))) return;
    const isInput = context.getParentType() === context.getSchema().getMutationType();
    const most = mostValues(type, isInput ? "mutation" : "query");
    if (node.values.length <= most) return;
    const message = longListMessage("A list", node.values.length, most);
    context.reportError(new GraphQLError(message, { nodes: node, extensions: { code: "BAD_USER_INPUT" } }));
  },
});

/** What is wrong with the first variable that holds more values in a list than a list may; null when none does. */
export function findLongList(
  schema: GraphQLSchema,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): string | null {
  for (const { variable, type: written } of variableDefinitions) {
    const type = typeFromAST(schema, written);
    if (!isInputType(type) || !holdsLists(type)) continue;
    const found = longListIn(variables[variable.name.value], type, operation);
    if (found) return longListMessage(`A list in the variable $${variable.name.value}`, found.length, found.most);
  }
  return null;
}

interface LongList {
  readonly length: number;
  readonly most: number;
}

function longListIn(value: unknown, type: GraphQLInputType, kind: OperationKind): LongList | null {
  if (value == null) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const values = value as readonly unknown[];
    const most = mostValues(type, kind);
    if (values.length > most) return { length: values.length, most };
    if (!holdsLists(nullable.ofType)) return null;
    return firstOf(values, (item) => longListIn(item, nullable.ofType, kind));
  }
  if (!isInputObjectType(nullable)) return null;
  const fields = nullable.getFields();
  return firstOf(Object.entries(value), ([name, held]) => longListIn(held, fields[name]!.type, kind));
}

function firstOf<T>(items: readonly T[], find: (item: T) => LongList | null): LongList | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}

/** Most operations have no variable with a list in it: they are not looked through. */
const listHolders = new WeakMap<GraphQLInputType, boolean>();

function holdsLists(type: GraphQLInputType): boolean {
  if (isListType(getNullableType(type))) return true;
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  const known = listHolders.get(named);
  if (known !== undefined) return known;
  // Types may hold each other: until it is known, a type holds no list because of itself.
  listHolders.set(named, false);
  const holds = Object.values(named.getFields()).some((field) => holdsLists(field.type));
  listHolders.set(named, holds);
  return holds;
}

function mostValues(type: GraphQLInputType, kind: OperationKind): number {
  if (getNamedType(type).name === "_Any") return limits.maxRepresentations;
  return kind === "mutation" ? limits.maxInputValues : limits.maxListValues;
}

function longListMessage(what: string, length: number, most: number): string {
  return `${what} holds ${length} values and may hold ${most}.`;
}

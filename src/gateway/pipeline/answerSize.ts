import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { fragmentsOf } from "../execution/collectFields.ts";
import type { Variables } from "../execution/execution.ts";
import type { ValidatedOperation } from "./operation.ts";

/** How many fields an answer has when every page that is asked for is full. */
export type AnswerSize = (variables: Variables) => number;

/** Fields that stand once in each object, and pages of objects with fields of their own. */
interface Part {
  fields: number;
  readonly pages: { readonly length: AnswerSize; readonly part: Part }[];
}

/** Arguments that say how many objects come back. Source: Relay, "Cursor Connections Specification" */
const pageArguments = ["first", "last"];

/**
 * Compiles how large the answer to an operation may become: pages within pages multiply. A list that takes no number
 * and no list of keys counts as one: its subgraph bounds it. Conditions count as if they held.
 */
export function compileAnswerSize({ document, operation }: ValidatedOperation, schema: GraphQLSchema): AnswerSize {
  const fragments = fragmentsOf(document);

  function measure({ selections }: SelectionSetNode, type: GraphQLCompositeType, into: Part): Part {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) measureField(selection, type, into);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
        const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
        measure(fragment.selectionSet, isCompositeType(condition) ? condition : type, into);
      }
    }
    return into;
  }

  function measureField(node: FieldNode, parent: GraphQLCompositeType, into: Part): void {
    into.fields++;
    const field = "getFields" in parent ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    // Introspection has bounds of its own.
    if (!field || !node.selectionSet || !isCompositeType(type)) return;
    const length = lengthOf(node, field);
    if (length === null) measure(node.selectionSet, type, into);
    else into.pages.push({ length, part: measure(node.selectionSet, type, { fields: 0, pages: [] }) });
  }

  const whole = measure(operation.selectionSet, schema.getRootType(operation.operation)!, { fields: 0, pages: [] });
  return (variables) => sizeOf(whole, variables);
}

function sizeOf({ fields, pages }: Part, variables: Variables): number {
  let size = fields;
  for (const { length, part } of pages) size += length(variables) * sizeOf(part, variables);
  return size;
}

/** How many objects a field may answer; null when nothing that it is given says so. */
function lengthOf(node: FieldNode, { type, args }: GraphQLField<unknown, unknown>): AnswerSize | null {
  const isList = isListType(getNullableType(type));
  const readers = args.flatMap(({ name, type: argumentType, defaultValue }) => {
    const takesKeys = isList && isListType(getNullableType(argumentType));
    if (!pageArguments.includes(name) && !takesKeys) return [];
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return [(variables: Variables) => countOf(given ? givenBy(given, variables) : defaultValue)];
  });
  return readers.length === 0 ? null : (variables) => Math.max(1, ...readers.map((read) => read(variables)));
}

function givenBy(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.LIST ? node.values : null;
}

function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" ? value : 0;
}

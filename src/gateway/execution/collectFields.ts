import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from "graphql";
import type { Variables } from "../subgraphs/subgraph.ts";

/** `@include(if: $variable)`, or `@skip` when `expected` is false. */
interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

/** Conditions that must all hold for a selection to count; none means always. */
export type Guard = readonly Condition[];

export interface GuardedSelections {
  readonly guard: Guard;
  readonly selectionSet: SelectionSetNode;
}

/** Every selection of one response name. */
export interface CollectedField {
  readonly name: string;
  readonly responseName: string;
  /** The field is in the answer when one of them holds. */
  readonly guards: Guard[];
  readonly selections: GuardedSelections[];
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function holds(guard: Guard, variables: Variables): boolean {
  return guard.every(({ variable, expected }) => (variables[variable] === true) === expected);
}

/**
 * The fields that selection sets ask of an object of one type, in the order in which they first stand.
 * What depends on variables stays in guards, so that this runs once for a plan.
 *
 * Source: GraphQL specification, "CollectFields()"
 */
export function collectFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLObjectType,
  sets: readonly GuardedSelections[],
): CollectedField[] {
  const fields = new Map<string, CollectedField>();

  function collect(selections: readonly SelectionNode[], outer: Guard): void {
    for (const selection of selections) {
      const guard = guardOf(selection, outer);
      if (guard === null) continue;
      if (selection.kind === Kind.FIELD) add(selection, guard);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(schema, type, selection.typeCondition)) collect(selection.selectionSet.selections, guard);
      } else {
        const fragment = fragments.get(selection.name.value)!;
        if (applies(schema, type, fragment.typeCondition)) collect(fragment.selectionSet.selections, guard);
      }
    }
  }

  function add(node: FieldNode, guard: Guard): void {
    const responseName = node.alias?.value ?? node.name.value;
    let field = fields.get(responseName);
    if (!field) {
      field = { name: node.name.value, responseName, guards: [], selections: [] };
      fields.set(responseName, field);
    }
    field.guards.push(guard);
    if (node.selectionSet) field.selections.push({ guard, selectionSet: node.selectionSet });
  }

  for (const { guard, selectionSet } of sets) collect(selectionSet.selections, guard);
  return [...fields.values()];
}

/** The guard of a selection with its own `@skip` and `@include`; null when it never counts. */
function guardOf(selection: SelectionNode, outer: Guard): Guard | null {
  let guard = outer;
  for (const directive of selection.directives ?? []) {
    const expected = directive.name.value === "include";
    if (!expected && directive.name.value !== "skip") continue;
    const condition = directive.arguments![0]!.value;
    if (condition.kind === Kind.VARIABLE) guard = [...guard, { variable: condition.name.value, expected }];
    else if (condition.kind === Kind.BOOLEAN && condition.value !== expected) return null;
  }
  return guard;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: TypeNode | undefined): boolean {
  if (!condition || condition.kind !== Kind.NAMED_TYPE || condition.name.value === type.name) return true;
  const conditional = schema.getType(condition.name.value);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

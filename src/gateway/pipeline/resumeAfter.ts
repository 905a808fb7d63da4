import {
  type DocumentNode,
  type FieldNode,
  getNullableType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  type SelectionSetNode,
  type VariableNode,
  visit,
} from "graphql";
import { fragmentsOf } from "../execution/collectFields.ts";
import { cursorArgument } from "../execution/execution.ts";
import type { ValidatedOperation } from "./operation.ts";
import type { ReadOperation } from "./readOperation.ts";

/** A subscription that begins after the cursor in a variable of its own. */
interface Resumable {
  readonly operation: ValidatedOperation;
  readonly variable: string;
}

/** By the operation as it came: the same text is changed once for all who go on with it. */
const known = new WeakMap<OperationDefinitionNode, Resumable>();

/**
 * A subscription as it is after a cursor, whatever its own argument says.
 *
 * @param read a subscription that was validated
 * @returns null when its field takes no cursor: it can't be gone on with
 */
export function resumeAfter(read: ReadOperation, cursor: string): ReadOperation | null {
  const { operation, runtime, variables } = read;
  const fields = rootFields(operation);
  const type = runtime.supergraph.publicSchema
    .getSubscriptionType()!
    .getFields()
    [fields[0]!.name.value]!.args.find(({ name }) => name === cursorArgument)?.type;
  if (type === undefined) return null;
  let resumable = known.get(operation.operation);
  if (resumable === undefined) {
    resumable = withCursorVariable(operation, new Set(fields), String(getNullableType(type)));
    known.set(operation.operation, resumable);
  }
  return { ...read, operation: resumable.operation, variables: { ...variables, [resumable.variable]: cursor } };
}

/** The operation with a variable where its cursor stands. One that is there already is taken, for it means just that. */
function withCursorVariable(
  { document, operation }: ValidatedOperation,
  fields: ReadonlySet<FieldNode>,
  type: string,
): Resumable {
  const [field] = fields;
  const given = field!.arguments?.find(({ name }) => name.value === cursorArgument)?.value;
  if (given?.kind === Kind.VARIABLE && countUses(document, given.name.value) === 1) {
    return { operation: { document, operation }, variable: given.name.value };
  }
  const taken = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  let name = "lastEventId";
  while (taken.has(name)) name += "_";
  const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
  let changed = operation;
  const definitions = document.definitions.map((definition) => {
    const resumed = visit(definition, {
      // After what stands below: a field is compared as it came.
      Field: { enter: (node) => (fields.has(node) ? withCursor(node, variable) : undefined) },
    });
    if (definition !== operation) return resumed;
    const added = { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type) } as const;
    const { variableDefinitions = [] } = operation;
    changed = { ...(resumed as OperationDefinitionNode), variableDefinitions: [...variableDefinitions, added] };
    return changed;
  });
  return { operation: { document: { ...document, definitions }, operation: changed }, variable: name };
}

function withCursor(field: FieldNode, variable: VariableNode): FieldNode {
  const others = field.arguments?.filter(({ name }) => name.value !== cursorArgument) ?? [];
  const name = { kind: Kind.NAME, value: cursorArgument } as const;
  return { ...field, arguments: [...others, { kind: Kind.ARGUMENT, name, value: variable }] };
}

function countUses(document: DocumentNode, name: string): number {
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable(variable) {
      if (variable.name.value === name) uses++;
    },
  });
  return uses;
}

/** The one field of a subscription, in each place where it stands. */
function rootFields({ document, operation }: ValidatedOperation): readonly FieldNode[] {
  const fragments = fragmentsOf(document);
  const found = new Set<FieldNode>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) found.add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else look(fragments.get(selection.name.value)!.selectionSet);
    }
  };
  look(operation.selectionSet);
  return [...found];
}

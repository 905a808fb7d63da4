import {
  type ConstValueNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { fragmentsOf } from "../execution/collectFields.ts";
import type { Variables } from "../execution/execution.ts";
import type { ValidatedOperation } from "./operation.ts";

/** An operation in the one form that stands for all that differ only in literals, names and white space. */
export interface NormalisedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The document as text: equal for operations that share a plan. */
  readonly text: string;
  /** What the document's variables are, out of the client's own. */
  variablesOf(client: Variables): Variables;
}

/** The longest integer that a number holds exactly whatever its digits are. */
const maxExactDigits = 15;

/**
 * Makes variables of the literals in arguments, names all variables by their order, and leaves out
 * descriptions, the operation's name and what it does not use. The shape of input objects stays as it is, and so do literals
 * of which only a subgraph knows how they are read.
 */
export function normalise({ document, operation }: ValidatedOperation, schema: GraphQLSchema): NormalisedOperation {
  const names = new VariableNames(operation.variableDefinitions ?? []);
  const types = new TypeInfo(schema);
  const rename = visitWithTypeInfo(types, {
    VariableDefinition: () => false,
    FragmentDefinition: { leave: ({ description: _, ...fragment }) => fragment },
    Argument: {
      leave(argument) {
        const type = types.getDirective() ? null : types.getArgument()?.type;
        return { ...argument, value: type ? lift(argument.value, type, names) : renameWithin(argument.value, names) };
      },
    },
  });
  const definitions = usedDefinitions(operation, fragmentsOf(document)).map((definition) => visit(definition, rename));
  const [first, ...fragments] = definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
  const { name: _, description: __, ...nameless } = first;
  const normalised: OperationDefinitionNode = { ...nameless, variableDefinitions: names.definitions };
  const normalisedDocument: DocumentNode = { kind: Kind.DOCUMENT, definitions: [normalised, ...fragments] };
  return {
    document: normalisedDocument,
    operation: normalised,
    text: print(normalisedDocument),
    variablesOf: (client) => names.variablesOf(client),
  };
}

/** The variables of a normalised operation: the client's under new names, and what were literals. */
class VariableNames {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly #declared: ReadonlyMap<string, VariableDefinitionNode>;
  readonly #renamed = new Map<string, VariableNode>();
  readonly #literals = new Map<string, VariableNode>();
  readonly #fromClient: (readonly [name: string, clientName: string])[] = [];
  readonly #fromLiterals: Record<string, unknown> = {};

  constructor(declared: readonly VariableDefinitionNode[]) {
    this.#declared = new Map(declared.map((definition) => [definition.variable.name.value, definition]));
  }

  rename(variable: VariableNode): VariableNode {
    const clientName = variable.name.value;
    const known = this.#renamed.get(clientName);
    if (known) return known;
    const { description: _, ...declared } = this.#declared.get(clientName)!;
    const renamed = this.#define({ ...declared, directives: [] });
    this.#renamed.set(clientName, renamed);
    this.#fromClient.push([renamed.name.value, clientName]);
    return renamed;
  }

  /** The same literal at the same type is one variable: fields that were one field must remain so. */
  ofLiteral(literal: ConstValueNode, type: GraphQLInputType): VariableNode {
    const key = `${type} ${print(literal)}`;
    const known = this.#literals.get(key);
    if (known) return known;
    const kind = Kind.VARIABLE_DEFINITION;
    const variable = this.#define({ kind, variable: undefined as never, type: parseType(String(type)) });
    this.#literals.set(key, variable);
    this.#fromLiterals[variable.name.value] = valueFromAST(literal, type);
    return variable;
  }

  variablesOf(client: Variables): Variables {
    const variables = { ...this.#fromLiterals };
    for (const [name, clientName] of this.#fromClient) {
      if (Object.hasOwn(client, clientName)) variables[name] = client[clientName];
    }
    return variables;
  }

  #define(definition: VariableDefinitionNode): VariableNode {
    const value = `v${this.definitions.length}`;
    const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value } };
    this.definitions.push({ ...definition, variable });
    return variable;
  }
}

function lift(value: ValueNode, type: GraphQLInputType, names: VariableNames): ValueNode {
  const nullable = getNullableType(type);
  switch (value.kind) {
    case Kind.VARIABLE:
      return names.rename(value);
    case Kind.NULL:
      return value;
    case Kind.OBJECT: {
      if (!isInputObjectType(nullable)) return renameWithin(value, names);
      const fields = nullable.getFields();
      const lifted = value.fields.map((field) => ({
        ...field,
        value: lift(field.value, fields[field.name.value]!.type, names),
      }));
      return { ...value, fields: lifted };
    }
    case Kind.LIST:
      if (isLiftable(value, nullable)) return names.ofLiteral(value as ConstValueNode, type);
      if (!isListType(nullable)) return renameWithin(value, names);
      return { ...value, values: value.values.map((item) => lift(item, nullable.ofType, names)) };
    default:
      return isLiftable(value, nullable) ? names.ofLiteral(value, type) : value;
  }
}

function renameWithin(value: ValueNode, names: VariableNames): ValueNode {
  return visit(value, { Variable: (variable) => names.rename(variable) });
}

/** Whether the gateway knows what a literal of the type means. */
function isLiftable(value: ValueNode, type: GraphQLInputType): boolean {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = value.kind === Kind.LIST ? value.values : [value];
    return items.every((item) => isLiftable(item, nullable.ofType));
  }
  if (value.kind === Kind.LIST || value.kind === Kind.OBJECT || value.kind === Kind.VARIABLE) return false;
  if (isInputObjectType(nullable) || value.kind === Kind.NULL) return false;
  if (!isScalarType(nullable) || isSpecifiedScalarType(nullable)) return true;
  if (value.kind === Kind.INT) return value.value.length <= maxExactDigits;
  return value.kind === Kind.STRING || value.kind === Kind.BOOLEAN;
}

function usedDefinitions(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): (OperationDefinitionNode | FragmentDefinitionNode)[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const note = (definition: OperationDefinitionNode | FragmentDefinitionNode): void =>
    void visit(definition, {
      FragmentSpread({ name: { value } }) {
        if (used.has(value)) return;
        used.set(value, fragments.get(value)!);
        note(fragments.get(value)!);
      },
    });
  note(operation);
  return [operation, ...used.values()];
}

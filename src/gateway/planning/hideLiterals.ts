import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Plan } from "./plan.ts";
import { restoreLiterals } from "./restoreLiterals.ts";

/** A document with variables in the place of its literals, and what puts these back into its plan. */
export interface HiddenLiterals {
  readonly document: DocumentNode;
  restore(plan: Plan): Plan;
}

/**
 * Hides from the native planner what doesn't matter to a plan: literals, default values, descriptions, the operation's name.
 * The planner reads less of GraphQL than graphql-js does, and writes some numbers otherwise than they were.
 *
 * Equal literals of one type become one variable: fields that are one field remain so.
 */
export function hideLiterals(document: DocumentNode, publicSchema: GraphQLSchema): HiddenLiterals {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)!;
  const declared = (operation as OperationDefinitionNode).variableDefinitions ?? [];
  const literals = new Literals(declared);
  const types = new TypeInfo(publicSchema);
  const hidden: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Argument: {
        leave(argument) {
          const type = types.getArgument()?.type;
          if (argument.value.kind === Kind.VARIABLE || !type) return undefined;
          return { ...argument, value: literals.variableOf(argument.value, String(type)) };
        },
      },
      FragmentDefinition: { leave: ({ description: _, ...rest }) => rest },
      OperationDefinition: {
        leave({ description: _, name: __, ...rest }) {
          const bare = declared.map(({ variable, type }) => bareDefinition(variable, type));
          return { ...rest, variableDefinitions: [...bare, ...literals.definitions] };
        },
      },
    }),
  );
  return { document: hidden, restore: (plan) => restoreLiterals(plan, { declared, literals: literals.byName }) };
}

function bareDefinition(variable: VariableNode, type: VariableDefinitionNode["type"]): VariableDefinitionNode {
  return { kind: Kind.VARIABLE_DEFINITION, variable, type };
}

class Literals {
  readonly byName = new Map<string, ValueNode>();
  readonly definitions: VariableDefinitionNode[] = [];
  readonly #taken: ReadonlySet<string>;
  readonly #known = new Map<string, VariableNode>();

  constructor(declared: readonly VariableDefinitionNode[]) {
    this.#taken = new Set(declared.map(({ variable }) => variable.name.value));
  }

  variableOf(value: ValueNode, type: string): VariableNode {
    const key = `${type} ${print(value)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: this.#freshName() } };
    this.#known.set(key, variable);
    this.byName.set(variable.name.value, value);
    this.definitions.push(bareDefinition(variable, parseType(type, { noLocation: true })));
    return variable;
  }

  #freshName(): string {
    let name = `_literal${this.byName.size}`;
    while (this.#taken.has(name)) name = `_${name}`;
    return name;
  }
}

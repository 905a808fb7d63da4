import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "../../execution/collectFields.ts";
import { collectCalls } from "./collectCalls.ts";
import type { Branch, Part } from "./evaluateCost.ts";
import { compileInputCost } from "./inputCost.ts";
import { type FieldLength, lengthOf } from "./listLength.ts";
import type { SchemaCosts } from "./schemaCosts.ts";

/**
 * What a field with a weight costs once, however many objects it is read for: its statement or its fetch. Unit: what it takes to
 * make one object of an answer.
 */
export const costOfFetch = 100;

/** What a question about the schema costs under each of its names: graphql-js answers each anew. `__typename` is known. */
const introspectionCosts: Readonly<Record<string, number>> = { __schema: 10_000, __type: 500 };

function aboutSchema(name: string, names: readonly string[]): Branch[] {
  const cost = introspectionCosts[name];
  if (cost === undefined) return [];
  return [{ names, once: cost * names.length, price: () => 0, length: () => 1, leafWeight: 0, parts: [] }];
}

/** The lists right below a field, and how long it says they are. */
interface ListSizes extends FieldLength {
  readonly id: string;
}

/**
 * Compiles what an operation costs by what its schema says. A field that stands in several fragments, or under several names with the same
 * arguments and selections, is executed once and costs once; each fragment is looked at once for each type.
 *
 * @param document of one operation, without `@skip` and `@include`
 */
export function compileCost(document: DocumentNode, schema: GraphQLSchema, costs: SchemaCosts): Part {
  const operation = document.definitions[0] as OperationDefinitionNode;
  return new CostCompiler(document, schema, costs).compile(
    [operation.selectionSet],
    schema.getRootType(operation.operation)!,
    null,
  );
}

class CostCompiler {
  readonly #schema: GraphQLSchema;
  readonly #costs: SchemaCosts;
  readonly #fragments: ReturnType<typeof fragmentsOf>;
  readonly #parts = new Map<string, Part>();
  readonly #ids = new Map<object, number>();

  constructor(document: DocumentNode, schema: GraphQLSchema, costs: SchemaCosts) {
    this.#schema = schema;
    this.#costs = costs;
    this.#fragments = fragmentsOf(document);
  }

  compile(sets: readonly SelectionSetNode[], type: GraphQLObjectType, sized: ListSizes | null): Part {
    const key = `${type.name} ${sets.map((set) => this.#idOf(set)).join(" ")} ${sized?.id ?? ""}`;
    const known = this.#parts.get(key);
    if (known) return known;
    const calls = collectCalls(this.#schema, this.#fragments, type, sets);
    const branches = calls.flatMap(({ node, names, selectionSets }) => {
      const field = type.getFields()[node.name.value];
      return field
        ? [this.#branch(type, field, node, names, selectionSets, sized)]
        : aboutSchema(node.name.value, names);
    });
    const keys = calls.reduce((sum, { names }) => sum + names.length, 0);
    const once = branches.reduce((sum, branch) => sum + branch.once, 0);
    const part: Part = { keys, once, branches };
    this.#parts.set(key, part);
    return part;
  }

  #branch(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    names: readonly string[],
    sets: readonly SelectionSetNode[],
    sized: ListSizes | null,
  ): Branch {
    const coordinate = `${parent.name}.${field.name}`;
    const weight = this.#costs.weights.get(coordinate) ?? 0;
    const length = lengthOf(node, field, this.#costs.listSizes.get(coordinate));
    const type = getNamedType(field.type);
    const below: ListSizes | null = length.below
      ? { ...length, id: `${coordinate}(${(node.arguments ?? []).map(print).join()})` }
      : null;
    const parts = isCompositeType(type)
      ? this.#possible(type).map((possible) => ({
          part: this.compile(sets, possible, below),
          weight: this.#costs.weights.get(possible.name) ?? 1,
        }))
      : [];
    const fetch = weight > 0 ? costOfFetch : 0;
    return {
      names,
      once: fetch + parts.reduce((sum, { part }) => sum + part.once, 0),
      price: compileInputCost(coordinate, node, field, weight, this.#costs),
      length: sized?.sizedFields.has(field.name) ? sized.below! : length.own,
      leafWeight: this.#costs.weights.get(type.name) ?? 0,
      parts,
    };
  }

  #possible(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return this.#schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }

  #idOf(set: SelectionSetNode): number {
    const id = this.#ids.get(set) ?? this.#ids.size;
    this.#ids.set(set, id);
    return id;
  }
}

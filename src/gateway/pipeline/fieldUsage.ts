import { type GraphQLSchema, getNamedType, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { NormalisedOperation } from "./normalise.ts";

/** Operations that are told apart before their counts are summed up by field. */
const maxOperations = 1_000;

/**
 * Counts how many operations have used what is in the public schema. Counting costs an operation one look-up: which
 * fields that were is found out when somebody asks.
 */
export class FieldUsage {
  readonly #operations = new Map<NormalisedOperation, { readonly schema: GraphQLSchema; count: number }>();
  #counts = new Map<string, number>();

  count(operation: NormalisedOperation, schema: GraphQLSchema): void {
    const known = this.#operations.get(operation);
    if (known) {
      known.count++;
      return;
    }
    if (this.#operations.size >= maxOperations) this.#sumUp();
    this.#operations.set(operation, { schema, count: 1 });
  }

  /** The counts since the last time: operations by the coordinate of what they used. */
  take(): ReadonlyMap<string, number> {
    this.#sumUp();
    const taken = this.#counts;
    this.#counts = new Map();
    return taken;
  }

  /** Takes counts back that nobody could keep. */
  giveBack(counts: ReadonlyMap<string, number>): void {
    for (const [coordinate, count] of counts) this.#add(coordinate, count);
  }

  #sumUp(): void {
    for (const [operation, { schema, count }] of this.#operations) {
      for (const coordinate of coordinatesIn(operation, schema)) this.#add(coordinate, count);
    }
    this.#operations.clear();
  }

  #add(coordinate: string, count: number): void {
    this.#counts.set(coordinate, (this.#counts.get(coordinate) ?? 0) + count);
  }
}

/**
 * The fields and input fields that an operation names; what its variables hold is not looked at.
 *
 * Source: GraphQL specification, "Schema Coordinates"
 */
function coordinatesIn({ document }: NormalisedOperation, schema: GraphQLSchema): ReadonlySet<string> {
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const type = types.getParentType();
        if (type && !name.value.startsWith("__")) used.add(`${type.name}.${name.value}`);
      },
      ObjectField({ name }) {
        const type = getNamedType(types.getParentInputType());
        if (type) used.add(`${type.name}.${name.value}`);
      },
    }),
  );
  return used;
}

import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from "graphql";
import type { SubgraphError, Variables } from "../subgraphs/subgraph.ts";
import { type CollectedField, collectFields, type Fragments, type GuardedSelections, holds } from "./collectFields.ts";
import type { Tree } from "./execution.ts";
import { isObject } from "./merge.ts";

/** Gives the client's answer out of what the subgraphs answered. Null when null bubbled up to the root. */
export type Projection = (data: Tree, variables: Variables, errors: SubgraphError[]) => Tree | null;

/**
 * Compiles what an operation asks into closures that read it from a merged tree: only the fields asked
 * for, in the client's order, null bubbling through what is not nullable.
 *
 * Source: GraphQL specification, "Completing Values" and "Handling Execution Errors"
 */
export function compileProjection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Projection {
  const root = schema.getRootType(operation.operation)!;
  const compiler = new ProjectionCompiler(schema, fragments);
  const project = compiler.compileObject(root, [{ guard: [], selectionSet: operation.selectionSet }]);
  return (data, variables, errors) => {
    const projected = project(data, { variables, errors, path: [] });
    return projected === violation ? null : (projected as Tree);
  };
}

interface Run {
  readonly variables: Variables;
  readonly errors: SubgraphError[];
  /** Where in the answer this is; pushed and popped on the way. */
  readonly path: (string | number)[];
}

/** Gives the completed value, or `violation`. */
type Completer = (value: unknown, run: Run) => unknown;

/** A null stands where the type has none: the value around it becomes null. */
const violation = Symbol("violation");

interface ProjectedField {
  readonly responseName: string;
  readonly isIncluded: ((variables: Variables) => boolean) | null;
  readonly complete: Completer;
}

class ProjectionCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  compileObject(type: GraphQLCompositeType, selections: readonly GuardedSelections[]): Completer {
    // Types are compiled when an object of them is first seen: most of an interface never is.
    const byType = new Map<string, readonly ProjectedField[]>();
    const fieldsOf = (name: string): readonly ProjectedField[] | null => {
      const known = byType.get(name);
      if (known) return known;
      const object = this.#schema.getType(name);
      if (!isObjectType(object) || (object !== type && !this.#schema.isSubType(type as never, object))) return null;
      const fields = collectFields(this.#schema, this.#fragments, object, selections).map((field) =>
        this.#compileField(object, field),
      );
      byType.set(name, fields);
      return fields;
    };
    const staticName = isObjectType(type) ? type.name : null;

    return (value, run) => {
      if (!isObject(value)) return null;
      const fields = fieldsOf(staticName ?? (value["__typename"] as string));
      // A type that the public schema hides.
      if (fields === null) return null;
      const projected: Tree = {};
      for (const { responseName, isIncluded, complete } of fields) {
        if (isIncluded !== null && !isIncluded(run.variables)) continue;
        run.path.push(responseName);
        const completed = complete(value[responseName], run);
        run.path.pop();
        if (completed === violation) return violation;
        projected[responseName] = completed;
      }
      return projected;
    };
  }

  #compileField(type: GraphQLObjectType, field: CollectedField): ProjectedField {
    const { name, responseName, guards, selections } = field;
    const isIncluded = guards.some((guard) => guard.length === 0)
      ? null
      : (variables: Variables) => guards.some((guard) => holds(guard, variables));
    if (name === "__typename") return { responseName, isIncluded, complete: () => type.name };
    const complete = this.#compileValue(type.getFields()[name]!.type, selections, `${type.name}.${name}`);
    return { responseName, isIncluded, complete };
  }

  #compileValue(type: GraphQLOutputType, selections: readonly GuardedSelections[], coordinate: string): Completer {
    if (isNonNullType(type)) return notNull(this.#compileValue(type.ofType, selections, coordinate), coordinate);
    if (isListType(type)) return list(this.#compileValue(type.ofType, selections, coordinate));
    if (isEnumType(type)) return (value) => (typeof value === "string" && type.getValue(value) ? value : null);
    if (isLeafType(type)) return (value) => value ?? null;
    return nullable(this.#compileSelections(type, selections));
  }

  #compileSelections(type: GraphQLCompositeType, selections: readonly GuardedSelections[]): Completer {
    if (selections.every(({ guard }) => guard.length === 0)) return this.compileObject(type, selections);
    // Guards above decide which selections count; the ones below are compiled for that case when it comes.
    const cases = new Map<string, Completer>();
    return (value, run) => {
      const counted = selections.filter(({ guard }) => holds(guard, run.variables));
      const key = counted.map((selection) => selections.indexOf(selection)).join();
      let complete = cases.get(key);
      if (!complete) {
        complete = this.compileObject(
          type,
          counted.map(({ selectionSet }) => ({ guard: [], selectionSet })),
        );
        cases.set(key, complete);
      }
      return complete(value, run);
    };
  }
}

function nullable(complete: Completer): Completer {
  return (value, run) => {
    const completed = complete(value, run);
    return completed === violation ? null : completed;
  };
}

function notNull(complete: Completer, coordinate: string): Completer {
  return (value, run) => {
    const completed = complete(value, run);
    if (completed !== null && completed !== undefined) return completed;
    if (!run.errors.some(({ path }) => isOnTheWay(path, run.path))) {
      run.errors.push({
        message: `Cannot return null for non-nullable field ${coordinate}.`,
        path: [...run.path],
        extensions: { code: "SUBGRAPH_UNAVAILABLE" },
      });
    }
    return violation;
  };
}

function list(complete: Completer): Completer {
  return (value, run) => {
    if (!Array.isArray(value)) return null;
    const items: unknown[] = [];
    for (const [index, item] of value.entries()) {
      run.path.push(index);
      const completed = complete(item, run);
      run.path.pop();
      if (completed === violation) return null;
      items.push(completed);
    }
    return items;
  };
}

/** Whether an error stands at the path, above it or below it: it explains the null there. */
function isOnTheWay(errorPath: readonly (string | number)[] | undefined, path: readonly (string | number)[]): boolean {
  if (!errorPath) return true;
  const length = Math.min(errorPath.length, path.length);
  for (let index = 0; index < length; index++) {
    if (errorPath[index] !== path[index]) return false;
  }
  return true;
}

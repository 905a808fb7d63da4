import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { SubgraphError } from "../subgraphs/subgraph.ts";
import { type CollectedField, collectFields, type Fragments } from "./collectFields.ts";
import { ErrorPlaces } from "./errorPlaces.ts";
import type { Tree } from "./execution.ts";
import type { AnswerKeys } from "./forPlanner.ts";
import { isObject } from "./merge.ts";

/** Gives the client's answer out of what the subgraphs answered. Null when null bubbled up to the root. */
export type Projection = (data: Tree, errors: SubgraphError[]) => Tree | null;

export interface OperationToProject {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Where the subgraphs' answers stand. */
  readonly answerKeys: AnswerKeys;
}

/**
 * Compiles what an operation asks into closures that read it from a merged tree: only the fields asked
 * for, in the client's order, null bubbling through what is not nullable.
 *
 * Source: GraphQL specification, "Completing Values" and "Handling Execution Errors"
 */
export function compileProjection(asked: OperationToProject): Projection {
  const { schema, operation } = asked;
  const root = schema.getRootType(operation.operation)!;
  const project = new ProjectionCompiler(asked).compileObject(root, [operation.selectionSet]);
  return (data, errors) => {
    const projected = project(data, { errors, places: null, path: [] });
    return projected === violation ? null : (projected as Tree);
  };
}

interface Run {
  readonly errors: SubgraphError[];
  /** Made of the errors at the first null that must not be. */
  places: ErrorPlaces | null;
  /** Where in the answer this is; pushed and popped on the way. */
  readonly path: (string | number)[];
}

/** Gives the completed value, or `violation`. */
type Completer = (value: unknown, run: Run) => unknown;

/** A null stands where the type has none: the value around it becomes null. */
const violation = Symbol("violation");

interface ProjectedField {
  readonly responseName: string;
  readonly answerKey: string;
  readonly complete: Completer;
}

class ProjectionCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  readonly #answerKeys: AnswerKeys;

  constructor({ schema, fragments, answerKeys }: OperationToProject) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#answerKeys = answerKeys;
  }

  compileObject(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Completer {
    // Types are compiled when an object of them is first seen: most of an interface never is.
    const byType = new Map<string, readonly ProjectedField[]>();
    const fieldsOf = (name: string): readonly ProjectedField[] | null => {
      const known = byType.get(name);
      if (known) return known;
      const object = this.#schema.getType(name);
      if (!isObjectType(object) || (isAbstractType(type) && !this.#schema.isSubType(type, object))) return null;
      const fields = collectFields(this.#schema, this.#fragments, object, sets).map((field) =>
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
      for (const { responseName, answerKey, complete } of fields) {
        run.path.push(responseName);
        const completed = complete(value[answerKey], run);
        run.path.pop();
        if (completed === violation) return violation;
        projected[responseName] = completed;
      }
      return projected;
    };
  }

  #compileField(type: GraphQLObjectType, { name, responseName, selectionSets }: CollectedField): ProjectedField {
    const answerKey = this.#answerKeys(responseName, name);
    if (name === "__typename") return { responseName, answerKey, complete: () => type.name };
    const complete = this.#compileValue(type.getFields()[name]!.type, selectionSets, `${type.name}.${name}`);
    return { responseName, answerKey, complete };
  }

  #compileValue(type: GraphQLOutputType, sets: readonly SelectionSetNode[], coordinate: string): Completer {
    if (isNonNullType(type)) return notNull(this.#compileValue(type.ofType, sets, coordinate), coordinate);
    if (isListType(type)) return list(this.#compileValue(type.ofType, sets, coordinate));
    if (isEnumType(type)) return (value) => (typeof value === "string" && type.getValue(value) ? value : null);
    if (isLeafType(type)) return (value) => value ?? null;
    return nullable(this.compileObject(type, sets));
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
    run.places ??= new ErrorPlaces(run.errors);
    if (!run.places.explain(run.path)) {
      const path = [...run.path];
      run.places.add(path);
      run.errors.push({
        message: `Cannot return null for non-nullable field ${coordinate}.`,
        path,
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

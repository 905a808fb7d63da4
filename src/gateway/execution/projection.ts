import {
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { SubgraphError } from "../subgraphs/subgraph.ts";
import { asksForType, type CollectedField, collectFields, type Fragments } from "./collectFields.ts";
import { ErrorPlaces } from "./errorPlaces.ts";
import type { Tree } from "./execution.ts";
import type { AnswerKeys } from "./forPlanner.ts";
import { isPlainString, jsonText } from "./jsonText.ts";
import { isObject } from "./merge.ts";
import type { ResponsePath } from "./path.ts";

/**
 * Writes the client's answer out of what the subgraphs answered, as JSON text. Null when null bubbled up
 * to the root. Nulls that nobody has explained are added to the errors.
 */
export type Projection = (data: Tree, errors: SubgraphError[]) => string | null;

export interface OperationToProject {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Where the subgraphs' answers stand. */
  readonly answerKeys: AnswerKeys;
}

/**
 * Compiles what an operation asks into closures that write it from a merged tree: only the fields asked
 * for, in the client's order, null bubbling through what is not nullable.
 *
 * Source: GraphQL specification, "Completing Values" and "Handling Execution Errors"
 */
export function compileProjection(asked: OperationToProject): Projection {
  const { schema, operation } = asked;
  const root = schema.getRootType(operation.operation)!;
  const project = new ProjectionCompiler(asked).compileObject(root, [operation.selectionSet]);
  return (data, errors) => {
    const hasty: Run = { path: null, hasViolation: false };
    const text = project(data, hasty);
    if (!hasty.hasViolation) return text;
    // Only now does anybody ask where the nulls are.
    const places = new ErrorPlaces(errors);
    return project(data, {
      path: [],
      hasViolation: false,
      onViolation: (...where) => explain(errors, places, ...where),
    });
  };
}

function explain(errors: SubgraphError[], places: ErrorPlaces, at: ResponsePath, coordinate: string): void {
  if (places.explain(at)) return;
  const path = [...at];
  places.add(path);
  errors.push({
    message: `Cannot return null for non-nullable field ${coordinate}.`,
    path,
    extensions: { code: "SUBGRAPH_UNAVAILABLE" },
  });
}

interface Run {
  /** Where in the answer this is; pushed and popped on the way, when anybody asks. */
  readonly path: (string | number)[] | null;
  hasViolation: boolean;
  readonly onViolation?: (path: ResponsePath, coordinate: string) => void;
}

/** Gives the completed value as JSON text; null when it is null and must not be: a violation. */
type Completer = (value: unknown, run: Run) => string | null;

const nothing = "null";

interface ProjectedField {
  readonly responseName: string;
  readonly answerKey: string;
  /** What stands before the value: the name, and a comma from the second field on. */
  readonly prefix: string;
  /** The same with an opening quote, when any string is a right value: most values are strings. */
  readonly stringPrefix: string | null;
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
    const fieldsOf = this.#fieldsByType(type, sets);
    const staticName = isObjectType(type) ? type.name : null;
    return (value, run) => {
      if (!isObject(value)) return nothing;
      const fields = fieldsOf(staticName ?? (value["__typename"] as string | undefined) ?? type.name);
      // A type that the public schema hides, or that nobody could tell.
      if (fields === null) return nothing;
      let text = "{";
      for (const { responseName, answerKey, prefix, stringPrefix, complete } of fields) {
        const fieldValue = value[answerKey];
        if (stringPrefix !== null && isPlainString(fieldValue)) {
          text += `${stringPrefix + fieldValue}"`;
          continue;
        }
        run.path?.push(responseName);
        const completed = complete(fieldValue, run);
        run.path?.pop();
        if (completed === null) return null;
        text += prefix + completed;
      }
      return `${text}}`;
    };
  }

  /** Types are compiled when an object of them is first seen: most of an interface never is. */
  #fieldsByType(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]) {
    const byType = new Map<string, readonly ProjectedField[]>();
    return (name: string): readonly ProjectedField[] | null => {
      const known = byType.get(name);
      if (known) return known;
      const object = this.#schema.getType(name);
      if (!this.#isKnownAs(type, object, sets)) return null;
      const fields = collectFields(this.#schema, this.#fragments, object, sets).map((field, index) =>
        this.#compileField(object, field, index),
      );
      byType.set(name, fields);
      return fields;
    };
  }

  /**
   * Whether an object of a type may stand here. Of an interface object the type is the interface itself, which is
   * enough as long as nothing depends on what it really is.
   */
  #isKnownAs(
    type: GraphQLCompositeType,
    object: GraphQLNamedType | undefined,
    sets: readonly SelectionSetNode[],
  ): object is GraphQLObjectType | GraphQLInterfaceType {
    if (!isObjectType(object) && !isInterfaceType(object)) return false;
    const isHere = object === type || (isAbstractType(type) && this.#schema.isSubType(type, object));
    return isHere && (isObjectType(object) || !asksForType(this.#schema, this.#fragments, object, sets));
  }

  #compileField(type: GraphQLObjectType | GraphQLInterfaceType, field: CollectedField, index: number): ProjectedField {
    const { name, responseName } = field;
    const answerKey = this.#answerKeys(responseName, name);
    const prefix = `${index === 0 ? "" : ","}${JSON.stringify(responseName)}:`;
    const stringPrefix = takesAnyString(type, name) ? `${prefix}"` : null;
    return { responseName, answerKey, prefix, stringPrefix, complete: this.#compileFieldValue(type, field) };
  }

  #compileFieldValue(
    type: GraphQLObjectType | GraphQLInterfaceType,
    { name, selectionSets }: CollectedField,
  ): Completer {
    const typename = JSON.stringify(type.name);
    if (name === "__typename") return () => typename;
    // graphql-js has completed what is asked about the schema.
    if (name.startsWith("__")) return jsonText;
    return this.#compileValue(type.getFields()[name]!.type, selectionSets, `${type.name}.${name}`);
  }

  #compileValue(type: GraphQLOutputType, sets: readonly SelectionSetNode[], coordinate: string): Completer {
    if (isNonNullType(type)) return notNull(this.#compileValue(type.ofType, sets, coordinate), coordinate);
    if (isListType(type)) return list(this.#compileValue(type.ofType, sets, coordinate));
    if (isEnumType(type)) return enumText(type);
    if (isScalarType(type)) return scalarText(type);
    return nullable(this.compileObject(type, sets));
  }
}

function takesAnyString(type: Pick<GraphQLObjectType, "getFields">, field: string): boolean {
  return /^(String|ID)!?$/.test(String(type.getFields()[field]?.type));
}

/** A value that the public schema hides is null. */
function enumText(type: GraphQLEnumType): Completer {
  const texts = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
  return (value) => texts.get(value as string) ?? nothing;
}

/** Of the specification's own scalars nothing passes that is of another kind; the rest only their subgraph knows. */
function scalarText({ name }: GraphQLScalarType): Completer {
  switch (name) {
    case "Int":
    case "Float":
      return (value) => (typeof value === "number" ? jsonText(value) : nothing);
    case "Boolean":
      return (value) => (typeof value === "boolean" ? jsonText(value) : nothing);
    case "String":
      return (value) => (typeof value === "string" ? jsonText(value) : nothing);
    case "ID":
      return (value) => (typeof value === "string" || typeof value === "number" ? jsonText(String(value)) : nothing);
    default:
      return jsonText;
  }
}

function nullable(complete: Completer): Completer {
  return (value, run) => complete(value, run) ?? nothing;
}

function notNull(complete: Completer, coordinate: string): Completer {
  return (value, run) => {
    const completed = complete(value, run);
    if (completed !== nothing) return completed;
    run.hasViolation = true;
    if (run.path) run.onViolation?.(run.path, coordinate);
    return null;
  };
}

function list(complete: Completer): Completer {
  return (value, run) => {
    if (!Array.isArray(value)) return nothing;
    let text = "[";
    for (let index = 0; index < value.length; index++) {
      run.path?.push(index);
      const completed = complete(value[index], run);
      run.path?.pop();
      if (completed === null) return nothing;
      text += index === 0 ? completed : `,${completed}`;
    }
    return `${text}]`;
  };
}

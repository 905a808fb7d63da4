import {
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
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
import { writeExactly } from "../subgraphs/exactJson.ts";
import type { SubgraphError } from "../subgraphs/subgraph.ts";
import { inOwnTurn } from "./answerBytes.ts";
import { asksForType, type CollectedField, collectFields, type Fragments } from "./collectFields.ts";
import {
  type Completer,
  enumValue,
  list,
  mismatch,
  notNull,
  nullable,
  type Run,
  scalarValue,
  violation,
} from "./completers.ts";
import { ErrorPlaces } from "./errorPlaces.ts";
import type { ResponsePath, Tree } from "./execution.ts";
import type { AnswerKeys } from "./forPlanner.ts";
import { isObject } from "./merge.ts";
import { compileShape, type Shape, type ShapeField } from "./shape.ts";
import type { AskedAs } from "./shareFields.ts";

/**
 * Writes the client's answer out of what the subgraphs answered, as JSON text. Null when null bubbled up
 * to the root. Nulls that nobody has explained are added to the errors.
 *
 * @throws {AnswerTooManyBytesError} before more is written
 */
export type Projection = (
  data: Tree,
  errors: SubgraphError[],
  excused: () => readonly ResponsePath[],
) => string | null | Promise<string>;

export interface OperationToProject {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Where the subgraphs' answers stand. */
  readonly answerKeys: AnswerKeys;
  /** Under which response name a field was asked for. */
  readonly askedAs: AskedAs;
  readonly maxAnswerBytes: number;
}

/**
 * Compiles what an operation asks into functions that take it from a merged tree: only the fields asked
 * for, in the client's order, null bubbling through what is not nullable. Its text is written at once.
 *
 * Source: GraphQL specification, "Completing Values" and "Handling Execution Errors"
 */
export function compileProjection(asked: OperationToProject): Projection {
  const { schema, operation, maxAnswerBytes: maxBytes } = asked;
  const root = schema.getRootType(operation.operation)!;
  const project = new ProjectionCompiler(asked).compileObject(root, [operation.selectionSet], root.name);
  return (data, errors, excused) => {
    const hasty: Run = { path: null, hasViolation: false, size: 0, maxBytes };
    const projected = project(data, hasty);
    if (!hasty.hasViolation) return inOwnTurn(hasty, () => writeExactly(projected));
    // Only now does anybody ask where the nulls are.
    const places = new ErrorPlaces(errors, excused());
    const onViolation = (at: ResponsePath, coordinate: string) => explain(errors, places, at, coordinate);
    const thorough: Run = { path: [], hasViolation: false, onViolation, size: 0, maxBytes };
    const explained = project(data, thorough);
    return explained === violation ? null : inOwnTurn(thorough, () => writeExactly(explained));
  };
}

/** Adds an error, unless one stands there already that says why. */
function explain(errors: SubgraphError[], places: ErrorPlaces, at: ResponsePath, message: string): void {
  if (places.explain(at)) return;
  const path = [...at];
  places.add(path);
  errors.push({ message, path, extensions: { code: "SUBGRAPH_UNAVAILABLE" } });
}

class ProjectionCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  readonly #answerKeys: AnswerKeys;
  readonly #askedAs: AskedAs;

  constructor({ schema, fragments, answerKeys, askedAs }: OperationToProject) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#answerKeys = answerKeys;
    this.#askedAs = askedAs;
  }

  compileObject(type: GraphQLCompositeType, sets: readonly SelectionSetNode[], coordinate: string): Completer {
    const shapeOf = this.#shapesByType(type, sets);
    const staticName = isObjectType(type) ? type.name : null;
    return (value, run) => {
      if (!isObject(value)) return mismatch(value, coordinate, run);
      const shape = shapeOf(staticName ?? (value["__typename"] as string | undefined) ?? type.name);
      // A type that the public schema hides, or that nobody could tell.
      return shape === null ? null : shape(value, run);
    };
  }

  /** Types are compiled when an object of them is first seen: most of an interface never is. */
  #shapesByType(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]) {
    const byType = new Map<string, Shape>();
    return (name: string): Shape | null => {
      const known = byType.get(name);
      if (known) return known;
      const object = this.#schema.getType(name);
      if (!this.#isKnownAs(type, object, sets)) return null;
      const fields = collectFields(this.#schema, this.#fragments, object, sets).map((field) =>
        this.#compileField(object, field),
      );
      const shape = compileShape(fields);
      byType.set(name, shape);
      return shape;
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

  #compileField(type: GraphQLObjectType | GraphQLInterfaceType, field: CollectedField): ShapeField {
    const { name, responseName, node } = field;
    const answerKey = this.#answerKeys(this.#askedAs(node), name);
    const complete = this.#compileFieldValue(type, field);
    return { responseName, answerKey, takesStrings: takesAnyString(type, name), complete };
  }

  #compileFieldValue(
    type: GraphQLObjectType | GraphQLInterfaceType,
    { name, selectionSets }: CollectedField,
  ): Completer {
    if (name === "__typename") return () => type.name;
    // graphql-js has completed what is asked about the schema.
    if (name.startsWith("__")) return (value) => value ?? null;
    return this.#compileValue(type.getFields()[name]!.type, selectionSets, `${type.name}.${name}`);
  }

  #compileValue(type: GraphQLOutputType, sets: readonly SelectionSetNode[], coordinate: string): Completer {
    if (isNonNullType(type)) return notNull(this.#compileValue(type.ofType, sets, coordinate), coordinate);
    if (isListType(type)) return list(this.#compileValue(type.ofType, sets, coordinate), coordinate);
    if (isEnumType(type)) return enumValue(type);
    if (isScalarType(type)) return scalarValue(type, coordinate);
    return nullable(this.compileObject(type, sets, coordinate));
  }
}

function takesAnyString(type: Pick<GraphQLObjectType, "getFields">, field: string): boolean {
  return /^(String|ID)!?$/.test(String(type.getFields()[field]?.type));
}

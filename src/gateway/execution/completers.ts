import type { GraphQLEnumType, GraphQLScalarType } from "graphql";
import { type AnswerSize, weigh } from "./answerBytes.ts";
import type { ResponsePath } from "./execution.ts";

/** What one projection of an answer is made with. */
export interface Run extends AnswerSize {
  /** Where in the answer this is; pushed and popped on the way, when anybody asks. */
  readonly path: (string | number)[] | null;
  /** Whether something is null without leave, or not of its type. */
  hasViolation: boolean;
  readonly onViolation?: (path: ResponsePath, message: string) => void;
}

/** Stands for a null where none may be, until it comes to a place that may be null. */
export const violation = Symbol("violation");

/**
 * Gives the completed value, or `violation`.
 *
 * Source: GraphQL specification, "CompleteValue()"
 */
export type Completer = (value: unknown, run: Run) => unknown;

/** A value that the public schema hides is null. */
export function enumValue(type: GraphQLEnumType): Completer {
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value, run) => {
    if (!names.has(value)) return null;
    run.size += (value as string).length;
    return value;
  };
}

/**
 * Of the specification's own scalars nothing passes that is of another kind; the rest only their subgraph knows.
 *
 * Source: GraphQL specification, "Scalars", "Result Coercion"
 */
export function scalarValue({ name }: GraphQLScalarType, coordinate: string): Completer {
  switch (name) {
    case "Int":
      // What is no number need not have a primitive value at all.
      return (value, run) =>
        typeof value === "number" && (value | 0) === value ? value : mismatch(value, coordinate, run);
    case "Float":
      return (value, run) => {
        if (Number.isFinite(value)) return value;
        return typeof value === "bigint" ? Number(value) : mismatch(value, coordinate, run);
      };
    case "Boolean":
      return (value, run) => (typeof value === "boolean" ? value : mismatch(value, coordinate, run));
    case "String":
      return (value, run) => (typeof value === "string" ? weighed(value, run) : mismatch(value, coordinate, run));
    case "ID":
      return (value, run) => {
        if (typeof value === "string") return weighed(value, run);
        return typeof value === "number" || typeof value === "bigint"
          ? String(value)
          : mismatch(value, coordinate, run);
      };
    default:
      return opaqueValue;
  }
}

/** The null in the place of a value that is not of the field's type; it needs an error unless it was null. */
export function mismatch(value: unknown, coordinate: string, run: Run): null {
  // A function is what every object has under some names, as `constructor`.
  if (value === null || value === undefined || typeof value === "function") return null;
  run.hasViolation = true;
  if (run.path) run.onViolation?.(run.path, `The value of ${coordinate} is not of its type.`);
  return null;
}

function weighed(value: string, run: Run): string {
  run.size += value.length;
  return value;
}

/** What JSON can't hold is null; a function is what every object has under some names, as `constructor`. */
function opaqueValue(value: unknown, run: Run): unknown {
  if (typeof value === "function" || (typeof value === "number" && !Number.isFinite(value))) return null;
  if (typeof value === "string") run.size += value.length;
  else if (typeof value === "object") weigh(value, run);
  return value ?? null;
}

export function nullable(complete: Completer): Completer {
  return (value, run) => {
    const completed = complete(value, run);
    return completed === violation ? null : completed;
  };
}

export function notNull(complete: Completer, coordinate: string): Completer {
  return (value, run) => {
    const completed = complete(value, run);
    if (completed !== null) return completed;
    run.hasViolation = true;
    if (run.path) run.onViolation?.(run.path, `Cannot return null for non-nullable field ${coordinate}.`);
    return violation;
  };
}

export function list(complete: Completer, coordinate: string): Completer {
  return (value, run) => {
    if (!Array.isArray(value)) return mismatch(value, coordinate, run);
    const items: unknown[] = [];
    run.size += value.length;
    for (let index = 0; index < value.length; index++) {
      run.path?.push(index);
      const completed = complete(value[index], run);
      run.path?.pop();
      if (completed === violation) return null;
      items.push(completed);
    }
    return items;
  };
}

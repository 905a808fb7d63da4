import type { GraphQLEnumType, GraphQLScalarType } from "graphql";
import type { ResponsePath } from "./path.ts";

/** What one projection of an answer is made with. */
export interface Run {
  /** Where in the answer this is; pushed and popped on the way, when anybody asks. */
  readonly path: (string | number)[] | null;
  hasViolation: boolean;
  readonly onViolation?: (path: ResponsePath, coordinate: string) => void;
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
  return (value) => (names.has(value) ? value : null);
}

/** Of the specification's own scalars nothing passes that is of another kind; the rest only their subgraph knows. */
export function scalarValue({ name }: GraphQLScalarType): Completer {
  switch (name) {
    case "Int":
    case "Float":
      return (value) => (Number.isFinite(value) ? value : null);
    case "Boolean":
      return (value) => (typeof value === "boolean" ? value : null);
    case "String":
      return (value) => (typeof value === "string" ? value : null);
    case "ID":
      return (value) => (typeof value === "string" ? value : typeof value === "number" ? String(value) : null);
    default:
      return opaqueValue;
  }
}

/** What JSON can't hold is null; a function is what every object has under some names, as `constructor`. */
function opaqueValue(value: unknown): unknown {
  if (typeof value === "function" || (typeof value === "number" && !Number.isFinite(value))) return null;
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
    if (run.path) run.onViolation?.(run.path, coordinate);
    return violation;
  };
}

export function list(complete: Completer): Completer {
  return (value, run) => {
    if (!Array.isArray(value)) return null;
    const items: unknown[] = [];
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

import { BadInputError } from "../input.errors.ts";

/** The four arguments of a connection, as a client sent them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Which rows to read: `size` of them, from the start or the end, beyond a cursor or from the edge. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | null;
}

/** Rows a page holds at most. */
export const maxPageSize = 100;

/**
 * Reads the arguments of a connection.
 *
 * @throws {BadInputError} unless exactly one of `first` and `last` is 1 to 100 and the cursor fits it
 * Source: GraphQL Cursor Connections Specification, "Arguments"
 */
export function readPage({ first, after, last, before }: PageArguments): Page {
  const backward = last != null;
  const size = backward ? last : first;
  if (size == null) throw new BadInputError("first", `or last is required, 1 to ${maxPageSize}`);
  if (backward && first != null) throw new BadInputError("first", "and last can't both be given");
  if (size < 1 || size > maxPageSize)
    throw new BadInputError(backward ? "last" : "first", `must be 1 to ${maxPageSize}, and is ${size}`);
  if (backward && after != null) throw new BadInputError("after", "goes with first; last goes with before");
  if (!backward && before != null) throw new BadInputError("before", "goes with last; first goes with after");
  return { size, backward, cursor: (backward ? before : after) ?? null };
}

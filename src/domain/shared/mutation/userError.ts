import type { z } from "zod";
import { ClientError } from "../../../errors/appError.ts";

/** What the caller of a mutation can mend: an entry of `userErrors`, not a GraphQL error. */
export interface UserError {
  readonly code: string;
  /** The way to the value in the input. */
  readonly field: readonly string[];
  readonly message: string;
}

/** Ends the work of a mutation: nothing is stored, and the caller gets the errors in the payload. */
export class RefusedInput extends ClientError {
  readonly code = "BAD_USER_INPUT";
  readonly userErrors: readonly UserError[];
  constructor(...userErrors: readonly UserError[]) {
    super(userErrors.map((error) => error.message).join(" "), { userErrors });
    this.userErrors = userErrors;
  }
}

/**
 * The input as its rules shape it.
 *
 * @throws {RefusedInput} with one INVALID entry for each rule it breaks
 */
export function checkInput<Rules extends z.ZodType>(rules: Rules, input: unknown): z.output<Rules> {
  const checked = rules.safeParse(input);
  if (checked.success) return checked.data;
  throw new RefusedInput(
    ...checked.error.issues.map((issue) => ({
      code: "INVALID",
      field: issue.path.map(String),
      message: `${issue.path.join(".") || "The input"} ${issue.message}.`,
    })),
  );
}

export function notFound(field: readonly string[], what: string): RefusedInput {
  return new RefusedInput({ code: "NOT_FOUND", field, message: `${what} does not exist.` });
}

export function taken(field: readonly string[], message: string): RefusedInput {
  return new RefusedInput({ code: "TAKEN", field, message });
}

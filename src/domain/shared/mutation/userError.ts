import type { z } from "zod";
import { ClientError } from "../../../errors/appError.ts";
import type { ErrorCode } from "../../../errors/codes.ts";
import type { UserErrorCode } from "../../../errors/userErrorCodes.ts";

/** What the caller of a mutation can mend: an entry of `userErrors`, not a GraphQL error. */
export interface UserError {
  readonly code: UserErrorCode | ErrorCode;
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

/** What a rule says, under a code of its own: `z.string().refine(isCurrency, withCode("CURRENCY_UNKNOWN", "must be …"))`. */
export function withCode(code: UserErrorCode, error: string): { error: string; params: { code: UserErrorCode } } {
  return { error, params: { code } };
}

/**
 * The input as its rules shape it.
 *
 * @throws {RefusedInput} with one entry for each rule it breaks: INVALID, or the rule's own code (see {@link withCode})
 */
export function checkInput<Rules extends z.ZodType>(rules: Rules, input: unknown): z.output<Rules> {
  const checked = rules.safeParse(input);
  if (checked.success) return checked.data;
  throw new RefusedInput(
    ...checked.error.issues.map((issue) => ({
      code: issue.code === "custom" ? ((issue.params?.["code"] as UserErrorCode | undefined) ?? "INVALID") : "INVALID",
      field: issue.path.map(String),
      message: `${issue.path.join(".") || "The input"} ${issue.message}.`,
    })),
  );
}

export function notFound(field: readonly string[], what: string): RefusedInput {
  return new RefusedInput({ code: "NOT_FOUND", field, message: `${what} does not exist.` });
}

export function refused(code: UserErrorCode, field: readonly string[], message: string): RefusedInput {
  return new RefusedInput({ code, field, message });
}

export function taken(field: readonly string[], message: string): RefusedInput {
  return new RefusedInput({ code: "TAKEN", field, message });
}

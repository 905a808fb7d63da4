import { Field } from "type-graphql";
import { DateTime } from "../schema/scalars.ts";
import { refused } from "./userError.ts";

/** The field of an input that says which version of the record its caller has read. */
export function IfUnchangedSince(): PropertyDecorator {
  return Field(() => DateTime, {
    nullable: true,
    description:
      "The record's updatedAt as you read it: CONFLICT when somebody has changed the record since. Without it the change is made on whatever is there.",
  });
}

interface Conditional {
  readonly ifUnchangedSince?: Date | null;
}

/**
 * Holds a change to the version that its caller has read.
 *
 * @param record locked until the transaction ends
 * @throws {RefusedInput} CONFLICT when the record was changed later, with the instant
 */
export function requireUnchanged({ updatedAt }: { readonly updatedAt: Date }, { ifUnchangedSince }: Conditional): void {
  if (!ifUnchangedSince || updatedAt <= ifUnchangedSince) return;
  throw refused(
    "CONFLICT",
    ["ifUnchangedSince"],
    `The record was changed at ${updatedAt.toISOString()}; read it anew.`,
  );
}

import { BadInputError } from "../../shared/input.errors.ts";

const maxCharacters = 200;

/**
 * A text to search for, without blanks around it.
 *
 * @throws {BadInputError} unless it has 1 to 200 characters
 */
export function readSearchText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 1 || trimmed.length > maxCharacters)
    throw new BadInputError("text", `must have 1 to ${maxCharacters} characters`);
  return trimmed;
}

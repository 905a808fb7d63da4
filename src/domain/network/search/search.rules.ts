import { BadInputError } from "../../shared/input.errors.ts";

const maxCharacters = 200;

/** What a person looks for, read from what was typed. */
export interface SearchText {
  /** As typed, without blanks around it. */
  readonly typed: string;
  /** Words and phrases that must be there. */
  readonly wanted: string;
  /** Words and phrases that must not, with `or` between them; empty when there are none. */
  readonly unwanted: string;
  /** Whether a spelling that comes near will do: not for a phrase in quotes. */
  readonly mayBeNear: boolean;
}

/**
 * Reads a text to search for. Quotes hold a phrase together, a leading minus excludes a word or a phrase.
 *
 * @throws {BadInputError} unless it has 1 to 200 characters
 */
export function readSearchText(text: string): SearchText {
  const typed = text.trim();
  if (typed === "") throw tooLong();
  const terms = withinBound(typed).match(/-?"[^"]*"?|\S+/g) ?? [];
  const isUnwanted = (term: string) => term.length > 1 && term.startsWith("-");
  const wanted = terms.filter((term) => !isUnwanted(term)).join(" ");
  const unwanted = terms.filter(isUnwanted).map((term) => term.slice(1));
  return { typed, wanted, unwanted: unwanted.join(" or "), mayBeNear: !wanted.includes('"') };
}

/**
 * Reads a filter's text.
 *
 * @returns null when it is blank and filters nothing
 * @throws {BadInputError} when it has more than 200 characters
 */
export function readFilterText(text: string | null | undefined): string | null {
  return withinBound(text?.trim() ?? "") || null;
}

function withinBound(text: string): string {
  if ([...text].length > maxCharacters) throw tooLong();
  return text;
}

function tooLong(): BadInputError {
  return new BadInputError("text", `must have 1 to ${maxCharacters} characters`);
}

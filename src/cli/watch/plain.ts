/** What is no character that is seen: of it, a terminal may take some for an order. */
const unseen = /\p{C}/gu;

/** A line in which others wrote: nothing in it may steer the terminal. */
export function plain(line: string): string {
  return line.replace(unseen, "");
}

/** A value as JSON in one line, of which the same holds, and which says the same as ever. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(unseen, (character) => character.split("").map(escaped).join(""));
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

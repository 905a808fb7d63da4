/** A caller's value in a message is cut to so many characters. */
export const maxToldValue = 100;

/** A message as a whole is cut to so many characters. */
const maxMessage = 1_000;

/** With this graphql-js begins what it adds to a message that holds an unknown name. It stands at the end. */
const suggestion = " Did you mean ";

/**
 * The parts of a message that can hold a caller's value: block strings, strings, and words. Lists and objects are read apart,
 * since they hold each other.
 */
const plainValue = /"""(?:\\"""|[\s\S])*?(?:"""|$)|"(?:\\[\s\S]?|[^"\\])*(?:"|$)|[^\s"[{]+/y;

const closing: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

export interface FaultOptions {
  /** Whether a message may name what the schema has and the caller did not. */
  readonly suggestions: boolean;
}

/**
 * The message of a fault as callers get it. What they sent may be megabytes long and may be written to somebody's log, so
 * each value is cut to {@link maxToldValue} characters.
 */
export function faultMessage(message: string, { suggestions }: FaultOptions): string {
  const told = suggestions ? message : withoutSuggestion(message);
  return shortened(withShortValues(told.slice(0, 20 * maxMessage)), maxMessage);
}

/** Looked for from the end, and once: a caller's value may hold the same words many times. */
function withoutSuggestion(message: string): string {
  const at = message.endsWith("?") ? message.lastIndexOf(suggestion) : -1;
  return at < 0 ? message : message.slice(0, at);
}

function withShortValues(message: string): string {
  const parts: string[] = [];
  for (let at = 0; at < message.length; ) {
    const end = endOfValue(message, at);
    parts.push(end > at ? shortened(message.slice(at, end), maxToldValue) : message[at]!);
    at = Math.max(end, at + 1);
  }
  return parts.join("");
}

/** Where the value ends that begins at a place; the place itself when none begins there. */
function endOfValue(message: string, start: number): number {
  const open: string[] = [];
  let at = start;
  do {
    const character = message[at]!;
    if (character in closing) open.push(closing[character]!);
    else if (character === open.at(-1)) open.pop();
    else if (open.length === 0 || character === '"') {
      plainValue.lastIndex = at;
      at = plainValue.test(message) ? plainValue.lastIndex - 1 : at - 1;
      if (open.length === 0) return at + 1;
    }
    at++;
  } while (open.length > 0 && at < message.length);
  return at;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

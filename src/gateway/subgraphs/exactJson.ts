declare global {
  interface JSON {
    /** Not in TypeScript's library yet. */
    rawJSON(text: string): unknown;
  }
}

/** Levels of lists and objects that a value from outside may have: what works on deeper ones could overflow its stack. */
export const maxJsonDepth = 500;

/** A longer whole number is taken for what it is nearest to: reading one costs more than its length. */
const maxDigits = 1_000;

const tooDeep = 1;
const namesPrototype = 2;
const inexact = 4;

/**
 * Reads JSON with whole numbers beyond 2^53 as `bigint`, which keeps them as they are; all else as `JSON.parse` does.
 *
 * @throws {SyntaxError}
 */
export function parseExactly(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return lookThrough(value, maxJsonDepth) & inexact ? again(text, value) : value;
}

/**
 * The same of somebody who is not trusted: nothing may stand deeper than {@link maxJsonDepth}, and no key be `__proto__`,
 * which would change what objects are made of when it is merged.
 *
 * @returns undefined when it is no such JSON
 */
export function parseGuarded(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const found = lookThrough(value, maxJsonDepth);
    if (found & (tooDeep | namesPrototype)) return undefined;
    return found & inexact ? again(text, value) : value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether somebody's value that has been read already keeps the bounds of {@link parseGuarded}. */
export function isGuarded(value: unknown): boolean {
  return (lookThrough(value, maxJsonDepth) & (tooDeep | namesPrototype)) === 0;
}

/** A reviver of `JSON.parse` by which whole numbers beyond 2^53 are read as they are. */
export function keepExact(_key: string, value: unknown, { source = "" }: { readonly source?: string } = {}): unknown {
  if (typeof value !== "number" || !isInexact(value)) return value;
  return source.length <= maxDigits && /^-?\d+$/.test(source) ? BigInt(source) : value;
}

/** Writes JSON, with every `bigint` as the number that it is. Undefined for what JSON can't hold. */
export function writeExactly(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // Few values hold any, and only they pay for it.
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, writeExact);
  }
}

/** A replacer of `JSON.stringify` that writes every `bigint` as the number that it is. */
export function writeExact(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? JSON.rawJSON(String(value)) : value;
}

function again(text: string, value: unknown): unknown {
  try {
    return JSON.parse(text, keepExact);
  } catch (error) {
    // It is nested too deep for a reviver.
    if (error instanceof RangeError) return value;
    throw error;
  }
}

/** A whole number beyond all is infinite. */
function isInexact(value: number): boolean {
  return !Number.isSafeInteger(value) && (Number.isInteger(value) || !Number.isFinite(value));
}

/** What is found in a value, as bits. It looks once at everything, for a fraction of what parsing takes. */
function lookThrough(value: unknown, levels: number): number {
  if (typeof value === "number") return isInexact(value) ? inexact : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (levels === 0) return tooDeep;
  let found = 0;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) found |= lookThrough(value[index], levels - 1);
  } else {
    for (const key in value) {
      if (key === "__proto__") found |= namesPrototype;
      found |= lookThrough((value as Record<string, unknown>)[key], levels - 1);
    }
  }
  return found;
}

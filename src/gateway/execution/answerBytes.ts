import { AnswerTooManyBytesError } from "./execution.errors.ts";
import type { OperationResult } from "./execution.ts";

/** What an answer may weigh when nothing else is said, in bytes of UTF-8. */
export const usualAnswerBytes = 10_000_000;

/** An answer while it is made. */
export interface AnswerSize {
  /** What it will weigh at least, so far: characters of names and texts, and one for each other value. */
  size: number;
  readonly maxBytes: number;
}

/**
 * Adds the weight of a value, whatever it is.
 *
 * The objects of an answer share their texts, so a small tree may be a very long text: it must never be written before
 * it is weighed.
 *
 * @throws {AnswerTooManyBytesError}
 */
export function weigh(value: unknown, answer: AnswerSize): void {
  if (typeof value === "string") answer.size += value.length + 2;
  else if (typeof value !== "object" || value === null) answer.size += 1;
  else if (Array.isArray(value)) {
    answer.size += value.length + 1;
    for (let index = 0; index < value.length; index++) weigh(value[index], answer);
  } else {
    answer.size += 1;
    for (const name in value) {
      answer.size += name.length + 4;
      weigh((value as Record<string, unknown>)[name], answer);
    }
  }
  if (answer.size > answer.maxBytes) throw new AnswerTooManyBytesError(answer.maxBytes);
}

/** A tree as JSON text. @throws {AnswerTooManyBytesError} */
export function writeTree(tree: Record<string, unknown>, maxBytes: number): string | Promise<string> {
  const answer = { size: 0, maxBytes };
  weigh(tree, answer);
  return inOwnTurn(answer, () => JSON.stringify(tree));
}

/** An answer that weighs more is written in a turn of the event loop of its own, so that others come between. */
const writtenAtOnce = 250_000;

/** Writes an answer that has been made and weighed: at once, or in the next turn when it is large. */
export function inOwnTurn({ size }: Pick<AnswerSize, "size">, write: () => string): string | Promise<string> {
  if (size <= writtenAtOnce) return write();
  return new Promise((resolve) => setImmediate(resolve)).then(write);
}

/**
 * The result of an operation, unless it weighs too much: then one error says so, and there is no data.
 *
 * @param make throws an {@link AnswerTooManyBytesError} as soon as it can tell
 */
export async function withinBytes(maxBytes: number, make: () => Promise<OperationResult>): Promise<OperationResult> {
  try {
    const result = await make();
    if (weightOf(result) <= maxBytes) return result;
  } catch (error) {
    if (!(error instanceof AnswerTooManyBytesError)) throw error;
  }
  const { message, code, facts } = new AnswerTooManyBytesError(maxBytes);
  return { data: null, errors: [{ message, extensions: { ...facts, code } }] };
}

/** The bytes of the data, and about those of the errors. */
function weightOf({ data, errors }: OperationResult): number {
  let weight = data === null ? 0 : Buffer.byteLength(data);
  for (const { message, path = [] } of errors) {
    weight += message.length;
    for (const step of path) weight += String(step).length + 3;
  }
  return weight;
}

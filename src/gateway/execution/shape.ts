import { type Completer, type Run, violation } from "./completers.ts";
import { AnswerTooManyBytesError } from "./execution.errors.ts";
import type { Tree } from "./execution.ts";

/** A field of the client's objects. */
export interface ShapeField {
  readonly responseName: string;
  /** Where its value stands in what the subgraphs answered. */
  readonly answerKey: string;
  /** Whether any string is right as it is: most values are strings. */
  readonly takesStrings: boolean;
  readonly complete: Completer;
}

/**
 * Makes the client's object of one of the merged tree; `violation` when a field is null that must not be.
 *
 * @throws {AnswerTooManyBytesError}
 */
export type Shape = (from: Tree, run: Run) => unknown;

/**
 * Writes the making of the client's objects as JavaScript: V8 reads and makes objects by names that stand in the code
 * several times faster than by names in variables. Of the client nothing comes into the code but names that the
 * grammar of GraphQL allows, quoted; `__proto__` is refused before.
 */
export function compileShape(fields: readonly ShapeField[]): Shape {
  const code = [
    ...fields.map(({ answerKey, takesStrings }, index) => readField(JSON.stringify(answerKey), takesStrings, index)),
    `if ((run.size += ${ownSize(fields)}) > run.maxBytes) throw tooLarge(run);`,
    `return { ${fields.map(({ responseName }, index) => `${JSON.stringify(responseName)}: v${index}`).join(", ")} };`,
  ];
  const make = new Function("completers", "violation", "tooLarge", `return (from, run) => {\n${code.join("\n")}\n};`);
  return make(fields.map(atField), violation, tooLarge);
}

function tooLarge({ maxBytes }: Run): AnswerTooManyBytesError {
  return new AnswerTooManyBytesError(maxBytes);
}

/** The characters of an object but for those of its texts: of each field the name, its marks, and one for the value. */
function ownSize(fields: readonly ShapeField[]): number {
  return fields.reduce((sum, { responseName }) => sum + responseName.length + 5, 1);
}

function readField(key: string, takesStrings: boolean, index: number): string {
  const complete = `{ v${index} = completers[${index}](v${index}, run); if (v${index} === violation) return violation; }`;
  return `let v${index} = from[${key}]; ${takesStrings ? `if (typeof v${index} === "string") run.size += v${index}.length; else ` : ""}${complete}`;
}

/** The completer that says where it is, when anybody asks. */
function atField({ responseName, complete }: ShapeField): Completer {
  return (value, run) => {
    if (run.path === null) return complete(value, run);
    run.path.push(responseName);
    const completed = complete(value, run);
    run.path.pop();
    return completed;
  };
}

import { type Statement, statement } from "./statement.ts";

/** A piece of SQL with its values apart: text[0] value[0] text[1] … */
export class Sql {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];
  /** Whether a statement with this piece is planned for its values each time. */
  readonly isPlannedAnew: boolean;
  constructor(texts: readonly string[], values: readonly unknown[], isPlannedAnew = false) {
    this.texts = texts;
    this.values = values;
    this.isPlannedAnew = isPlannedAnew;
  }
}

/** The same piece in a statement that is planned for its values each time: how many rows it fits depends on them. */
export function plannedAnew(piece: Sql): Sql {
  return new Sql(piece.texts, piece.values, true);
}

/**
 * Writes SQL whose values are always parameters. Pieces nest:
 *
 * ```ts
 * sql`SELECT 1 WHERE ${sql`a = ${1}`} AND b = ${2}` // SELECT 1 WHERE a = $1 AND b = $2
 * ```
 */
export function sql(texts: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const flatTexts = [texts[0]!];
  const flatValues: unknown[] = [];
  for (const [index, value] of values.entries()) {
    const following = texts[index + 1]!;
    if (value instanceof Sql) {
      flatTexts[flatTexts.length - 1] += value.texts[0]!;
      flatTexts.push(...value.texts.slice(1));
      flatValues.push(...value.values);
      flatTexts[flatTexts.length - 1] += following;
    } else {
      flatValues.push(value);
      flatTexts.push(following);
    }
  }
  return new Sql(
    flatTexts,
    flatValues,
    values.some((value) => value instanceof Sql && value.isPlannedAnew),
  );
}

/** Text of this program that becomes part of a statement. Never give it anything that came from outside. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

/** Pieces in a row with `separator` between them; nothing when there are none. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  if (pieces.length === 0) return raw("");
  return pieces.reduce((left, right) => sql`${left}${raw(separator)}${right}`);
}

/** Conditions that must all hold; true when there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw("true") : join(conditions, " AND ");
}

/** A statement with numbered parameters, ready to be prepared, and the values for this run. */
export interface BoundStatement<Row> {
  readonly statement: Statement<Row>;
  readonly values: readonly unknown[];
}

/** Texts are few, since values are parameters; each is hashed to its name once. */
const statements = new Map<string, Statement<unknown>>();

export function bind<Row>(piece: Sql): BoundStatement<Row> {
  let text = piece.texts[0]!;
  for (let index = 1; index < piece.texts.length; index++) text += `$${index}${piece.texts[index]}`;
  let known = statements.get(text);
  if (!known) {
    known = { ...statement(text), ...(piece.isPlannedAnew && { isPlannedAnew: true }) };
    statements.set(text, known);
  }
  return { statement: known as Statement<Row>, values: piece.values };
}

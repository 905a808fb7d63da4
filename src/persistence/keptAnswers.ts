import { createHash } from "node:crypto";
import QuickLRU from "quick-lru";
import { type Statement, statement } from "./statement.ts";

/** An answer, and what tells whether it still holds. */
interface KeptAnswer {
  readonly epoch: string;
  /** The snapshot that it was read in, as PostgreSQL writes a `pg_snapshot`. */
  readonly snapshot: string;
  readonly rows: readonly unknown[];
}

/** What is read for a kept answer: no rows when the one that is kept holds. */
interface CheckedRow extends Omit<KeptAnswer, "rows"> {
  readonly rows: readonly unknown[] | null;
}

type Run = <Row>(statement: Statement<Row>, parameters: readonly unknown[]) => Promise<Row[]>;

/** Each is the rows of one aggregate: mostly one number. */
const mostAnswers = 2_000;

/** Rows of an answer that is kept: more are not an aggregate. */
const mostRows = 500;

/** PostgreSQL keeps track of changes for a day. */
const maxAgeMs = 600_000;

/** The schemas of the contexts, as they stand in a statement. */
const contextNames = ["network", "work"] as const;

/**
 * Keeps what was counted until something changes. An answer is never an old one: each time PostgreSQL is asked, in one statement
 * and in its snapshot, whether any transaction that the answer did not see has changed a table of a context that the statement
 * reads; if so, it counts again. So a count takes as long as the network is large only after a change.
 */
export class KeptAnswers {
  readonly #answers = new QuickLRU<string, KeptAnswer>({ maxSize: mostAnswers, maxAge: maxAgeMs });

  async rows<Row>(run: Run, counting: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]> {
    // Nothing is noted of other tables.
    if (contextsOf(counting).length === 0) return run(counting, parameters);
    const key = createHash("sha1")
      .update(`${counting.name} ${JSON.stringify(parameters)}`)
      .digest("base64url");
    const kept = this.#answers.get(key);
    const [checked] = await run(checking(counting, parameters.length), [
      ...parameters,
      kept?.epoch ?? null,
      kept?.snapshot ?? null,
    ]);
    const { rows, ...place } = checked!;
    if (rows === null) return [...kept!.rows] as Row[];
    if (rows.length <= mostRows) this.#answers.set(key, { ...place, rows });
    return rows as Row[];
  }
}

/** Whose tables, views or functions a statement names. */
function contextsOf({ text }: Statement<unknown>): string[] {
  return contextNames.filter((name) => text.includes(`${name}.`));
}

/** By the name of the counting one. */
const checkingStatements = new Map<string, Statement<CheckedRow>>();

/** Counts, unless the snapshot that is given last says that nothing has changed. */
function checking(counting: Statement<unknown>, parameterCount: number): Statement<CheckedRow> {
  let known = checkingStatements.get(counting.name);
  if (!known) {
    const contexts = contextsOf(counting).map((name) => `'${name}'`);
    const since = `$${parameterCount + 1}::uuid, $${parameterCount + 2}::pg_snapshot`;
    const checked = statement<CheckedRow>(`SELECT l.epoch, pg_current_snapshot()::text AS snapshot,
      CASE WHEN coalesce(patio.is_unchanged(ARRAY[${contexts}]::text[], ${since}), false) THEN NULL
        ELSE (${counting.text}) END AS rows FROM patio.event_log l`);
    known = { ...checked, ...(counting.isPlannedAnew && { isPlannedAnew: true }) };
    checkingStatements.set(counting.name, known);
  }
  return known;
}

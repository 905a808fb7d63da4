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

type Run = <Row>(statement: Statement<Row>, parameters: readonly unknown[]) => Promise<Row[]>;

/** Each is the rows of one aggregate: mostly one number. */
const mostAnswers = 2_000;

/** Rows of an answer that is kept: more are not an aggregate. */
const mostRows = 500;

/** PostgreSQL keeps track of changes for a day. */
const maxAgeMs = 600_000;

/** The schemas of the contexts, as they stand in a statement. */
const contextNames = ["network", "work"] as const;

const readUnchanged = statement<{ unchanged: boolean }>(
  "SELECT patio.is_unchanged($1::text[], $2::uuid, $3::pg_snapshot) AS unchanged",
);

/**
 * Keeps what was counted until something changes. An answer is never an old one: each time PostgreSQL is asked whether any
 * transaction that the answer did not see has changed a table of a context that the statement reads; if so, it counts again. So a
 * count takes as long as the network is large only after a change, and is not even planned before.
 */
export class KeptAnswers {
  readonly #answers = new QuickLRU<string, KeptAnswer>({ maxSize: mostAnswers, maxAge: maxAgeMs });

  async rows<Row>(run: Run, counting: Statement<Row>, parameters: readonly unknown[]): Promise<Row[]> {
    const contexts = contextsOf(counting);
    // Nothing is noted of other tables.
    if (contexts.length === 0) return run(counting, parameters);
    const key = createHash("sha1")
      .update(`${counting.name} ${JSON.stringify(parameters)}`)
      .digest("base64url");
    const kept = this.#answers.get(key);
    if (kept) {
      const [check] = await run(readUnchanged, [contexts, kept.epoch, kept.snapshot]);
      if (check!.unchanged) return [...kept.rows] as Row[];
    }
    const [answer] = await run(withSnapshot(counting), parameters);
    if (answer!.rows.length <= mostRows) this.#answers.set(key, answer!);
    return [...answer!.rows] as Row[];
  }
}

/** Whose tables, views or functions a statement names. */
function contextsOf({ text }: Statement<unknown>): string[] {
  return contextNames.filter((name) => text.includes(`${name}.`));
}

/** By the name of the counting one. */
const snapshotStatements = new Map<string, Statement<KeptAnswer>>();

/** Counts, and tells the snapshot in which it did. */
function withSnapshot(counting: Statement<unknown>): Statement<KeptAnswer> {
  let known = snapshotStatements.get(counting.name);
  if (!known) {
    const sql = `SELECT l.epoch, pg_current_snapshot()::text AS snapshot, (${counting.text}) AS rows FROM patio.event_log l`;
    known = { ...statement<KeptAnswer>(sql), ...(counting.isPlannedAnew && { isPlannedAnew: true }) };
    snapshotStatements.set(counting.name, known);
  }
  return known;
}

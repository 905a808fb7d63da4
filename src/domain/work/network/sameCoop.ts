import { raw, type Sql, sql } from "../../../persistence/sql.ts";

/**
 * Whether a column names a co-op, or one that was merged with it, as a condition.
 *
 * @param column SQL of this program: `i.coop_id`
 */
export function sameCoop(column: string, coopKey: string): Sql {
  return sql`${raw(column)} IN (SELECT same.id FROM network.published_coop named
    JOIN network.published_coop same ON same.current_id = named.current_id WHERE named.id = ${coopKey}::bigint)`;
}

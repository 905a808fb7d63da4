import { plannedAnew, raw, type Sql, sql } from "../../../persistence/sql.ts";
import { readFilterText } from "./search.rules.ts";

/**
 * The rows whose words, or whose name nearly, are those of a filter's text, as a condition; null when it is blank.
 *
 * @param table SQL of this program: a table with `search` and `folded_name`
 * @throws {BadInputError} when the text has more than 200 characters
 */
export function fitsText(table: string, typed: string | null | undefined): Sql | null {
  const text = readFilterText(typed);
  if (text === null) return null;
  const [search, name] = [raw(`${table}.search`), raw(`${table}.folded_name`)];
  return plannedAnew(sql`(${search} @@ network.search_query(${text}) OR network.fold(${text}) <% ${name})`);
}

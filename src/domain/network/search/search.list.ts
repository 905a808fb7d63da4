import { all, raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import type { SearchText } from "./search.rules.ts";

/** What search finds. */
export const searchKinds = ["COOP", "PERSON", "SKILL", "FEDERATION"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A hit: which row of which kind. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly key: string;
}

/**
 * What fits a text, best first: words in the language of the label they stand in, without accents and
 * by their stems, and spellings that come near.
 *
 * The score is 0 to 1. Half is how near the spelling comes (`word_similarity`), half whether the words
 * are those of the text; it depends on nothing but the row and the text, so that pages keep their order.
 */
export function searchList(viewer: Viewer, text: SearchText, kinds: readonly SearchKind[]): List {
  return {
    scope: `search ${JSON.stringify([text.typed, kinds])}`,
    columns: raw("hit.kind, hit.id::text AS key, hit.score"),
    // The typed text is stemmed in every language once, and not for each row.
    from: sql`(
      WITH typed AS MATERIALIZED (
        SELECT network.search_query(${text.wanted}) AS query, network.fold(${text.wanted}) AS folded,
          CASE WHEN ${text.mayBeNear}::boolean THEN network.fold(${text.wanted}) END AS near),
      stemmed AS MATERIALIZED (
        SELECT oid::regconfig AS config, network.words_query(oid, ${text.wanted}) AS wanted,
          network.words_query(oid, ${text.unwanted}) AS unwanted
        FROM pg_ts_config WHERE cfgnamespace = 'network'::regnamespace),
      plain AS MATERIALIZED (SELECT wanted, unwanted FROM stemmed WHERE config = 'network.simple'::regconfig)
      SELECT fit.kind, fit.id,
          max(round((word_similarity(typed.folded, fit.folded) / 2)::numeric + CASE WHEN fit.words THEN 0.5 ELSE 0 END, 4)) AS score
        FROM typed, (${fits(viewer, text, kinds)}) AS fit
        WHERE fit.words OR typed.near <% fit.folded
        GROUP BY fit.kind, fit.id) AS hit`,
    where: [],
    // Whatever fits is ranked, however few are shown.
    isKept: true,
    order: [
      { expression: "hit.score", name: "score", type: "numeric", descending: true },
      { expression: `hit.kind COLLATE "C"`, name: "kind", type: "text" },
      { expression: "hit.id", name: "key", type: "bigint" },
    ],
  };
}

/** The rows that an index finds, and whether each holds the words in its own language. */
function fits(viewer: Viewer, { unwanted }: SearchText, kinds: readonly SearchKind[]): Sql {
  const conditions = [sql`found.kind = ANY(${kinds})`, ...(unwanted ? [raw(`NOT ${holds("unwanted")}`)] : [])];
  // OFFSET 0 keeps PostgreSQL from computing `words` wherever it is named.
  return sql`SELECT found.kind, found.id, found.folded, ${raw(holds("wanted"))} AS words
    FROM (${candidates(viewer)}) AS found JOIN stemmed ON stemmed.config = found.config CROSS JOIN plain
    WHERE ${all(conditions)} OFFSET 0`;
}

/** Whether a row holds the words in its own language, or as they were typed. */
function holds(words: "wanted" | "unwanted"): string {
  return `(found.search @@ stemmed.${words} OR found.search @@ plain.${words})`;
}

function candidates(viewer: Viewer): Sql {
  return sql`SELECT 'COOP' AS kind, c.id, c.folded_name AS folded, c.search,
        network.search_config(coalesce(c.description_language, 'und')) AS config
      FROM typed, network.coop c
      WHERE c.status = 'ACTIVE' AND c.visibility = ANY(${viewer.visible})
        AND (c.search @@ typed.query OR typed.near <% c.folded_name)
    UNION ALL
    SELECT 'PERSON', p.id, p.folded_name, p.search, 'network.simple'::regconfig
      FROM typed, network.person p
      WHERE p.visibility = ANY(${viewer.visible}) AND (p.search @@ typed.query OR typed.near <% p.folded_name)
    UNION ALL
    SELECT 'SKILL', l.skill_id, l.folded, l.search, network.search_config(l.language)
      FROM typed, network.skill_label l
      WHERE l.search @@ typed.query OR typed.near <% l.folded
    UNION ALL
    SELECT 'FEDERATION', f.id, f.folded_name, f.search, 'network.simple'::regconfig
      FROM typed, network.federation f
      WHERE f.search @@ typed.query OR typed.near <% f.folded_name`;
}

import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";

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
export function searchList(viewer: Viewer, text: string, kinds: readonly SearchKind[]): List {
  const candidates = sql`(
    SELECT 'COOP' AS kind, c.id, c.folded_name AS folded, c.search,
        network.search_config(coalesce(c.description_language, 'und')) AS config
      FROM network.coop c
      WHERE c.status = 'ACTIVE' AND c.visibility = ANY(${viewer.visible})
        AND (c.search @@ network.search_query(${text}) OR network.fold(${text}) <% c.folded_name)
    UNION ALL
    SELECT 'PERSON', p.id, p.folded_name, p.search, 'network.simple'::regconfig
      FROM network.person p
      WHERE p.visibility = ANY(${viewer.visible})
        AND (p.search @@ network.search_query(${text}) OR network.fold(${text}) <% p.folded_name)
    UNION ALL
    SELECT 'SKILL', l.skill_id, l.folded, l.search, network.search_config(l.language)
      FROM network.skill_label l
      WHERE l.search @@ network.search_query(${text}) OR network.fold(${text}) <% l.folded
    UNION ALL
    SELECT 'FEDERATION', f.id, f.folded_name, f.search, 'network.simple'::regconfig
      FROM network.federation f
      WHERE f.search @@ network.search_query(${text}) OR network.fold(${text}) <% f.folded_name
  ) AS candidate`;
  const words = sql`(candidate.search @@ websearch_to_tsquery(candidate.config, ${text}) OR candidate.search @@ websearch_to_tsquery('network.simple', ${text}))`;
  return {
    scope: `search ${JSON.stringify([text, kinds])}`,
    columns: raw("hit.kind, hit.id AS key"),
    from: sql`(
      SELECT candidate.kind, candidate.id,
          max(round((word_similarity(network.fold(${text}), candidate.folded) / 2)::numeric + CASE WHEN ${words} THEN 0.5 ELSE 0 END, 4)) AS score
        FROM ${candidates}
        WHERE candidate.kind = ANY(${kinds})
          AND (${words} OR network.fold(${text}) <% candidate.folded)
        GROUP BY candidate.kind, candidate.id) AS hit`,
    where: [],
    order: [
      { expression: "hit.score", type: "numeric", descending: true },
      { expression: `hit.kind COLLATE "C"`, type: "text" },
      { expression: "hit.id", type: "bigint" },
    ],
  };
}

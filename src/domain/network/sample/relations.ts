import type { Execute } from "./networkState.ts";

/** A foreign key of a table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
  /** Whether a row is part of the one it refers to: it goes with it, or is numbered within it. */
  readonly isPart: boolean;
}

/** A table as the catalogue has it, its name quoted as far as it needs to be. */
export interface Relation {
  readonly name: string;
  readonly foreignKeys: readonly ForeignKey[];
  /** Of the rows of the sample; null for a table that has none by number. */
  readonly lastSampleId: string | null;
}

const relationsSql = `
  WITH foreign_key AS (
    SELECT f.conrelid, jsonb_agg(jsonb_build_object(
        'columns', (SELECT jsonb_agg(quote_ident(attname) ORDER BY place) FROM unnest(f.conkey) WITH ORDINALITY AS own (number, place)
          JOIN pg_attribute ON attrelid = f.conrelid AND attnum = number),
        'target', f.confrelid::regclass::text,
        'targetColumns', (SELECT jsonb_agg(quote_ident(attname) ORDER BY place) FROM unnest(f.confkey) WITH ORDINALITY AS own (number, place)
          JOIN pg_attribute ON attrelid = f.confrelid AND attnum = number),
        'isPart', f.confdeltype = 'c' OR coalesce(p.conkey @> f.conkey, false)) ORDER BY f.oid) AS keys
    FROM pg_constraint f LEFT JOIN pg_constraint p ON p.conrelid = f.conrelid AND p.contype = 'p'
    WHERE f.contype = 'f' AND f.conparentid = 0
    GROUP BY f.conrelid)
  SELECT c.oid::regclass::text AS name, coalesce(k.keys, '[]') AS "foreignKeys", m.last_id::text AS "lastSampleId"
  FROM pg_class c LEFT JOIN foreign_key k ON k.conrelid = c.oid
  LEFT JOIN patio.sample_mark m ON m.relation = c.oid::regclass::text
  WHERE c.relkind = 'r' AND (k.keys IS NOT NULL OR m.relation IS NOT NULL)
  ORDER BY name`;

/** Every table that has rows of the sample by number, or refers to another table: found in the catalogue, so that no list grows old. */
export async function readRelations(execute: Execute): Promise<readonly Relation[]> {
  return (await execute(relationsSql)) as readonly Relation[];
}

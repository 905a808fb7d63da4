import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import type { ProvenanceType } from "../source/provenance.type.ts";
import { coopColumns } from "./coop.lists.ts";
import { CoopType } from "./coop.type.ts";
import { CoopLabelType } from "./coopLabel.type.ts";

type CoopRow = Partial<CoopType> & AskedRow;

// The id and the slug of a co-op that was merged find the one that took its place.
const readByKey = statement<CoopRow>(`SELECT asked.id::text AS asked, ${coopColumns}
  FROM network.coop asked JOIN network.coop c ON c.id = coalesce(asked.merged_into_id, asked.id)
  WHERE asked.id = ANY($1::bigint[]) AND c.visibility = ANY($2)`);

const readBySlug = statement<CoopRow>(`SELECT asked.slug AS asked, ${coopColumns}
  FROM network.coop asked JOIN network.coop c ON c.id = coalesce(asked.merged_into_id, asked.id)
  WHERE asked.slug = ANY($1) AND c.visibility = ANY($2)`);

const readProvenance = statement<ProvenanceType & AskedRow>(`SELECT cs.coop_id::text AS asked, s.name AS source,
    s.url AS "sourceUrl", s.licence, s.retrieved_at AS "retrievedAt", cs.fields
  FROM network.coop_source cs JOIN network.source s ON s.id = cs.source_id
  WHERE cs.coop_id = ANY($1::bigint[]) ORDER BY s.id, cs.source_key`);

const readLabels = statement<CoopLabelType & AskedRow>(`SELECT l.coop_id::text AS asked, l.label AS text,
    s.name AS source, l.skill_id::text AS "skillKey"
  FROM network.coop_label l JOIN network.source s ON s.id = l.source_id
  WHERE l.coop_id = ANY($1::bigint[]) ORDER BY l.label COLLATE "C", s.id`);

/** Batched reads of co-ops for one operation. */
export class CoopLoaders {
  readonly byKey: DataLoader<string, CoopType | null>;
  readonly bySlug: DataLoader<string, CoopType | null>;
  readonly provenance: DataLoader<string, ProvenanceType[]>;
  readonly labels: DataLoader<string, CoopLabelType[]>;

  constructor(reader: Reader, viewer: Viewer) {
    const find = (read: typeof readByKey) =>
      oneByKey(
        reader,
        (asked) => reader.rows(read, [asked, viewer.visible]),
        (row) => hydrate(CoopType, row),
      );
    this.byKey = find(readByKey);
    this.bySlug = find(readBySlug);
    this.provenance = manyByKey(
      reader,
      (keys) => reader.rows(readProvenance, [keys]),
      (row) => row,
    );
    this.labels = manyByKey(
      reader,
      (keys) => reader.rows(readLabels, [keys]),
      (row) => hydrate(CoopLabelType, row),
    );
  }
}

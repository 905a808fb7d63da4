import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { listingColumns, listingMayBeSeen, listingTables } from "./listing.lists.ts";
import { ListingType } from "./listing.type.ts";

/** Batched reads of listings for one operation. */
export class ListingLoaders {
  readonly byKey: DataLoader<string, ListingType | null>;

  constructor(reader: Reader, viewer: Viewer, today: string) {
    this.byKey = oneByKey(
      reader,
      (keys) =>
        readSql<Partial<ListingType> & AskedRow>(
          reader,
          sql`SELECT l.id::text AS asked, ${listingColumns(viewer, today)} FROM ${raw(listingTables)}
            WHERE l.id = ANY(${keys}::bigint[]) AND ${listingMayBeSeen(viewer)}`,
        ),
      (row) => hydrate(ListingType, row),
    );
  }
}

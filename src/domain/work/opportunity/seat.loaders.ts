import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { mayBeSeen } from "../work.policy.ts";
import { SeatType } from "./seat.type.ts";

/** Batched reads of the seats of requests for one operation: who may see a request may see its seats. */
export class SeatLoaders {
  readonly byKey: DataLoader<string, SeatType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = oneByKey(
      (asked) =>
        readSql<Partial<SeatType> & AskedRow>(
          reader,
          sql`SELECT s.id::text AS asked, s.id::text AS key FROM work.seat s JOIN work.opportunity o ON o.id = s.opportunity_id
            WHERE s.id = ANY(${asked}::bigint[]) AND ${mayBeSeen(viewer, "o")}`,
        ),
      (row) => hydrate(SeatType, row),
    );
  }
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { takesPart } from "../work.policy.ts";
import { hoursColumns, hoursTables } from "./hours.lists.ts";
import { HoursType } from "./hours.type.ts";

/** Batched reads of hours for one operation. */
export class HoursLoaders {
  readonly byKey: DataLoader<string, HoursType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = oneByKey(
      reader,
      (keys) =>
        readSql<Partial<HoursType> & AskedRow>(
          reader,
          sql`SELECT h.id::text AS asked, ${raw(hoursColumns)} FROM ${raw(hoursTables)}
            WHERE h.id = ANY(${keys}::bigint[]) AND ${takesPart(viewer, "o")}`,
        ),
      (row) => hydrate(HoursType, row),
    );
  }
}

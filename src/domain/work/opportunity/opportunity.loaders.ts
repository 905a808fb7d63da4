import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { mayBeSeen } from "../work.policy.ts";
import { opportunityColumns } from "./opportunity.lists.ts";
import { OpportunityType } from "./opportunity.type.ts";

type OpportunityRow = Partial<OpportunityType> & AskedRow;

/** Batched reads of requests for one operation. */
export class OpportunityLoaders {
  readonly byKey: DataLoader<string, OpportunityType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = oneByKey(
      (asked) =>
        readSql<OpportunityRow>(
          reader,
          sql`SELECT o.id::text AS asked, ${raw(opportunityColumns)} FROM work.opportunity o
            WHERE o.id = ANY(${asked}::bigint[]) AND ${mayBeSeen(viewer, "o")}`,
        ),
      (row) => hydrate(OpportunityType, row),
    );
  }
}

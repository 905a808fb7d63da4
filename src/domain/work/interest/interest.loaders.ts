import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { mayBeSeen } from "../work.policy.ts";
import { interestColumns, interestSeatColumns } from "./interest.lists.ts";
import { InterestSeatType, InterestType } from "./interest.type.ts";

/** Batched reads of interests for one operation: who may see a request may see who raises a hand for it. */
export class InterestLoaders {
  readonly byKey: DataLoader<string, InterestType | null>;
  /** By the interest's key, in the order of the request's seats. */
  readonly seats: DataLoader<string, InterestSeatType[]>;

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = oneByKey(
      reader,
      (keys) =>
        readSql<Partial<InterestType> & AskedRow>(
          reader,
          sql`SELECT i.id::text AS asked, ${interestColumns(viewer)}
            FROM work.interest i JOIN work.opportunity o ON o.id = i.opportunity_id
            WHERE i.id = ANY(${keys}::bigint[]) AND ${mayBeSeen(viewer, "o")}`,
        ),
      (row) => hydrate(InterestType, row),
    );
    this.seats = manyByKey(
      reader,
      (keys) =>
        readSql<Partial<InterestSeatType> & AskedRow>(
          reader,
          sql`SELECT s.interest_id::text AS asked, ${interestSeatColumns(viewer)} FROM work.interest_seat s
            JOIN work.seat ON seat.id = s.seat_id JOIN work.interest i ON i.id = s.interest_id
            JOIN work.opportunity o ON o.id = i.opportunity_id
            WHERE s.interest_id = ANY(${keys}::bigint[]) ORDER BY seat.position`,
        ),
      (row) => hydrate(InterestSeatType, row),
    );
  }
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { holdsOn, secondmentColumns, secondmentMayBeSeen, secondmentTables } from "./secondment.lists.ts";
import { CapacityType, SecondmentType } from "./secondment.type.ts";

/** Batched reads of secondments for one operation. */
export class SecondmentLoaders {
  readonly byKey: DataLoader<string, SecondmentType | null>;
  readonly #reader: Reader;
  readonly #viewer: Viewer;
  readonly #capacities = new Map<string, DataLoader<string, CapacityType[]>>();

  constructor(reader: Reader, viewer: Viewer) {
    this.#reader = reader;
    this.#viewer = viewer;
    this.byKey = oneByKey(
      reader,
      (keys) =>
        readSql<Partial<SecondmentType> & AskedRow>(
          reader,
          sql`SELECT s.id::text AS asked, ${secondmentColumns(viewer)} FROM ${raw(secondmentTables)}
            WHERE s.id = ANY(${keys}::bigint[]) AND ${secondmentMayBeSeen(viewer)}`,
        ),
      (row) => hydrate(SecondmentType, row),
    );
  }

  /**
   * For which co-ops a person works on a day, as far as the viewer may see the person and the co-ops: at home first.
   *
   * @param day `YYYY-MM-DD`
   */
  workingFor(personKey: string, day: string): Promise<CapacityType[]> {
    let ofDay = this.#capacities.get(day);
    if (!ofDay) {
      ofDay = manyByKey(
        this.#reader,
        (keys) => readSql<Partial<CapacityType> & AskedRow>(this.#reader, capacities(this.#viewer, keys, day)),
        (row) => hydrate(CapacityType, row),
      );
      this.#capacities.set(day, ofDay);
    }
    return ofDay.load(personKey);
  }
}

function capacities({ visible }: Viewer, people: readonly string[], day: string): Sql {
  return sql`SELECT w.person_id::text AS asked, w.coop_id::text AS "coopKey", w.role, w.share_bps AS "shareBps",
      w.from_date AS "from", w.to_date AS "to"
    FROM (
      SELECT pos.person_id, c.id AS coop_id, 'HOME' AS role, pos.from_date, pos.to_date,
        10000 - (SELECT coalesce(sum(s.share_bps), 0) FROM work.secondment s
          JOIN network.published_coop lender ON lender.id = s.home_coop_id
          WHERE s.person_id = pos.person_id AND lender.current_id = c.id AND ${holdsOn(day)})::int AS share_bps
      FROM network.published_position pos JOIN network.published_coop given ON given.id = pos.coop_id
      JOIN network.published_coop c ON c.id = given.current_id
      WHERE pos.person_id = ANY(${people}::bigint[]) AND pos.from_date <= ${day}::date
        AND (pos.to_date IS NULL OR pos.to_date > ${day}::date) AND c.visibility = ANY(${visible})
      UNION ALL
      SELECT s.person_id, host.id, 'HOST', s.from_date, s.to_date, s.share_bps FROM ${raw(secondmentTables)}
      WHERE s.person_id = ANY(${people}::bigint[]) AND ${holdsOn(day)} AND host.visibility = ANY(${visible})
    ) w JOIN network.published_person p ON p.id = w.person_id
    WHERE p.visibility = ANY(${visible}) ORDER BY w.role, w.from_date, w.coop_id`;
}

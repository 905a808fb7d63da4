import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { mayBeSeen } from "../work.policy.ts";
import { SeatSkillType, SeatType } from "./seat.type.ts";
import type { CoverageType } from "./terms.type.ts";

/** What every seat is read with. `s` is `work.seat`. */
const seatColumns = `s.id::text AS key, s.opportunity_id::text AS "opportunityKey", s.skill_id::text AS "skillKey", s.role,
  s.least_level AS "leastLevel", s.headcount, s.share_bps AS "shareBps", s.from_date AS "from", s.to_date AS "to", s.languages,
  s.overlap_hours AS "overlapHours", s.overlap_time_zone AS "overlapTimeZone", s.remote, s.country_code AS "countryCode", s.place`;

/**
 * The places of a seat that are taken: by the people of the adopted team, or else by interests that are live at `$2`. A lease
 * ends at its instant, written already or not, and in a request that ended without a team there is nothing to hold.
 */
const filled = `least(s.headcount, CASE WHEN t.id IS NOT NULL
  THEN (SELECT count(*) FROM work.team_seat ts
    WHERE ts.seat_id = s.id AND ts.team_id = t.id AND ts.state IN ('PROPOSED', 'CONFIRMED', 'ACTIVE'))
  WHEN o.state IN ('REJECTED', 'EXPIRED', 'LOST', 'WITHDRAWN') THEN 0
  ELSE (SELECT coalesce(sum(held.headcount), 0) FROM work.interest_seat held JOIN work.interest i ON i.id = held.interest_id
    WHERE held.seat_id = s.id
      AND (i.state = 'ACCEPTED' OR (i.state IN ('SUBMITTED', 'SHORTLISTED') AND i.lease_until > $2::timestamptz))) END)`;

const readCoverage = (column: "s.id" | "s.opportunity_id") =>
  statement<
    CoverageType & AskedRow
  >(`SELECT ${column}::text AS asked, sum(${filled})::int AS filled, sum(s.headcount)::int AS needed
    FROM work.seat s JOIN work.opportunity o ON o.id = s.opportunity_id
    LEFT JOIN work.team t ON t.opportunity_id = s.opportunity_id AND t.dissolved_at IS NULL
    WHERE ${column} = ANY($1::bigint[]) GROUP BY ${column}`);
const readOfSeat = readCoverage("s.id");
const readOfOpportunity = readCoverage("s.opportunity_id");

const readOfOpportunities = statement<Partial<SeatType> & AskedRow>(
  `SELECT s.opportunity_id::text AS asked, ${seatColumns} FROM work.seat s
  WHERE s.opportunity_id = ANY($1::bigint[]) ORDER BY s.opportunity_id, s.position`,
);

const readFurtherSkills = statement<Partial<SeatSkillType> & AskedRow>(
  `SELECT ss.seat_id::text AS asked, ss.skill_id::text AS "skillKey", ss.least_level AS "leastLevel"
  FROM work.seat_skill ss JOIN network.published_skill k ON k.id = ss.skill_id
  WHERE ss.seat_id = ANY($1::bigint[]) ORDER BY ss.seat_id, k.slug`,
);

/** Batched reads of the seats of requests for one operation: who may see a request may see its seats. */
export class SeatLoaders {
  readonly byKey: DataLoader<string, SeatType | null>;
  /** In the order in which they were given. */
  readonly byOpportunity: DataLoader<string, SeatType[]>;
  readonly furtherSkills: DataLoader<string, SeatSkillType[]>;
  readonly coverage: DataLoader<string, CoverageType | null>;
  /** Of all seats of a request; null when it has none. */
  readonly coverageOfOpportunity: DataLoader<string, CoverageType | null>;

  /** @param now the instant of the operation */
  constructor(reader: Reader, viewer: Viewer, now: Date) {
    this.byKey = oneByKey(
      reader,
      (asked) =>
        readSql<Partial<SeatType> & AskedRow>(
          reader,
          sql`SELECT s.id::text AS asked, ${raw(seatColumns)} FROM work.seat s JOIN work.opportunity o ON o.id = s.opportunity_id
            WHERE s.id = ANY(${asked}::bigint[]) AND ${mayBeSeen(viewer, "o")}`,
        ),
      (row) => hydrate(SeatType, row),
    );
    this.byOpportunity = manyByKey(
      reader,
      (asked) => reader.rows(readOfOpportunities, [asked]),
      (row) => hydrate(SeatType, row),
    );
    this.furtherSkills = manyByKey(
      reader,
      (asked) => reader.rows(readFurtherSkills, [asked]),
      (row) => hydrate(SeatSkillType, row),
    );
    this.coverage = oneByKey(
      reader,
      (asked) => reader.rows(readOfSeat, [asked, now]),
      (row) => row,
    );
    this.coverageOfOpportunity = oneByKey(
      reader,
      (asked) => reader.rows(readOfOpportunity, [asked, now]),
      (row) => row,
    );
  }
}

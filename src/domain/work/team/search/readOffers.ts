import type { Reader } from "../../../../persistence/readPool.ts";
import { readSql } from "../../../../persistence/readSql.ts";
import { sql } from "../../../../persistence/sql.ts";
import type { CandidateSource } from "../team.rules.ts";
import type { SearchedRequest, SearchTime } from "./readRequest.ts";

/** A person whom a co-op has for seats, at one rate. Who costs different rates in different seats stands there for each. */
export interface Offer {
  readonly personId: string;
  /** Of a merged co-op, the one that goes on. */
  readonly coopId: string;
  /** Minor units of the request's currency as a decimal: of the interest, else what the co-op usually takes; null when neither is known. */
  readonly dayRate: string | null;
  /** Null: any. */
  readonly offeredSeats: readonly string[] | null;
}

/** An interest that still holds its seats; `i` is `work.interest`. */
const holds = (now: Date) =>
  sql`(i.state = 'ACCEPTED' OR (i.state IN ('SUBMITTED', 'SHORTLISTED') AND i.lease_until > ${now.toISOString()}::timestamptz))`;

/** Everyone of whom the team of a request can be made, in one order. */
export function readOffers(
  reader: Reader,
  request: SearchedRequest,
  from: CandidateSource,
  time: SearchTime,
): Promise<readonly Offer[]> {
  return from === "OFFERED" ? readOffered(reader, request, time) : readAvailable(reader, request, time);
}

function readOffered(reader: Reader, { key, currency }: SearchedRequest, { now }: SearchTime): Promise<Offer[]> {
  return readSql<Offer>(
    reader,
    sql`SELECT ip.person_id::text AS "personId", c.current_id::text AS "coopId",
        coalesce(isn.day_rate, r.amount)::text AS "dayRate", array_agg(DISTINCT ip.seat_id::text) AS "offeredSeats"
      FROM work.interest i JOIN network.published_coop c ON c.id = i.coop_id
        JOIN work.interest_seat isn ON isn.interest_id = i.id
        JOIN work.interest_person ip ON ip.interest_id = isn.interest_id AND ip.seat_id = isn.seat_id
        LEFT JOIN work.day_rate r ON r.coop_id = c.current_id AND r.currency = ${currency}::text
      WHERE i.opportunity_id = ${key}::bigint AND ${holds(now)}
      GROUP BY ip.person_id, c.current_id, coalesce(isn.day_rate, r.amount)
      ORDER BY ip.person_id, c.current_id, coalesce(isn.day_rate, r.amount)`,
  );
}

function readAvailable(
  reader: Reader,
  { key, currency }: SearchedRequest,
  { now, today }: SearchTime,
): Promise<Offer[]> {
  return readSql<Offer>(
    reader,
    sql`WITH seats AS (SELECT s.id, s.skill_id FROM work.seat s WHERE s.opportunity_id = ${key}::bigint),
      interests AS (SELECT i.id, c.current_id AS coop_id, ${holds(now)} AS holds
        FROM work.interest i JOIN network.published_coop c ON c.id = i.coop_id WHERE i.opportunity_id = ${key}::bigint),
      rates AS (SELECT i.coop_id, isn.seat_id, min(isn.day_rate) AS day_rate
        FROM interests i JOIN work.interest_seat isn ON isn.interest_id = i.id WHERE i.holds GROUP BY i.coop_id, isn.seat_id),
      people AS (SELECT DISTINCT pos.person_id, c.current_id AS coop_id
        FROM network.published_position pos JOIN network.published_coop c ON c.id = pos.coop_id
          JOIN network.published_coop here ON here.id = c.current_id AND here.status = 'ACTIVE'
        WHERE pos.from_date <= ${today}::date AND (pos.to_date IS NULL OR pos.to_date > ${today}::date)
          AND EXISTS (SELECT 1 FROM network.published_person_skill k JOIN seats s ON s.skill_id = k.skill_id
            WHERE k.person_id = pos.person_id)
          AND coalesce((SELECT bool_or(i.holds) FROM interests i WHERE i.coop_id = c.current_id), true))
      SELECT p.person_id::text AS "personId", p.coop_id::text AS "coopId",
        coalesce(rates.day_rate, r.amount)::text AS "dayRate",
        CASE WHEN count(*) < (SELECT count(*) FROM seats) THEN array_agg(s.id::text) END AS "offeredSeats"
      FROM people p CROSS JOIN seats s LEFT JOIN rates ON rates.coop_id = p.coop_id AND rates.seat_id = s.id
        LEFT JOIN work.day_rate r ON r.coop_id = p.coop_id AND r.currency = ${currency}::text
      GROUP BY p.person_id, p.coop_id, coalesce(rates.day_rate, r.amount)
      ORDER BY p.person_id, p.coop_id, coalesce(rates.day_rate, r.amount)`,
  );
}

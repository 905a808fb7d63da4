import type { Reader } from "../../../../persistence/readPool.ts";
import { statement } from "../../../../persistence/statement.ts";
import type { OpportunityState } from "../../state/machines.ts";
import type { SeatNeed } from "../solver/teamSolver.ts";

/** A request as a search for its team sees it. Amounts are minor units as decimals. */
export interface SearchedRequest {
  readonly key: string;
  /** Its leading co-op as it is today, after mergers. */
  readonly currentLeadId: string | null;
  readonly state: OpportunityState;
  readonly currency: string | null;
  readonly budgetMin: string | null;
  readonly budgetMax: string | null;
  readonly teamMin: number;
  readonly teamMax: number;
}

/** The instant at which a search looks at what is there. */
export interface SearchTime {
  readonly now: Date;
  /** In UTC, `YYYY-MM-DD`. */
  readonly today: string;
}

const readRequestByKey =
  statement<SearchedRequest>(`SELECT o.id::text AS key, lead.current_id::text AS "currentLeadId", o.state,
    o.currency, o.budget_min::text AS "budgetMin", o.budget_max::text AS "budgetMax",
    o.team_min AS "teamMin", o.team_max AS "teamMax"
  FROM work.opportunity o LEFT JOIN network.published_coop lead ON lead.id = o.lead_coop_id WHERE o.id = $1::bigint`);

type SeatRow = Omit<SeatNeed, "overlap"> & { readonly hours: number | null; readonly timeZone: string | null };

// The solver takes skills by their slugs, so that what it says of them can be read.
const readSeatsByRequest =
  statement<SeatRow>(`SELECT s.id::text AS "seatId", k.slug AS skill, s.least_level AS "leastLevel",
    (SELECT coalesce(json_agg(json_build_object('skill', fk.slug, 'leastLevel', fs.least_level) ORDER BY fk.slug), '[]')
      FROM work.seat_skill fs JOIN network.published_skill fk ON fk.id = fs.skill_id WHERE fs.seat_id = s.id) AS "furtherSkills",
    s.share_bps AS "shareBps", s.headcount, s.from_date AS "from", s.to_date AS "to", s.languages,
    s.overlap_hours AS hours, s.overlap_time_zone AS "timeZone", s.remote, s.country_code AS "countryCode"
  FROM work.seat s JOIN network.published_skill k ON k.id = s.skill_id
  WHERE s.opportunity_id = $1::bigint ORDER BY s.position`);

/** @returns null when there is no such request */
export async function readRequest(reader: Reader, key: string): Promise<SearchedRequest | null> {
  const [request] = await reader.rows(readRequestByKey, [key]);
  return request ?? null;
}

/** What the request needs, in the order of its seats. */
export async function readSeats(reader: Reader, key: string): Promise<readonly SeatNeed[]> {
  const rows = await reader.rows(readSeatsByRequest, [key]);
  return rows.map(({ hours, timeZone, ...seat }) => ({
    ...seat,
    overlap: hours === null || timeZone === null ? null : { hours, timeZone },
  }));
}

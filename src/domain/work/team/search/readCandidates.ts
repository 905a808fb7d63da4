import type { Reader } from "../../../../persistence/readPool.ts";
import { statement } from "../../../../persistence/statement.ts";
import type { AskedRow } from "../../../shared/loaders.ts";
import { fullTimeBps } from "../capacity.rules.ts";
import type { Busy, Candidate, SeatNeed } from "../solver/teamSolver.ts";
import type { Offer } from "./readOffers.ts";

type PersonRow = AskedRow & Pick<Candidate, "skills" | "languages" | "timeZone" | "availability">;

const readPeople = statement<PersonRow>(`SELECT p.id::text AS asked, p.languages, p.time_zone AS "timeZone",
    (SELECT coalesce(json_agg(json_build_array(lower(hours), upper(hours)) ORDER BY lower(hours)), '[]')
      FROM unnest(p.availability) AS hours) AS availability,
    (SELECT coalesce(json_agg(json_build_object('skill', k.slug, 'level', ps.level) ORDER BY k.slug), '[]')
      FROM network.published_person_skill ps JOIN network.published_skill k ON k.id = ps.skill_id
      WHERE ps.person_id = p.id AND k.slug = ANY($2)) AS skills
  FROM network.published_person p WHERE p.id = ANY($1::bigint[])`);

// A request's own team is what the search may take the place of.
const readBusy = statement<
  Busy & AskedRow
>(`SELECT ts.person_id::text AS asked, ts.from_date AS "from", ts.to_date AS "to",
    ts.share_bps AS "shareBps"
  FROM work.team_seat ts JOIN work.team t ON t.id = ts.team_id
  WHERE ts.person_id = ANY($1::bigint[]) AND t.dissolved_at IS NULL AND t.opportunity_id <> $2::bigint
    AND ts.state NOT IN ('OPEN', 'CANCELLED') AND (ts.to_date IS NULL OR ts.to_date > $3::date)`);

/** Until when a person works for a co-op: by a position, or lent to it. */
interface Stay extends AskedRow {
  /** Null when no end is known. */
  readonly until: string | null;
  readonly found: boolean;
}

const readStays = statement<Stay>(`SELECT concat(a.person, ' ', a.coop) AS asked,
    nullif(max(stay.until), 'infinity')::text AS until, count(stay.until) > 0 AS found
  FROM unnest($1::bigint[], $2::bigint[]) AS a (person, coop) LEFT JOIN LATERAL (
    SELECT coalesce(pos.to_date, 'infinity') AS until
      FROM network.published_position pos JOIN network.published_coop c ON c.id = pos.coop_id
      WHERE pos.person_id = a.person AND a.coop IN (pos.coop_id, c.current_id) AND pos.from_date <= $3::date
    UNION ALL SELECT s.to_date FROM work.secondment s
      WHERE s.person_id = a.person AND s.host_coop_id = a.coop AND s.state = 'AGREED' AND s.from_date <= $3::date) stay ON true
  GROUP BY a.person, a.coop`);

const readCountries = statement<AskedRow & { readonly code: string }>(
  "SELECT c.coop_id::text AS asked, c.country_code AS code FROM network.published_coop_country c WHERE c.coop_id = ANY($1::bigint[]) ORDER BY c.position",
);

/** What the solver must know of the people of offers, in four statements however many they are. */
export async function readCandidates(
  reader: Reader,
  requestKey: string,
  seats: readonly SeatNeed[],
  offers: readonly Offer[],
): Promise<readonly Candidate[]> {
  const people = [...new Set(offers.map(({ personId }) => personId))];
  const coops = [...new Set(offers.map(({ coopId }) => coopId))];
  const slugs = [
    ...new Set(seats.flatMap(({ skill, furtherSkills }) => [skill, ...furtherSkills.map((each) => each.skill)])),
  ];
  const firstDay = seats.map(({ from }) => from).sort()[0]!;
  const pairs = [offers.map(({ personId }) => personId), offers.map(({ coopId }) => coopId)];
  const [persons, busy, stays, countries] = await Promise.all([
    reader.rows(readPeople, [people, slugs]),
    reader.rows(readBusy, [people, requestKey, firstDay]),
    reader.rows(readStays, [...pairs, firstDay]),
    reader.rows(readCountries, [coops]),
  ]);
  const facts = new Map(persons.map((row) => [row.asked, row]));
  const busyOf = Map.groupBy(busy, ({ asked }) => asked);
  const stayOf = new Map(stays.map((row) => [row.asked, row]));
  const countriesOf = Map.groupBy(countries, ({ asked }) => asked);
  return offers.map(({ personId, coopId, dayRate, offeredSeats }) => {
    const { skills, languages, timeZone, availability } = facts.get(personId)!;
    const seatsOf = (busyOf.get(personId) ?? []).map(({ from, to, shareBps }) => ({ from, to, shareBps }));
    const coopCountries = (countriesOf.get(coopId) ?? []).map(({ code }) => code);
    const away = awayAfter(stayOf.get(`${personId} ${coopId}`)!, firstDay);
    return {
      ...{ personId, coopId, skills, languages, timeZone, availability, coopCountries, dayRate, offeredSeats },
      busy: [...seatsOf, ...away],
    };
  });
}

/** Who leaves the co-op has no time for it any more. */
function awayAfter({ until, found }: Stay, firstDay: string): readonly Busy[] {
  if (found && until === null) return [];
  return [{ from: until ?? firstDay, to: null, shareBps: fullTimeBps }];
}

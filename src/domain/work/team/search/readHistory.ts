import type { Reader } from "../../../../persistence/readPool.ts";
import { statement } from "../../../../persistence/statement.ts";
import type { AskedRow } from "../../../shared/loaders.ts";
import { dayNumber, workingDays } from "../../calendarDays.ts";
import { fullTimeBps } from "../capacity.rules.ts";
import type { Candidate, CoopHistory, EarlierWork } from "../solver/teamSolver.ts";
import { lastTwelveMonths } from "./teamSearch.rules.ts";

/** A seat in a project that has started: `ts` of `t`, with the co-op that goes on. */
const startedSeats = `work.team_seat ts JOIN work.team t ON t.id = ts.team_id AND t.dissolved_at IS NULL
    JOIN work.project pr ON pr.opportunity_id = t.opportunity_id AND pr.started_on IS NOT NULL
    JOIN network.published_coop c ON c.id = ts.coop_id
  WHERE ts.state NOT IN ('OPEN', 'PROPOSED', 'CANCELLED')`;

interface SeatTime extends AskedRow {
  readonly from: string;
  readonly to: string;
  readonly shareBps: number;
}

const readSeatTimes =
  statement<SeatTime>(`SELECT c.current_id::text AS asked, greatest(ts.from_date, $2::date) AS "from",
    least(ts.to_date, $3::date) AS "to", ts.share_bps AS "shareBps"
  FROM ${startedSeats} AND c.current_id = ANY($1::bigint[]) AND ts.from_date < $3::date
    AND (ts.to_date IS NULL OR ts.to_date > $2::date)`);

// What is owed to a co-op stands there as a negative amount.
const readIncomes = statement<
  AskedRow & { readonly income: string }
>(`SELECT c.current_id::text AS asked, (-sum(p.amount))::text AS income
  FROM work.posting p JOIN work.ledger_entry e ON e.id = p.entry_id JOIN network.published_coop c ON c.id = p.coop_id
  WHERE p.account = 'COOP' AND e.kind IN ('RECEIPT', 'CORRECTION') AND e.currency = $4 AND c.current_id = ANY($1::bigint[])
    AND e.occurred_at >= $2::date AND e.occurred_at < $3::date
  GROUP BY c.current_id`);

/** What each co-op of the candidates received in the 12 months before today, in two statements. */
export async function readHistory(
  reader: Reader,
  candidates: readonly Candidate[],
  { currency, today }: { readonly currency: string | null; readonly today: string },
): Promise<readonly CoopHistory[]> {
  const coops = [...new Set(candidates.map(({ coopId }) => coopId))];
  const { from, to } = lastTwelveMonths(today);
  const [seats, incomes] = await Promise.all([
    reader.rows(readSeatTimes, [coops, from, to]),
    reader.rows(readIncomes, [coops, from, to, currency]),
  ]);
  const seatsOf = Map.groupBy(seats, ({ asked }) => asked);
  const incomeOf = new Map(incomes.map(({ asked, income }) => [asked, income]));
  return coops.map((coopId) => ({
    coopId,
    seatDays: fullDays(seatsOf.get(coopId) ?? []),
    income: incomeOf.get(coopId) ?? "0",
  }));
}

/** Working days of full time, rounded to whole ones. */
function fullDays(seats: readonly SeatTime[]): number {
  const bps = seats.reduce(
    (sum, { from, to, shareBps }) => sum + workingDays(dayNumber(from), dayNumber(to)) * shareBps,
    0,
  );
  return Math.round(bps / fullTimeBps);
}

const readPairs = statement<EarlierWork>(`WITH present AS (
    SELECT DISTINCT t.opportunity_id AS project, ts.person_id AS person, c.current_id AS coop FROM ${startedSeats}
      AND (ts.person_id = ANY($1::bigint[]) OR c.current_id = ANY($2::bigint[])))
  SELECT 'PEOPLE' AS between, json_build_array(a.person::text, b.person::text) AS ids, count(DISTINCT a.project)::int AS projects
    FROM present a JOIN present b ON b.project = a.project AND b.person > a.person
    WHERE a.person = ANY($1::bigint[]) AND b.person = ANY($1::bigint[]) GROUP BY a.person, b.person
  UNION ALL
  SELECT 'COOPS', json_build_array(a.coop::text, b.coop::text), count(DISTINCT a.project)::int
    FROM present a JOIN present b ON b.project = a.project AND b.coop > a.coop
    WHERE a.coop = ANY($2::bigint[]) AND b.coop = ANY($2::bigint[]) GROUP BY a.coop, b.coop`);

/** Which of the candidates, and which of their co-ops, were in projects together, in one statement. */
export function readEarlierWork(reader: Reader, candidates: readonly Candidate[]): Promise<readonly EarlierWork[]> {
  const people = [...new Set(candidates.map(({ personId }) => personId))];
  const coops = [...new Set(candidates.map(({ coopId }) => coopId))];
  return reader.rows(readPairs, [people, coops]);
}

import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import { BadInputError } from "../../shared/input.errors.ts";
import { readLocale } from "../../shared/locale.ts";
import { isCurrency, type Money } from "../../shared/money/money.rules.ts";
import { keyOf } from "../../shared/nodeId.ts";
import type { OpportunityState } from "../state/machines.ts";
import type { OpportunityKind, Origin } from "./opportunity.rules.ts";
import { checkOverlap, type Overlap, type ZoneDays } from "./overlap.rules.ts";

/** What of requests a client wants to see. Each filter takes any of its values; different filters must all hold. */
export interface OpportunityFilter {
  readonly states?: readonly OpportunityState[] | null;
  /** Slugs of skills that a seat asks for, as its own or as a further one. */
  readonly skills?: readonly string[] | null;
  /** Of the client, or of a seat's place. */
  readonly countries?: readonly string[] | null;
  /** That a seat asks for. */
  readonly languages?: readonly string[] | null;
  readonly minBudget?: Money | null;
  readonly origins?: readonly Origin[] | null;
  readonly kinds?: readonly OpportunityKind[] | null;
  readonly clientId?: string | null;
  /** Slugs. */
  readonly leadCoops?: readonly string[] | null;
  readonly text?: string | null;
  /** With a seat of which the place of work shares so many hours of a working day, or that has no wish. */
  readonly overlap?: Overlap | null;
}

/**
 * Checks what no request could be judged by.
 *
 * @throws {BadInputError} as {@link matches} does
 */
export function checkFilter(filter: OpportunityFilter): void {
  matches(filter, raw("true"));
}

/**
 * A filter as conditions on `o`, a request, and `k`, its client.
 *
 * @param clientMayBeKnown whether the viewer may know the client: nobody learns by a filter whose request it is
 * @param fitting the days on which zones of seats fit the filter's overlap
 * @throws {BadInputError} for a language that is no tag, an unknown currency or zone, hours that no day has, a text of more
 * than 200 characters
 */
export function matches(filter: OpportunityFilter, clientMayBeKnown: Sql, fitting: readonly ZoneDays[] = []): Sql[] {
  const { states, origins, kinds, countries, clientId, leadCoops, overlap } = filter;
  const conditions = [...ofSeats(filter), ...ofBudget(filter.minBudget), ...ofText(filter.text)];
  if (overlap) conditions.push(ofOverlap(overlap, fitting));
  if (states) conditions.push(sql`o.state = ANY(${states})`);
  if (origins) conditions.push(sql`o.origin = ANY(${origins})`);
  if (kinds) conditions.push(sql`o.kind = ANY(${kinds})`);
  if (countries) {
    conditions.push(sql`(k.country_code = ANY(${countries}) OR EXISTS (SELECT 1 FROM work.seat s
      WHERE s.opportunity_id = o.id AND s.country_code = ANY(${countries})))`);
  }
  if (clientId != null) {
    conditions.push(sql`o.client_id = ${keyOf("Client", clientId)}::bigint AND ${clientMayBeKnown}`);
  }
  if (leadCoops) {
    conditions.push(sql`o.lead_coop_id IN (SELECT c.id FROM network.published_coop c WHERE c.current_id IN
      (SELECT named.current_id FROM network.published_coop named WHERE named.slug = ANY(${leadCoops})))`);
  }
  return conditions;
}

function ofSeats({ skills, languages }: OpportunityFilter): Sql[] {
  const conditions: Sql[] = [];
  if (skills) {
    const keys = sql`SELECT named.id FROM network.published_skill named WHERE named.slug = ANY(${skills})`;
    conditions.push(sql`o.id IN (SELECT s.opportunity_id FROM work.seat s WHERE s.skill_id IN (${keys})
      UNION ALL SELECT s.opportunity_id FROM work.seat_skill ss JOIN work.seat s ON s.id = ss.seat_id WHERE ss.skill_id IN (${keys}))`);
  }
  if (languages) {
    const tags = languages.map(readLocale);
    conditions.push(sql`o.id IN (SELECT s.opportunity_id FROM work.seat s WHERE s.languages && ${tags}::text[])`);
  }
  return conditions;
}

/** Requests with a seat whose place fits on all of the seat's days. A seat without a wish fits everyone. */
function ofOverlap(overlap: Overlap, fitting: readonly ZoneDays[]): Sql {
  checkOverlap(overlap);
  const [zones, froms, tos] = [
    fitting.map(({ zone }) => zone),
    fitting.map(({ from }) => from),
    fitting.map(({ to }) => to),
  ];
  return sql`EXISTS (SELECT 1 FROM work.seat s WHERE s.opportunity_id = o.id AND (s.overlap_time_zone IS NULL
    OR EXISTS (SELECT 1 FROM unnest(${zones}::text[], ${froms}::date[], ${tos}::date[]) AS fit (zone, from_day, to_day)
      WHERE fit.zone = s.overlap_time_zone AND fit.from_day <= s.from_date AND s.to_date <= fit.to_day)))`;
}

/** Requests whose budget reaches an amount in its currency; one without an upper bound is as large as its lower one. */
function ofBudget(least: Money | null | undefined): Sql[] {
  if (!least) return [];
  if (!isCurrency(least.currency)) {
    throw new BadInputError("filter.minBudget.currency", "must be an ISO 4217 currency in upper case");
  }
  return [sql`o.currency = ${least.currency} AND coalesce(o.budget_max, o.budget_min) >= ${least.amount}::bigint`];
}

/** Requests with all these words in their title and brief, in one language. Quotes and a minus do as usual. */
function ofText(text: string | null | undefined): Sql[] {
  const words = text?.trim() ?? "";
  if ([...words].length > 200) throw new BadInputError("filter.text", "must have at most 200 characters");
  if (words === "") return [];
  const found = (table: string) =>
    sql`to_tsvector('simple', ${raw(`${table}.title || ' ' || ${table}.brief`)}) @@ network.words_query('simple', ${words})`;
  return [
    sql`o.id IN (SELECT own.id FROM work.opportunity own WHERE ${found("own")}
      UNION ALL SELECT ot.opportunity_id FROM work.opportunity_text ot WHERE ${found("ot")})`,
  ];
}

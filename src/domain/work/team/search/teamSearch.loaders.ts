import type DataLoader from "dataloader";
import type { Reader } from "../../../../persistence/readPool.ts";
import { readSql } from "../../../../persistence/readSql.ts";
import { raw, type Sql, sql } from "../../../../persistence/sql.ts";
import type { Viewer } from "../../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../../shared/loaders.ts";
import { hydrate } from "../../../shared/schema/hydrate.ts";
import { mayBeSeen, takesPart } from "../../work.policy.ts";
import type { Infeasibility, Proposal, Reason } from "../solver/teamSolver.ts";
import { describeFairness, describeInfeasibility, describeReasons } from "./describeFound.ts";
import { TeamProposalSeatType, TeamProposalType } from "./teamProposal.type.ts";
import { TeamSearchType } from "./teamSearch.type.ts";

type SearchRow = AskedRow &
  Partial<TeamSearchType> & { readonly found: Infeasibility | null; readonly currency: string | null };

type ProposalRow = AskedRow & Partial<TeamProposalType> & { readonly effect: Proposal["fairnessEffect"] };

type SeatRow = AskedRow & Partial<TeamProposalSeatType> & { readonly why: readonly Reason[] };

/** Batched reads of searches and of what they found, for one operation: members read it, money and obstacles who takes part. */
export class TeamSearchLoaders {
  readonly byKey: DataLoader<string, TeamSearchType | null>;
  /** The latest first. */
  readonly byOpportunity: DataLoader<string, TeamSearchType[]>;
  readonly proposalByKey: DataLoader<string, TeamProposalType | null>;
  /** Of a search, by rank. */
  readonly proposals: DataLoader<string, TeamProposalType[]>;
  /** Of a proposal, in the order of the request's seats. */
  readonly seats: DataLoader<string, TeamProposalSeatType[]>;

  constructor(reader: Reader, viewer: Viewer) {
    const isMember = raw(viewer.visible.includes("MEMBER") ? "true" : "false");
    const mayRead = (asked: string, keys: readonly string[]): Sql =>
      sql`${raw(asked)} = ANY(${keys}::bigint[]) AND ${isMember} AND ${mayBeSeen(viewer, "o")}`;
    const findSearches = (asked: string) => (keys: readonly string[]) =>
      readSql<SearchRow>(
        reader,
        sql`SELECT ${raw(asked)}::text AS asked, se.id::text AS key, se.source, se.weights, se.candidates, o.currency,
            CASE WHEN ${takesPart(viewer, "o")} THEN se.infeasibility END AS found, se.searched_at AS "searchedAt"
          FROM work.team_search se JOIN work.opportunity o ON o.id = se.opportunity_id
          WHERE ${mayRead(asked, keys)} ORDER BY se.id DESC`,
      );
    const findProposals = (asked: string) => (keys: readonly string[]) =>
      readSql<ProposalRow>(
        reader,
        sql`SELECT ${raw(asked)}::text AS asked, pr.id::text AS key, pr.rank, pr.cost_parts AS "costParts",
            pr.fairness_effect AS effect, pr.proven_optimal AS "provenOptimal", pr.gap, o.currency,
            CASE WHEN ${takesPart(viewer, "o")} THEN (SELECT sum(ps.cost) FROM work.team_proposal_seat ps
              WHERE ps.team_proposal_id = pr.id)::text END AS "costUnits"
          FROM work.team_proposal pr JOIN work.team_search se ON se.id = pr.team_search_id
            JOIN work.opportunity o ON o.id = se.opportunity_id
          WHERE ${mayRead(asked, keys)} ORDER BY pr.team_search_id, pr.rank`,
      );
    this.byKey = oneByKey(reader, findSearches("se.id"), makeSearch);
    this.byOpportunity = manyByKey(reader, findSearches("se.opportunity_id"), makeSearch);
    this.proposalByKey = oneByKey(reader, findProposals("pr.id"), makeProposal);
    this.proposals = manyByKey(reader, findProposals("pr.team_search_id"), makeProposal);
    this.seats = manyByKey(
      reader,
      (keys) =>
        readSql<SeatRow>(
          reader,
          sql`SELECT ps.team_proposal_id::text AS asked, ps.seat_id::text AS "seatKey", ps.ordinal, o.currency,
              ps.person_id::text AS "personKey", ps.coop_id::text AS "coopKey", ps.rate_assumed AS "rateAssumed",
              CASE WHEN ${takesPart(viewer, "o")} THEN ps.day_rate::text END AS "rateUnits",
              CASE WHEN ${takesPart(viewer, "o")} THEN ps.cost::text END AS "costUnits", ps.reasons AS why
            FROM work.team_proposal_seat ps JOIN work.seat s ON s.id = ps.seat_id
              JOIN work.opportunity o ON o.id = s.opportunity_id
            WHERE ${mayRead("ps.team_proposal_id", keys)} ORDER BY ps.team_proposal_id, s.position, ps.ordinal`,
        ),
      ({ why, ...row }) => hydrate(TeamProposalSeatType, { ...row, reasons: describeReasons(why) }),
    );
  }
}

function makeSearch({ found, currency, ...row }: SearchRow): TeamSearchType {
  return hydrate(TeamSearchType, { ...row, infeasibility: found && describeInfeasibility(found, currency) });
}

function makeProposal({ effect, ...row }: ProposalRow): TeamProposalType {
  return hydrate(TeamProposalType, { ...row, fairnessEffect: describeFairness(effect) });
}

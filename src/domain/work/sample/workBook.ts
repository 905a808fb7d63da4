import {
  Agreement,
  AgreementShare,
  Consent,
  Negotiation,
  NegotiationParty,
  Objection,
  PositionStatement,
} from "../agreement/agreement.entity.ts";
import { Interest, InterestPerson, InterestSeat } from "../interest/interest.entity.ts";
import { LedgerEntry, Posting } from "../ledger/ledger.entity.ts";
import { JobListing, JobListingSkill } from "../listing/listing.entity.ts";
import { Opportunity, OpportunityText, Seat, SeatSkill } from "../opportunity/opportunity.entity.ts";
import { Milestone, Project } from "../project/project.entity.ts";
import { Quote, QuoteLine } from "../quote/quote.entity.ts";
import { DayRate } from "../rate/dayRate.entity.ts";
import { Secondment } from "../secondment/secondment.entity.ts";
import { StateChange } from "../state/stateChange.entity.ts";
import { Team, TeamSeat } from "../team/team.entity.ts";

/** The tables of `work` that the sample fills, each after those it refers to. */
export const workTables = {
  day_rate: DayRate,
  opportunity: Opportunity,
  opportunity_text: OpportunityText,
  seat: Seat,
  seat_skill: SeatSkill,
  interest: Interest,
  interest_seat: InterestSeat,
  interest_person: InterestPerson,
  job_listing: JobListing,
  job_listing_skill: JobListingSkill,
  secondment: Secondment,
  team: Team,
  team_seat: TeamSeat,
  quote: Quote,
  quote_line: QuoteLine,
  negotiation: Negotiation,
  negotiation_party: NegotiationParty,
  position_statement: PositionStatement,
  agreement: Agreement,
  agreement_share: AgreementShare,
  objection: Objection,
  consent: Consent,
  project: Project,
  milestone: Milestone,
  ledger_entry: LedgerEntry,
  posting: Posting,
  state_change: StateChange,
} as const;

export type WorkTable = keyof typeof workTables;

/** A row by the properties of its entity; values as JSON has them, so an amount is a text and an instant RFC 3339. */
export type WorkRow<Table extends WorkTable> = Readonly<
  Partial<Record<Extract<keyof InstanceType<(typeof workTables)[Table]>, string>, unknown>>
>;

/** The rows of a made-up context, numbered as they are added. */
export class WorkBook {
  #rows = new Map<WorkTable, WorkRow<WorkTable>[]>();
  readonly #counts = new Map<WorkTable, number>();
  #size = 0;

  /** How many rows it holds. */
  get size(): number {
    return this.#size;
  }

  /** How many rows a table was given, whether it still holds them or not. */
  countOf(table: WorkTable): number {
    return this.#counts.get(table) ?? 0;
  }

  add<Table extends WorkTable>(table: Table, row: WorkRow<Table>): void {
    this.#of(table).push(row as WorkRow<WorkTable>);
    this.#counts.set(table, this.countOf(table) + 1);
    this.#size++;
  }

  /**
   * The same for a table whose rows have an `id`.
   *
   * @returns the row's id: 1 for the first of its table
   */
  number<Table extends WorkTable>(table: Table, row: WorkRow<Table>): number {
    const id = this.countOf(table) + 1;
    this.add(table, { id, ...row });
    return id;
  }

  rowsOf<Table extends WorkTable>(table: Table): readonly WorkRow<Table>[] {
    return this.#of(table) as WorkRow<Table>[];
  }

  /** Gives the rows out and forgets them; numbering goes on. */
  take(): ReadonlyMap<WorkTable, readonly object[]> {
    const rows = this.#rows;
    this.#rows = new Map();
    this.#size = 0;
    return rows;
  }

  #of(table: WorkTable): WorkRow<WorkTable>[] {
    let rows = this.#rows.get(table);
    if (!rows) {
      rows = [];
      this.#rows.set(table, rows);
    }
    return rows;
  }
}

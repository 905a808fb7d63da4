import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import type { EventLog } from "../../events/eventLog.ts";
import type { CountingReader } from "../../persistence/readPool.ts";
import { requireMember, type Viewer } from "../../security/viewer.ts";
import type { CursorSigner } from "../shared/connection/cursor.ts";
import { ListLoader } from "../shared/connection/listLoader.ts";
import { type MutationCall, type Outcome, runMutation, type Write } from "../shared/mutation/runMutation.ts";
import { AgreementLoaders } from "./agreement/agreement.loaders.ts";
import { AgreementService } from "./agreement/agreement.service.ts";
import { NegotiationLoaders } from "./agreement/negotiation.loaders.ts";
import { NegotiationService } from "./agreement/negotiation.service.ts";
import { InterestLoaders } from "./interest/interest.loaders.ts";
import { InterestService } from "./interest/interest.service.ts";
import { CoopIncome } from "./ledger/coopIncome.ts";
import { LedgerLoaders } from "./ledger/ledger.loaders.ts";
import { LedgerService } from "./ledger/ledger.service.ts";
import { ProjectMoney } from "./ledger/projectMoney.ts";
import { ListingLoaders } from "./listing/listing.loaders.ts";
import { ListingService } from "./listing/listing.service.ts";
import { DemandLoaders } from "./network/demand.loaders.ts";
import { VisibleLoaders } from "./network/visible.loaders.ts";
import { OpportunityLoaders } from "./opportunity/opportunity.loaders.ts";
import { OpportunityService } from "./opportunity/opportunity.service.ts";
import { SeatLoaders } from "./opportunity/seat.loaders.ts";
import { ConversionService } from "./project/conversion.service.ts";
import { HoursLoaders } from "./project/hours.loaders.ts";
import { HoursService } from "./project/hours.service.ts";
import { MilestoneLoaders } from "./project/milestone.loaders.ts";
import { MilestoneService } from "./project/milestone.service.ts";
import { PresenceLoaders } from "./project/presence.loaders.ts";
import { ProjectLoaders } from "./project/project.loaders.ts";
import { ProjectService } from "./project/project.service.ts";
import { AnswerService, type WriteForToken } from "./quote/answer.service.ts";
import { QuoteLoaders } from "./quote/quote.loaders.ts";
import { QuoteService } from "./quote/quote.service.ts";
import { DayRateLoaders } from "./rate/dayRate.loaders.ts";
import { DayRateService } from "./rate/dayRate.service.ts";
import { SecondmentLoaders } from "./secondment/secondment.loaders.ts";
import { SecondmentService } from "./secondment/secondment.service.ts";
import { HistoryLoaders } from "./state/stateChange.loaders.ts";
import { AdoptionService } from "./team/adoption.service.ts";
import { TeamSearchLoaders } from "./team/search/teamSearch.loaders.ts";
import { TeamSearchService } from "./team/search/teamSearch.service.ts";
import type { TeamSolver } from "./team/solver/teamSolver.ts";
import { TeamLoaders } from "./team/team.loaders.ts";
import { TeamSeatLoaders } from "./team/teamSeat.loaders.ts";
import { TeamSeatService } from "./team/teamSeat.service.ts";
import type { Work } from "./work.ts";

/** What this context needs from outside; one for the life of the process. */
export interface WorkDependencies {
  readonly orm: MikroORM;
  readonly reader: CountingReader;
  readonly cursors: CursorSigner;
  readonly clock: () => Date;
  /** The secret from which the tokens of clients' links are derived. */
  readonly tokenSecret: Buffer;
  readonly solveTeam: TeamSolver;
  /** What happened, for subscriptions. */
  readonly events: EventLog;
}

/** Batched reads; made anew when a mutation changed what they may have read. */
class WorkLoaders {
  readonly lists: ListLoader;
  readonly ledger: LedgerLoaders;
  readonly coopIncome: CoopIncome;
  readonly projectMoney: ProjectMoney;
  readonly opportunities: OpportunityLoaders;
  readonly projects: ProjectLoaders;
  readonly teams: TeamLoaders;
  readonly teamSeats: TeamSeatLoaders;
  readonly presence: PresenceLoaders;
  readonly milestones: MilestoneLoaders;
  readonly hours: HoursLoaders;
  readonly history: HistoryLoaders;
  readonly visible: VisibleLoaders;
  readonly negotiations: NegotiationLoaders;
  readonly agreements: AgreementLoaders;
  readonly interests: InterestLoaders;
  readonly listings: ListingLoaders;
  readonly secondments: SecondmentLoaders;
  readonly demand: DemandLoaders;
  readonly seats: SeatLoaders;
  readonly quotes: QuoteLoaders;
  readonly dayRates: DayRateLoaders;
  readonly teamSearches: TeamSearchLoaders;

  constructor({ reader, cursors }: WorkDependencies, viewer: Viewer, today: string, now: Date) {
    this.lists = new ListLoader(reader, cursors);
    this.ledger = new LedgerLoaders(reader, viewer);
    this.coopIncome = new CoopIncome(reader, viewer);
    this.projectMoney = new ProjectMoney(this, viewer);
    this.opportunities = new OpportunityLoaders(reader, viewer);
    this.projects = new ProjectLoaders(reader, viewer);
    this.teams = new TeamLoaders(reader, viewer);
    this.teamSeats = new TeamSeatLoaders(reader, viewer);
    this.presence = new PresenceLoaders(reader, viewer);
    this.milestones = new MilestoneLoaders(reader, viewer);
    this.hours = new HoursLoaders(reader, viewer);
    this.history = new HistoryLoaders(reader, viewer);
    this.visible = new VisibleLoaders(reader, viewer);
    this.negotiations = new NegotiationLoaders(reader, viewer);
    this.agreements = new AgreementLoaders(reader, viewer);
    this.interests = new InterestLoaders(reader, viewer);
    this.listings = new ListingLoaders(reader, viewer, today);
    this.secondments = new SecondmentLoaders(reader, viewer);
    this.demand = new DemandLoaders(reader, viewer);
    this.seats = new SeatLoaders(reader, viewer, now);
    this.quotes = new QuoteLoaders(reader, viewer);
    this.dayRates = new DayRateLoaders(reader);
    this.teamSearches = new TeamSearchLoaders(reader, viewer);
  }
}

/** What the resolvers of one operation work with. */
export class WorkContext {
  readonly viewer: Viewer;
  /** The instant of the operation. */
  readonly now: Date;
  readonly #dependencies: WorkDependencies;
  #loaders: WorkLoaders;

  constructor(dependencies: WorkDependencies, viewer: Viewer) {
    this.viewer = viewer;
    this.now = dependencies.clock();
    this.#dependencies = dependencies;
    this.#loaders = new WorkLoaders(dependencies, viewer, this.today, this.now);
  }

  /** Today in UTC, `YYYY-MM-DD`. */
  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  get events(): EventLog {
    return this.#dependencies.events;
  }

  get loaders(): WorkLoaders {
    return this.#loaders;
  }

  /** @internal services are made by the getters below. */
  get work(): Work {
    return { write: this.#write, viewer: this.viewer, now: this.now };
  }

  get ledger(): LedgerService {
    return new LedgerService(this.work);
  }

  get projects(): ProjectService {
    return new ProjectService(this.work);
  }

  get milestones(): MilestoneService {
    return new MilestoneService(this.work);
  }

  get hours(): HoursService {
    return new HoursService(this.work);
  }

  get teamSeats(): TeamSeatService {
    return new TeamSeatService(this.work);
  }

  get negotiations(): NegotiationService {
    return new NegotiationService(this.work);
  }

  get agreements(): AgreementService {
    return new AgreementService(this.work);
  }

  get interests(): InterestService {
    return new InterestService(this.work);
  }

  get listings(): ListingService {
    return new ListingService(this.work);
  }

  get secondments(): SecondmentService {
    return new SecondmentService(this.work);
  }

  get opportunities(): OpportunityService {
    return new OpportunityService(this.work);
  }

  get teamSearches(): TeamSearchService {
    return new TeamSearchService(this.work, this.#dependencies.reader, this.#dependencies.solveTeam);
  }

  get adoptions(): AdoptionService {
    return new AdoptionService(this.work);
  }

  get quotes(): QuoteService {
    return new QuoteService(this.work, this.#dependencies.tokenSecret);
  }

  get answers(): AnswerService {
    return new AnswerService(this.#writeForToken, this.now);
  }

  get conversions(): ConversionService {
    return new ConversionService(this.work);
  }

  get dayRates(): DayRateService {
    return new DayRateService(this.work);
  }

  readonly #write: Write = async (mutation, input, work) => {
    requireMember(this.viewer);
    return this.#run({ actor: this.viewer.actor, mutation, input }, work);
  };

  /** For clients, who have no token of ours but that of a quote: their idempotency keys are those of the token. */
  readonly #writeForToken: WriteForToken = (tokenHash) => (mutation, input, work) =>
    this.#run({ actor: `client:${tokenHash.toString("hex")}`, mutation, input }, work);

  async #run(call: MutationCall, work: (em: EntityManager) => Promise<string>): Promise<Outcome> {
    const outcome = await runMutation(this.#dependencies.orm.em.fork(), call, work);
    this.#loaders = new WorkLoaders(this.#dependencies, this.viewer, this.today, this.now);
    return outcome;
  }
}

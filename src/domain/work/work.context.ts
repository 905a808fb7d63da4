import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import type { Reader } from "../../persistence/readPool.ts";
import { requireMember, type Viewer } from "../../security/viewer.ts";
import type { CursorSigner } from "../shared/connection/cursor.ts";
import { ListLoader } from "../shared/connection/listLoader.ts";
import { type MutationCall, type Outcome, runMutation, type Write } from "../shared/mutation/runMutation.ts";
import { VisibleLoaders } from "./network/visible.loaders.ts";
import { OpportunityLoaders } from "./opportunity/opportunity.loaders.ts";
import { ConversionService } from "./project/conversion.service.ts";
import { ProjectLoaders } from "./project/project.loaders.ts";
import { AnswerService, type WriteForToken } from "./quote/answer.service.ts";
import { QuoteLoaders } from "./quote/quote.loaders.ts";
import { QuoteService } from "./quote/quote.service.ts";
import { DayRateLoaders } from "./rate/dayRate.loaders.ts";
import { DayRateService } from "./rate/dayRate.service.ts";
import { AdoptionService } from "./team/adoption.service.ts";
import { TeamSearchLoaders } from "./team/search/teamSearch.loaders.ts";
import { TeamSearchService } from "./team/search/teamSearch.service.ts";
import type { TeamSolver } from "./team/solver/teamSolver.ts";
import { TeamLoaders } from "./team/team.loaders.ts";
import type { Work } from "./work.ts";

/** What this context needs from outside; one for the life of the process. */
export interface WorkDependencies {
  readonly orm: MikroORM;
  readonly reader: Reader;
  readonly cursors: CursorSigner;
  readonly clock: () => Date;
  /** The secret from which the tokens of clients' links are derived. */
  readonly tokenSecret: Buffer;
  readonly solveTeam: TeamSolver;
}

/** Batched reads; made anew when a mutation changed what they may have read. */
class WorkLoaders {
  readonly lists: ListLoader;
  readonly opportunities: OpportunityLoaders;
  readonly projects: ProjectLoaders;
  readonly teams: TeamLoaders;
  readonly quotes: QuoteLoaders;
  readonly dayRates: DayRateLoaders;
  readonly teamSearches: TeamSearchLoaders;
  readonly visible: VisibleLoaders;

  constructor({ reader, cursors }: WorkDependencies, viewer: Viewer) {
    this.lists = new ListLoader(reader, cursors);
    this.opportunities = new OpportunityLoaders(reader, viewer);
    this.projects = new ProjectLoaders(reader, viewer);
    this.teams = new TeamLoaders(reader, viewer);
    this.quotes = new QuoteLoaders(reader, viewer);
    this.dayRates = new DayRateLoaders(reader);
    this.teamSearches = new TeamSearchLoaders(reader, viewer);
    this.visible = new VisibleLoaders(reader, viewer);
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
    this.#loaders = new WorkLoaders(dependencies, viewer);
  }

  /** Today in UTC, `YYYY-MM-DD`. */
  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  get loaders(): WorkLoaders {
    return this.#loaders;
  }

  /** @internal services are made by the getters below. */
  get work(): Work {
    return { write: this.#write, viewer: this.viewer, now: this.now };
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
    this.#loaders = new WorkLoaders(this.#dependencies, this.viewer);
    return outcome;
  }
}

import type { MikroORM } from "@mikro-orm/postgresql";
import type { Reader } from "../../persistence/readPool.ts";
import { requireMember, type Viewer } from "../../security/viewer.ts";
import type { CursorSigner } from "../shared/connection/cursor.ts";
import { ListLoader } from "../shared/connection/listLoader.ts";
import { runMutation, type Write } from "../shared/mutation/runMutation.ts";
import { OpportunityLoaders } from "./opportunity/opportunity.loaders.ts";
import { OpportunityService } from "./opportunity/opportunity.service.ts";
import { SeatLoaders } from "./opportunity/seat.loaders.ts";
import { ProjectLoaders } from "./project/project.loaders.ts";
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
}

/** Batched reads; made anew when a mutation changed what they may have read. */
class WorkLoaders {
  readonly lists: ListLoader;
  readonly opportunities: OpportunityLoaders;
  readonly seats: SeatLoaders;
  readonly projects: ProjectLoaders;
  readonly teams: TeamLoaders;

  constructor({ reader, cursors }: WorkDependencies, viewer: Viewer) {
    this.lists = new ListLoader(reader, cursors);
    this.opportunities = new OpportunityLoaders(reader, viewer);
    this.seats = new SeatLoaders(reader, viewer);
    this.projects = new ProjectLoaders(reader, viewer);
    this.teams = new TeamLoaders(reader, viewer);
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

  get opportunities(): OpportunityService {
    return new OpportunityService(this.work);
  }

  readonly #write: Write = async (mutation, input, work) => {
    requireMember(this.viewer);
    const outcome = await runMutation(
      this.#dependencies.orm.em.fork(),
      { actor: this.viewer.actor, mutation, input },
      work,
    );
    this.#loaders = new WorkLoaders(this.#dependencies, this.viewer);
    return outcome;
  };
}

import type { MikroORM } from "@mikro-orm/postgresql";
import type { Reader } from "../../persistence/readPool.ts";
import { requireMember, type Viewer } from "../../security/viewer.ts";
import type { CursorSigner } from "../shared/connection/cursor.ts";
import { ListLoader } from "../shared/connection/listLoader.ts";
import { runMutation, type Write } from "../shared/mutation/runMutation.ts";
import { VisibleLoaders } from "./network/visible.loaders.ts";
import { OpportunityLoaders } from "./opportunity/opportunity.loaders.ts";
import { HoursLoaders } from "./project/hours.loaders.ts";
import { HoursService } from "./project/hours.service.ts";
import { MilestoneLoaders } from "./project/milestone.loaders.ts";
import { MilestoneService } from "./project/milestone.service.ts";
import { PresenceLoaders } from "./project/presence.loaders.ts";
import { ProjectLoaders } from "./project/project.loaders.ts";
import { ProjectService } from "./project/project.service.ts";
import { HistoryLoaders } from "./state/stateChange.loaders.ts";
import { TeamLoaders } from "./team/team.loaders.ts";
import { TeamSeatLoaders } from "./team/teamSeat.loaders.ts";
import { TeamSeatService } from "./team/teamSeat.service.ts";
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
  readonly projects: ProjectLoaders;
  readonly teams: TeamLoaders;
  readonly teamSeats: TeamSeatLoaders;
  readonly presence: PresenceLoaders;
  readonly milestones: MilestoneLoaders;
  readonly hours: HoursLoaders;
  readonly history: HistoryLoaders;
  readonly visible: VisibleLoaders;

  constructor({ reader, cursors }: WorkDependencies, viewer: Viewer) {
    this.lists = new ListLoader(reader, cursors);
    this.opportunities = new OpportunityLoaders(reader, viewer);
    this.projects = new ProjectLoaders(reader, viewer);
    this.teams = new TeamLoaders(reader, viewer);
    this.teamSeats = new TeamSeatLoaders(reader, viewer);
    this.presence = new PresenceLoaders(reader, viewer);
    this.milestones = new MilestoneLoaders(reader, viewer);
    this.hours = new HoursLoaders(reader, viewer);
    this.history = new HistoryLoaders(reader, viewer);
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

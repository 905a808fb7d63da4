import type { MikroORM } from "@mikro-orm/postgresql";
import type { EventLog } from "../../events/eventLog.ts";
import type { CountingReader } from "../../persistence/readPool.ts";
import type { Viewer } from "../../security/viewer.ts";
import { requireWriter } from "../../security/viewer.ts";
import type { CursorSigner } from "../shared/connection/cursor.ts";
import { ListLoader } from "../shared/connection/listLoader.ts";
import { runMutation, type Write } from "../shared/mutation/runMutation.ts";
import { AccessTokenLoaders } from "./accessToken/accessToken.loaders.ts";
import { AccessTokenService } from "./accessToken/accessToken.service.ts";
import { ClientLoaders } from "./client/client.loaders.ts";
import { ClientService } from "./client/client.service.ts";
import { CoopLoaders } from "./coop/coop.loaders.ts";
import { CoopService } from "./coop/coop.service.ts";
import { CountryLoaders } from "./country/country.loaders.ts";
import { FederationLoaders } from "./federation/federation.loaders.ts";
import { FederationService } from "./federation/federation.service.ts";
import { ForeignNodeReader, type ForeignNodes } from "./network/foreignNodes.ts";
import { NetworkReader } from "./network/network.reader.ts";
import { PersonLoaders } from "./person/person.loaders.ts";
import { PersonService } from "./person/person.service.ts";
import { SkillLoaders } from "./skill/skill.loaders.ts";

/** What this context needs from outside; one for the life of the process. */
export interface NetworkDependencies {
  readonly orm: MikroORM;
  readonly reader: CountingReader;
  readonly cursors: CursorSigner;
  readonly clock: () => Date;
  /** The secret from which tokens are derived. */
  readonly tokenSecret: Buffer;
  /** What happened, for subscriptions. */
  readonly events: EventLog;
  /** The other contexts' nodes; none when it is not given. */
  readonly foreignNodes?: ForeignNodes;
}

/** Batched reads; made anew when a mutation changed what they may have read. */
class NetworkLoaders {
  readonly lists: ListLoader;
  readonly coops: CoopLoaders;
  readonly people: PersonLoaders;
  readonly skills: SkillLoaders;
  readonly countries: CountryLoaders;
  readonly federations: FederationLoaders;
  readonly clients: ClientLoaders;
  readonly accessTokens: AccessTokenLoaders;
  readonly network: NetworkReader;
  readonly foreignNodes: ForeignNodeReader;

  constructor({ reader, cursors, foreignNodes }: NetworkDependencies, viewer: Viewer) {
    this.lists = new ListLoader(reader, cursors);
    this.coops = new CoopLoaders(reader, viewer);
    this.people = new PersonLoaders(reader, viewer);
    this.skills = new SkillLoaders(reader, viewer);
    this.countries = new CountryLoaders(reader, viewer);
    this.federations = new FederationLoaders(reader);
    this.clients = new ClientLoaders(reader, viewer);
    this.accessTokens = new AccessTokenLoaders(reader);
    this.network = new NetworkReader(reader);
    this.foreignNodes = new ForeignNodeReader(foreignNodes ?? null, viewer);
  }
}

/** What the resolvers of one operation work with. */
export class NetworkContext {
  readonly viewer: Viewer;
  /** The instant of the operation. */
  readonly now: Date;
  readonly #dependencies: NetworkDependencies;
  #loaders: NetworkLoaders;

  constructor(dependencies: NetworkDependencies, viewer: Viewer) {
    this.viewer = viewer;
    this.now = dependencies.clock();
    this.#dependencies = dependencies;
    this.#loaders = new NetworkLoaders(dependencies, viewer);
  }

  /** Today in UTC, `YYYY-MM-DD`: the day that positions and affiliations are looked at. */
  get today(): string {
    return this.now.toISOString().slice(0, 10);
  }

  get events(): EventLog {
    return this.#dependencies.events;
  }

  get loaders(): NetworkLoaders {
    return this.#loaders;
  }

  get coops(): CoopService {
    return new CoopService(this.#write, this.now);
  }

  get people(): PersonService {
    return new PersonService(this.#write, this.now);
  }

  get federations(): FederationService {
    return new FederationService(this.#write, this.now);
  }

  get clients(): ClientService {
    return new ClientService(this.#write, this.now);
  }

  get accessTokens(): AccessTokenService {
    return new AccessTokenService(this.#write, this.now, this.#dependencies.tokenSecret);
  }

  readonly #write: Write = async (mutation, input, work) => {
    requireWriter(this.viewer);
    const outcome = await runMutation(
      this.#dependencies.orm.em.fork(),
      { actor: this.viewer.actor, mutation, input },
      work,
    );
    this.#loaders = new NetworkLoaders(this.#dependencies, this.viewer);
    return outcome;
  };
}

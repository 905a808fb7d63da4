import type { MikroORM } from "@mikro-orm/postgresql";
import type { Reader } from "../../persistence/readPool.ts";
import { requireWriter, type Viewer } from "../../security/viewer.ts";
import { runMutation, type Write } from "../shared/mutation/runMutation.ts";
import { CheckService } from "./check/check.service.ts";
import type { Composer, Planning, SdlSource } from "./registry.ports.ts";
import { readReceipt } from "./subgraph/receipt.rules.ts";
import { SubgraphLoaders } from "./subgraph/subgraph.loaders.ts";
import { SubgraphService } from "./subgraph/subgraph.service.ts";
import { UsageStore } from "./usage/usage.store.ts";

/** What this context needs from outside; one for the life of the process. */
export interface RegistryDependencies {
  readonly orm: MikroORM;
  readonly reader: Reader;
  readonly clock: () => Date;
  readonly composer: Composer;
  readonly sdlSource: SdlSource;
  readonly planning: Planning;
  /** Called when a change is committed, with its revision; who has made it is told when this has come to its end. */
  readonly onPublished: (revision: number) => Promise<void>;
}

/** What the resolvers of one operation work with. All of it is the operator's alone. */
export class RegistryContext {
  readonly #viewer: Viewer;
  readonly #dependencies: RegistryDependencies;
  #loaders: SubgraphLoaders;

  constructor(dependencies: RegistryDependencies, viewer: Viewer) {
    this.#viewer = viewer;
    this.#dependencies = dependencies;
    this.#loaders = new SubgraphLoaders(dependencies.reader);
  }

  /** @throws {UnauthenticatedError} unless the viewer may write */
  get loaders(): SubgraphLoaders {
    requireWriter(this.#viewer);
    return this.#loaders;
  }

  get subgraphs(): SubgraphService {
    const { composer, sdlSource, clock } = this.#dependencies;
    const usage = new UsageStore(this.#dependencies);
    return new SubgraphService({
      ...{ write: this.#write, actor: this.#viewer.actor, now: clock() },
      ...{ composer, sdlSource, usage },
    });
  }

  get checks(): CheckService {
    const { reader, composer, sdlSource } = this.#dependencies;
    const usage = new UsageStore(this.#dependencies);
    return new CheckService({ viewer: this.#viewer, reader, usage, composer, sdlSource });
  }

  /** @throws {UnauthenticatedError} unless the viewer may write */
  get planning(): Planning {
    requireWriter(this.#viewer);
    return this.#dependencies.planning;
  }

  readonly #write: Write = async (mutation, input, work) => {
    requireWriter(this.#viewer);
    const { orm, reader, onPublished } = this.#dependencies;
    const outcome = await runMutation(orm.em.fork(), { actor: this.#viewer.actor, mutation, input }, work);
    this.#loaders = new SubgraphLoaders(reader);
    if (outcome.key !== null) await onPublished(readReceipt(outcome.key).revision);
    return outcome;
  };
}

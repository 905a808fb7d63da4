import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome, Write } from "../../shared/mutation/runMutation.ts";
import { checkInput, notFound, RefusedInput } from "../../shared/mutation/userError.ts";
import { breaksClients } from "../check/check.rules.ts";
import type { ComposedSupergraph, Composer, SchemaChange, SdlSource, SubgraphSource } from "../registry.ports.ts";
import type { UsageStore } from "../usage/usage.store.ts";
import { lockRegistry } from "./lockRegistry.ts";
import { livePublicSdl, loadPublishedWithin, type Published } from "./published.ts";
import { type CandidateInput, fieldOfProblem, readCandidate } from "./readCandidate.ts";
import { writeReceipt } from "./receipt.rules.ts";
import { Subgraph, SubgraphVersion } from "./subgraph.entity.ts";
import { isSameVersion, type RegistryAction, removalRules, rollbackRules } from "./subgraph.rules.ts";
import { Supergraph } from "./supergraph.entity.ts";

type Keyed = { readonly idempotencyKey?: string | null };

export interface PublishInput extends CandidateInput, Keyed {
  /** Whether it takes effect although operations of the last 30 days use what it breaks. */
  readonly force?: boolean | null;
}

export interface RollbackInput extends Keyed {
  readonly name: string;
  /** The one that was active before when it is not given. */
  readonly version?: number | null;
}

export interface RemovalInput extends Keyed {
  readonly name: string;
}

export interface SubgraphServiceParts {
  readonly write: Write;
  /** Who changes, for the history. */
  readonly actor: string;
  readonly now: Date;
  readonly composer: Composer;
  readonly sdlSource: SdlSource;
  readonly usage: UsageStore;
}

/** How many changes a refusal tells. */
const maxToldChanges = 5;

/** What takes effect, and with which subgraphs. */
interface Change {
  readonly action: RegistryAction;
  readonly subgraph: string;
  readonly version: number | null;
  readonly supergraph: ComposedSupergraph;
}

/**
 * Changes which subgraphs are in the supergraph. Each change is one transaction, one at a time on all
 * instances. Nothing is stored unless everything composes. An outcome's key is a `Receipt`.
 */
export class SubgraphService {
  readonly #parts: SubgraphServiceParts;
  constructor(parts: SubgraphServiceParts) {
    this.#parts = parts;
  }

  /**
   * Makes a new version and makes it the active one; what is active already stays as it is.
   *
   * userErrors: INVALID, TAKEN (name), SUBGRAPH_URL_REFUSED, SUBGRAPH_SDL_UNAVAILABLE, BREAKS_CLIENTS (without `force`),
   * CONFLICT, and what the composer says, such as COMPOSITION_FAILED, FEATURE_UNSUPPORTED or OWNERSHIP_REFUSED.
   */
  publish(input: PublishInput): Promise<Outcome> {
    const { write, composer, sdlSource, actor, now } = this.#parts;
    return write("publishSubgraph", input, async (em) => {
      // Before the lock: a slow partner keeps nobody else waiting.
      const { sdlHash, ...source } = await readCandidate(input, composer, sdlSource);
      const { name } = source;
      const published = await begin(em);
      const active = published.partners.find((partner) => partner.name === name);
      if (active && isSameVersion(active, { ...source, sdlHash })) return same(name, published);
      const partners = [...published.partners.filter((partner) => partner !== active), source];
      const live = input.force ? null : await livePublicSdl(published, composer);
      const supergraph = await this.#compose(partners, name, (code) => fieldOfProblem(code, input), live);
      const version = await nextVersion(em, name);
      const { url, sdl, subscriptions } = source;
      await em.insert(SubgraphVersion, {
        ...{ subgraph: name, version, url, sdl, sdlHash, publishedAt: now, publishedBy: actor },
        subscriptionProtocol: subscriptions?.protocol ?? null,
        subscriptionUrl: subscriptions?.url ?? null,
      });
      return this.#store(em, { action: "PUBLISH", subgraph: name, version, supergraph });
    });
  }

  /**
   * Makes an earlier version the active one again: the given one, or the one that was active before; of a removed
   * subgraph the one that was active last.
   *
   * userErrors: INVALID, NOT_FOUND (name, version), CONFLICT, and what the composer says.
   */
  rollback(input: RollbackInput): Promise<Outcome> {
    return this.#parts.write("rollbackSubgraph", input, async (em) => {
      const { name, version: wanted } = checkInput(rollbackRules, input);
      const published = await begin(em);
      const { activeVersion } = await findSubgraph(em, name);
      const version = wanted ?? (await versionBefore(em, name, activeVersion ?? null));
      const stored = version === null ? null : await em.findOne(SubgraphVersion, { subgraph: name, version });
      if (!stored)
        throw notFound(["version"], wanted ? `Version ${wanted} of ${name}` : `An earlier version of ${name}`);
      if (stored.version === activeVersion) return same(name, published);
      const others = published.partners.filter((partner) => partner.name !== name);
      const supergraph = await this.#compose([...others, sourceOf(stored)], name, () => ["name"]);
      return this.#store(em, { action: "ROLLBACK", subgraph: name, version: stored.version, supergraph });
    });
  }

  /**
   * Takes a subgraph out of the supergraph. Its versions and its history stay.
   *
   * userErrors: INVALID, NOT_FOUND (name), CONFLICT (removed already), and what the composer says.
   */
  remove(input: RemovalInput): Promise<Outcome> {
    return this.#parts.write("removeSubgraph", input, async (em) => {
      const { name } = checkInput(removalRules, input);
      const published = await begin(em);
      if ((await findSubgraph(em, name)).activeVersion == null) {
        throw new RefusedInput({ code: "CONFLICT", field: ["name"], message: `${name} is removed already.` });
      }
      const others = published.partners.filter((partner) => partner.name !== name);
      const supergraph = await this.#compose(others, null, () => ["name"]);
      return this.#store(em, { action: "REMOVE", subgraph: name, version: null, supergraph });
    });
  }

  /**
   * @param live the public SDL to compare with, of which nothing may break that operations use; null when anything may
   * @throws {RefusedInput} with an entry for each problem, or with BREAKS_CLIENTS
   */
  async #compose(
    partners: readonly SubgraphSource[],
    change: string | null,
    fieldOf: (code: string) => readonly string[],
    live: string | null = null,
  ): Promise<ComposedSupergraph> {
    const { composer } = this.#parts;
    const inOrder = partners.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const { problems, changes, supergraph } = await composer.compose(inOrder, change, live);
    if (supergraph) {
      await this.#refuseBreaking(changes);
      return supergraph;
    }
    throw new RefusedInput(...problems.map(({ code, message }) => ({ code, message, field: fieldOf(code) })));
  }

  async #refuseBreaking(changes: readonly SchemaChange[]): Promise<void> {
    const used = await this.#parts.usage.usageOf(changes.map(({ coordinate }) => coordinate));
    const broken = changes.filter((change) => breaksClients({ ...change, usage: used.get(change.coordinate) ?? 0 }));
    if (broken.length === 0) return;
    const told = broken.slice(0, maxToldChanges).map(({ message }) => message);
    const more = broken.length > told.length ? ` ${broken.length - told.length} more changes break something.` : "";
    const message = `It breaks what operations of the last 30 days used: ${told.join(" ")}${more} Publish with force if that is meant.`;
    throw new RefusedInput({ code: "BREAKS_CLIENTS", field: ["force"], message });
  }

  async #store(em: EntityManager, { action, subgraph, version, supergraph }: Change): Promise<string> {
    const { now, actor, composer } = this.#parts;
    await em.upsert(Subgraph, { name: subgraph, activeVersion: version });
    const { version: supergraphVersion, sdl, publicSdl } = supergraph;
    const revision = await em.insert(Supergraph, {
      version: supergraphVersion,
      sdl,
      publicSdl,
      ownVersion: composer.ownVersion,
      action,
      subgraph,
      subgraphVersion: version,
      changedAt: now,
      changedBy: actor,
    });
    return writeReceipt({ subgraph, revision, isNew: true });
  }
}

/** From here on nobody else changes the registry until the transaction ends. */
async function begin(em: EntityManager): Promise<Published> {
  await lockRegistry(em);
  return loadPublishedWithin(em);
}

function same(subgraph: string, { revision }: Published): string {
  return writeReceipt({ subgraph, revision, isNew: false });
}

async function findSubgraph(em: EntityManager, name: string): Promise<Subgraph> {
  const subgraph = await em.findOne(Subgraph, { name });
  if (!subgraph) throw notFound(["name"], `The subgraph ${name}`);
  return subgraph;
}

async function nextVersion(em: EntityManager, subgraph: string): Promise<number> {
  const [row] = await em.execute<{ version: number }[]>(
    "SELECT coalesce(max(version), 0) + 1 AS version FROM registry.subgraph_version WHERE subgraph = ?",
    [subgraph],
  );
  return row!.version;
}

/** The version that was active last before the one that is active now; null when there was none. */
async function versionBefore(em: EntityManager, subgraph: string, active: number | null): Promise<number | null> {
  const [row] = await em.execute<{ version: number }[]>(
    `SELECT subgraph_version AS version FROM registry.supergraph
     WHERE subgraph = ? AND subgraph_version IS DISTINCT FROM ?::int AND subgraph_version IS NOT NULL
     ORDER BY revision DESC LIMIT 1`,
    [subgraph, active],
  );
  return row?.version ?? null;
}

function sourceOf({ subgraph, url, sdl, subscriptionProtocol, subscriptionUrl }: SubgraphVersion): SubgraphSource {
  const subscriptions = subscriptionProtocol ? { protocol: subscriptionProtocol, url: subscriptionUrl ?? null } : null;
  return { name: subgraph, url, sdl, subscriptions };
}

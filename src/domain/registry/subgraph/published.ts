import type { EntityManager } from "@mikro-orm/postgresql";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { ComposedSupergraph, Composer, SubgraphSource } from "../registry.ports.ts";

/** The version of a subgraph that is in the supergraph. */
export interface ActiveVersion extends SubgraphSource {
  readonly version: number;
  readonly sdlHash: string;
}

/** What is live, all of one instant. */
export interface Published {
  /** Of the last change; 0 when nothing was ever published. */
  readonly revision: number;
  /** Null when nothing was ever published. */
  readonly supergraph: ComposedSupergraph | null;
  /** The version of the program's own subgraphs in it. */
  readonly ownVersion: string | null;
  /** By name. */
  readonly partners: readonly ActiveVersion[];
}

interface PublishedRow extends Pick<Published, "revision" | "ownVersion" | "partners"> {
  readonly version: string | null;
  readonly sdl: string;
  readonly publicSdl: string;
}

/** A version's columns as JSON has its subscription settings. `v` is `registry.subgraph_version`. */
export const subscriptionsOfVersion = `CASE WHEN v.subscription_protocol IS NOT NULL
  THEN json_build_object('protocol', v.subscription_protocol, 'url', v.subscription_url) END`;

const readPublished = statement<PublishedRow>(
  `SELECT coalesce(s.revision, 0) AS revision, s.version, s.sdl, s.public_sdl AS "publicSdl", s.own_version AS "ownVersion",
     (SELECT coalesce(json_agg(json_build_object('name', v.subgraph, 'version', v.version, 'url', v.url, 'sdl', v.sdl,
          'sdlHash', v.sdl_hash, 'subscriptions', ${subscriptionsOfVersion}) ORDER BY v.subgraph), '[]')
      FROM registry.subgraph g
      JOIN registry.subgraph_version v ON v.subgraph = g.name AND v.version = g.active_version) AS partners
   FROM (SELECT 1) AS one
   LEFT JOIN (SELECT * FROM registry.supergraph ORDER BY revision DESC LIMIT 1) AS s ON true`,
);

const readRevision = statement<{ revision: number }>(
  "SELECT coalesce(max(revision), 0) AS revision FROM registry.supergraph",
);

export async function loadPublished(reader: Reader): Promise<Published> {
  const [row] = await reader.rows(readPublished, []);
  return toPublished(row!);
}

/** The same as the transaction of `em` sees it. */
export async function loadPublishedWithin(em: EntityManager): Promise<Published> {
  const [row] = await em.execute<{ rows: PublishedRow[] }[]>(readPublished.text);
  return toPublished(row!.rows[0]!);
}

export async function currentRevision(reader: Reader): Promise<number> {
  const [row] = await reader.rows(readRevision, []);
  return row!.revision;
}

function toPublished({ revision, version, sdl, publicSdl, ownVersion, partners }: PublishedRow): Published {
  return { revision, ownVersion, partners, supergraph: version === null ? null : { version, sdl, publicSdl } };
}

/**
 * What clients see now. It is composed anew when nothing was published yet, and when the program's own
 * subgraphs have changed since.
 *
 * @returns null when what is published no longer composes and nothing was stored
 */
export async function livePublicSdl(
  { supergraph, ownVersion, partners }: Published,
  composer: Composer,
): Promise<string | null> {
  if (supergraph !== null && ownVersion === composer.ownVersion) return supergraph.publicSdl;
  const composed = await composer.compose(partners, null, null);
  return (composed.supergraph ?? supergraph)?.publicSdl ?? null;
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { subscriptionsOfVersion } from "./published.ts";
import { HistoryEntryType, PublishedSubgraphType, SubgraphVersionType } from "./subgraph.type.ts";

/** Of versions and of changes, the newest that are shown. */
const most = 100;

const subgraphColumns = `g.name, g.active_version AS "activeVersion"`;

const readAll = statement<Partial<PublishedSubgraphType>>(
  `SELECT ${subgraphColumns} FROM registry.subgraph g ORDER BY g.name`,
);

const readByName = statement<Partial<PublishedSubgraphType> & AskedRow>(
  `SELECT g.name AS asked, ${subgraphColumns} FROM registry.subgraph g WHERE g.name = ANY($1)`,
);

const readVersions = statement<Partial<SubgraphVersionType> & AskedRow>(
  `SELECT v.* FROM unnest($1::text[]) AS name, LATERAL (
     SELECT v.subgraph AS asked, v.subgraph, v.version, v.url, v.sdl_hash AS "sdlHash",
       v.published_at AS "publishedAt", v.published_by AS "publishedBy", ${subscriptionsOfVersion} AS subscriptions,
       EXISTS (SELECT 1 FROM registry.subgraph g WHERE g.name = v.subgraph AND g.active_version = v.version) AS "isActive"
     FROM registry.subgraph_version v WHERE v.subgraph = name COLLATE "C" ORDER BY v.version DESC LIMIT ${most}) AS v`,
);

const readSdls = statement<AskedRow & { readonly sdl: string }>(
  `SELECT v.subgraph || ' ' || v.version AS asked, v.sdl FROM registry.subgraph_version v
   WHERE (v.subgraph, v.version) IN (SELECT * FROM unnest($1::text[], $2::int[]))`,
);

const readHistory = statement<Partial<HistoryEntryType> & AskedRow>(
  `SELECT s.* FROM unnest($1::text[]) AS name, LATERAL (
     SELECT s.subgraph AS asked, s.revision, s.action, s.subgraph_version AS version, s.version AS "supergraphVersion",
       s.changed_at AS "changedAt", s.changed_by AS "changedBy"
     FROM registry.supergraph s WHERE s.subgraph = name COLLATE "C" ORDER BY s.revision DESC LIMIT ${most}) AS s`,
);

const readSupergraphVersions = statement<AskedRow & { readonly version: string }>(
  "SELECT revision::text AS asked, version FROM registry.supergraph WHERE revision = ANY($1::int[])",
);

/** Reads of the registry for one operation, batched. */
export class SubgraphLoaders {
  readonly byName: DataLoader<string, PublishedSubgraphType | null>;
  /** By the subgraph's name: its newest 100 versions, the newest first. */
  readonly versions: DataLoader<string, SubgraphVersionType[]>;
  /** By `name version`. */
  readonly sdl: DataLoader<string, string | null>;
  /** By the subgraph's name: its newest 100 changes, the newest first. */
  readonly history: DataLoader<string, HistoryEntryType[]>;
  /** By revision. */
  readonly supergraphVersion: DataLoader<string, string | null>;
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.byName = oneByKey(
      reader,
      (names) => reader.rows(readByName, [names]),
      (row) => hydrate(PublishedSubgraphType, row),
    );
    this.versions = manyByKey(
      reader,
      (names) => reader.rows(readVersions, [names]),
      (row) => hydrate(SubgraphVersionType, row),
    );
    this.sdl = oneByKey(
      reader,
      (keys) => {
        const parts = keys.map((key) => key.split(" "));
        return reader.rows(readSdls, [parts.map(([name]) => name), parts.map(([, version]) => version)]);
      },
      ({ sdl }) => sdl,
    );
    this.history = manyByKey(
      reader,
      (names) => reader.rows(readHistory, [names]),
      (row) => hydrate(HistoryEntryType, row),
    );
    this.supergraphVersion = oneByKey(
      reader,
      (revisions) => reader.rows(readSupergraphVersions, [revisions]),
      ({ version }) => version,
    );
  }

  /** Every subgraph that was ever published, by name. */
  async all(): Promise<PublishedSubgraphType[]> {
    const rows = await this.#reader.rows(readAll, []);
    return rows.map((row) => hydrate(PublishedSubgraphType, row));
  }
}

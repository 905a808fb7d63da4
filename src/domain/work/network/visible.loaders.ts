import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { type Statement, statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { CoopType } from "./coop.type.ts";
import { PersonType } from "./person.type.ts";

type VisibleRow = AskedRow & { readonly key: string };

const readCoops = statement<VisibleRow>(`SELECT named.id::text AS asked, c.id::text AS key
  FROM network.published_coop named JOIN network.published_coop c ON c.id = named.current_id
  WHERE named.id = ANY($1::bigint[]) AND c.visibility = ANY($2)`);

const readPeople = statement<VisibleRow>(`SELECT p.id::text AS asked, p.id::text AS key
  FROM network.published_person p WHERE p.id = ANY($1::bigint[]) AND p.visibility = ANY($2)`);

/**
 * Which records of the context `network` the viewer may see, for one operation: a reference to another one would come
 * to nothing there. A co-op that was merged is the one that it became.
 */
export class VisibleLoaders {
  readonly coops: DataLoader<string, CoopType | null>;
  readonly people: DataLoader<string, PersonType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    const find = <Type>(read: Statement<VisibleRow>, make: new (key: string) => Type) =>
      oneByKey(
        reader,
        (keys) => reader.rows(read, [keys, viewer.visible]),
        ({ key }) => new make(key),
      );
    this.coops = find(readCoops, CoopType);
    this.people = find(readPeople, PersonType);
  }

  /** @param key null when there is no co-op */
  async coop(key: string | null): Promise<CoopType | null> {
    return key === null ? null : this.coops.load(key);
  }

  /** Those of several co-ops that the viewer may see, in their order. */
  async coopsOf(keys: readonly string[]): Promise<CoopType[]> {
    return (await Promise.all(keys.map((key) => this.coops.load(key)))).filter((coop) => coop !== null);
  }
}

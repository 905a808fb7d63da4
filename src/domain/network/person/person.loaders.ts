import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { personColumns } from "./person.lists.ts";
import { PersonType } from "./person.type.ts";

type PersonRow = Partial<PersonType> & AskedRow;

/** Batched reads of people for one operation. */
export class PersonLoaders {
  readonly byKey: DataLoader<string, PersonType | null>;
  readonly bySlug: DataLoader<string, PersonType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    const find = (column: Sql, where: (asked: readonly string[]) => Sql) =>
      oneByKey(
        reader,
        (asked) =>
          readSql<PersonRow>(
            reader,
            sql`SELECT ${column} AS asked, ${personColumns(viewer)} FROM network.person p
              WHERE ${where(asked)} AND p.visibility = ANY(${viewer.visible})`,
          ),
        (row) => hydrate(PersonType, row),
      );
    this.byKey = find(sql`p.id::text`, (keys) => sql`p.id = ANY(${keys}::bigint[])`);
    this.bySlug = find(sql`p.slug`, (slugs) => sql`p.slug = ANY(${slugs})`);
  }
}

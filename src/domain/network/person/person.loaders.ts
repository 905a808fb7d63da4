import DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { bind, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { personColumns } from "./person.lists.ts";
import { PersonType } from "./person.type.ts";

type PersonRow = Partial<PersonType> & { readonly asked: string };

/** Batched reads of people for one operation. */
export class PersonLoaders {
  readonly byKey: DataLoader<string, PersonType | null>;
  readonly bySlug: DataLoader<string, PersonType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    const find = (where: (asked: readonly string[]) => Sql, column: Sql) => async (asked: readonly string[]) => {
      const { statement, values } = bind<PersonRow>(
        sql`SELECT ${column} AS asked, ${personColumns(viewer)} FROM network.person p WHERE ${where(asked)} AND p.visibility = ANY(${viewer.visible})`,
      );
      const rows = new Map((await reader.rows(statement, values)).map((row) => [row.asked, row]));
      return asked.map((key) => {
        const row = rows.get(key);
        return row ? hydrate(PersonType, row) : null;
      });
    };
    this.byKey = new DataLoader(find((keys) => sql`p.id = ANY(${keys}::bigint[])`, sql`p.id::text`));
    this.bySlug = new DataLoader(find((slugs) => sql`p.slug = ANY(${slugs})`, sql`p.slug`));
  }
}

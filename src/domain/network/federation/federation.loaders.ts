import DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { federationColumns } from "./federation.lists.ts";
import { FederationType } from "./federation.type.ts";

type FederationRow = Partial<FederationType> & { readonly asked: string };

const readByKey = statement<FederationRow>(
  `SELECT f.id::text AS asked, ${federationColumns.texts[0]} FROM network.federation f WHERE f.id = ANY($1::bigint[])`,
);
const readBySlug = statement<FederationRow>(
  `SELECT f.slug AS asked, ${federationColumns.texts[0]} FROM network.federation f WHERE f.slug = ANY($1)`,
);

/** Batched reads of federations for one operation. */
export class FederationLoaders {
  readonly byKey: DataLoader<string, FederationType | null>;
  readonly bySlug: DataLoader<string, FederationType | null>;

  constructor(reader: Reader) {
    const find = (read: typeof readByKey) => async (asked: readonly string[]) => {
      const rows = new Map((await reader.rows(read, [asked])).map((row) => [row.asked, row]));
      return asked.map((key) => {
        const row = rows.get(key);
        return row ? hydrate(FederationType, row) : null;
      });
    };
    this.byKey = new DataLoader(find(readByKey));
    this.bySlug = new DataLoader(find(readBySlug));
  }
}

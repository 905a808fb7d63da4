import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { federationColumns } from "./federation.lists.ts";
import { FederationType } from "./federation.type.ts";

type FederationRow = Partial<FederationType> & AskedRow;

const readByKey = statement<FederationRow>(
  `SELECT f.id::text AS asked, ${federationColumns} FROM network.federation f WHERE f.id = ANY($1::bigint[])`,
);
const readBySlug = statement<FederationRow>(
  `SELECT f.slug AS asked, ${federationColumns} FROM network.federation f WHERE f.slug = ANY($1)`,
);

/** Batched reads of federations for one operation. */
export class FederationLoaders {
  readonly byKey: DataLoader<string, FederationType | null>;
  readonly bySlug: DataLoader<string, FederationType | null>;

  constructor(reader: Reader) {
    const find = (read: typeof readByKey) =>
      oneByKey(
        reader,
        (asked) => reader.rows(read, [asked]),
        (row) => hydrate(FederationType, row),
      );
    this.byKey = find(readByKey);
    this.bySlug = find(readBySlug);
  }
}

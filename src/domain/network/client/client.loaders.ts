import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { clientColumns } from "./client.lists.ts";
import { ClientType } from "./client.type.ts";

const readByKey = statement<Partial<ClientType> & AskedRow>(
  `SELECT k.id::text AS asked, ${clientColumns} FROM network.client k WHERE k.id = ANY($1::bigint[]) AND k.visibility = ANY($2)`,
);

/** Batched reads of clients for one operation. */
export class ClientLoaders {
  readonly byKey: DataLoader<string, ClientType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = oneByKey(
      reader,
      (asked) => reader.rows(readByKey, [asked, viewer.visible]),
      (row) => hydrate(ClientType, row),
    );
  }
}

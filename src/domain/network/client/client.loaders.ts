import DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { clientColumns } from "./client.lists.ts";
import { ClientType } from "./client.type.ts";

const readByKey = statement<Partial<ClientType> & { readonly key: string }>(
  `SELECT ${clientColumns.texts[0]} FROM network.client k WHERE k.id = ANY($1::bigint[]) AND k.visibility = ANY($2)`,
);

/** Batched reads of clients for one operation. */
export class ClientLoaders {
  readonly byKey: DataLoader<string, ClientType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = new DataLoader(async (keys) => {
      const rows = new Map((await reader.rows(readByKey, [keys, viewer.visible])).map((row) => [row.key, row]));
      return keys.map((key) => {
        const row = rows.get(key);
        return row ? hydrate(ClientType, row) : null;
      });
    });
  }
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { AccessTokenType } from "./accessToken.type.ts";

const readByKey = statement<Partial<AccessTokenType> & AskedRow>(`SELECT t.id::text AS asked, t.id::text AS key,
    t.coop_id::text AS "coopKey", t.label, t.created_at AS "createdAt", t.revoked_at AS "revokedAt"
  FROM patio.token t WHERE t.id = ANY($1::bigint[]) AND t.coop_id IS NOT NULL`);

/** Batched reads of tokens of co-ops for one operation. */
export class AccessTokenLoaders {
  readonly byKey: DataLoader<string, AccessTokenType | null>;

  constructor(reader: Reader) {
    this.byKey = oneByKey(
      reader,
      (asked) => reader.rows(readByKey, [asked]),
      (row) => hydrate(AccessTokenType, row),
    );
  }
}

import type { MikroORM } from "./orm.ts";
import type { Reader } from "./readPool.ts";
import { statement } from "./statement.ts";

/** What is known of a bearer token. */
export interface StoredToken {
  readonly label: string;
  /** The co-op for which it acts; null for the operator's. */
  readonly coopKey: string | null;
}

/** Bearer tokens by the SHA-256 of their text. */
export interface TokenStore {
  /** @returns null when it is not known, was revoked, or its co-op is no longer active */
  find(hash: Buffer): Promise<StoredToken | null>;
  has(label: string): Promise<boolean>;
  add(hash: Buffer, label: string): Promise<void>;
}

const findToken = statement<StoredToken>(`SELECT t.label, c.id::text AS "coopKey" FROM patio.token t
  LEFT JOIN network.published_coop given ON given.id = t.coop_id
  LEFT JOIN network.published_coop c ON c.id = given.current_id
  WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND (t.coop_id IS NULL OR c.status = 'ACTIVE')`);
const findLabel = statement<{ label: string }>(
  "SELECT label FROM patio.token WHERE label = $1 AND coop_id IS NULL LIMIT 1",
);

export function createTokenStore(orm: MikroORM, reader: Reader): TokenStore {
  return {
    find: async (hash) => (await reader.rows(findToken, [hash]))[0] ?? null,
    has: async (label) => (await reader.rows(findLabel, [label])).length > 0,
    async add(hash, label) {
      await orm.em
        .fork()
        .execute("INSERT INTO patio.token (token_hash, label) VALUES (?, ?) ON CONFLICT DO NOTHING", [hash, label]);
    },
  };
}

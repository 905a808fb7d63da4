import type { MikroORM } from "./orm.ts";
import type { Reader } from "./readPool.ts";
import { statement } from "./statement.ts";

/** Bearer tokens by the SHA-256 of their text. */
export interface TokenStore {
  /** @returns the label of the token, null when it is not known */
  find(hash: Buffer): Promise<string | null>;
  has(label: string): Promise<boolean>;
  add(hash: Buffer, label: string): Promise<void>;
}

const findToken = statement<{ label: string }>("SELECT label FROM patio.token WHERE token_hash = $1");
const findLabel = statement<{ label: string }>("SELECT label FROM patio.token WHERE label = $1 LIMIT 1");

export function createTokenStore(orm: MikroORM, reader: Reader): TokenStore {
  return {
    find: async (hash) => (await reader.rows(findToken, [hash]))[0]?.label ?? null,
    has: async (label) => (await reader.rows(findLabel, [label])).length > 0,
    async add(hash, label) {
      await orm.em
        .fork()
        .execute("INSERT INTO patio.token (token_hash, label) VALUES (?, ?) ON CONFLICT DO NOTHING", [hash, label]);
    },
  };
}

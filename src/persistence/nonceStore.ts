import type { MikroORM } from "./orm.ts";

/** Nonces of signed requests, shared by all instances on a database. */
export interface NonceStore {
  /** Keeps a nonce; false when it was kept before, by this instance or another. */
  use(keyId: string, nonce: string): Promise<boolean>;
}

/** A nonce is kept at least so long: longer than a signature is taken, with clocks that differ. */
const keptForMinutes = 5;
/** Old ones are removed in passing, at most so often. */
const trimEveryMs = 10_000;

/** @param now milliseconds of any clock that goes on */
export function createNonceStore(orm: MikroORM, now: () => number = () => performance.now()): NonceStore {
  let trimmedAt = Number.NEGATIVE_INFINITY;

  /** Instances that trim at once do not wait for each other. */
  async function trim(): Promise<void> {
    await orm.em.fork().execute(
      `DELETE FROM patio.request_nonce WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM patio.request_nonce WHERE seen_at < now() - make_interval(mins => ?)
         FOR UPDATE SKIP LOCKED))`,
      [keptForMinutes],
    );
  }

  return {
    async use(keyId, nonce) {
      if (now() - trimmedAt >= trimEveryMs) {
        trimmedAt = now();
        await trim();
      }
      const kept = await orm.em
        .fork()
        .execute<unknown[]>(
          "INSERT INTO patio.request_nonce (key_id, nonce) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING 1",
          [keyId, nonce],
        );
      return kept.length > 0;
    },
  };
}

import type { EntityManager } from "@mikro-orm/postgresql";

/** A token that the operator gave to a co-op, without its text. */
export interface CoopToken {
  readonly key: string;
  readonly coopKey: string;
  readonly label: string;
}

/**
 * Keeps a token of a co-op. Its text follows from its number, so that the same request again can be given it again.
 *
 * @param hashOf the SHA-256 of the text of a token by its number
 */
export async function addCoopToken(
  em: EntityManager,
  { coopKey, label }: { readonly coopKey: string; readonly label: string },
  hashOf: (key: string) => Buffer,
): Promise<string> {
  const [row] = await em.execute<{ key: string }[]>(
    "SELECT nextval(pg_get_serial_sequence('patio.token', 'id'))::text AS key",
  );
  const { key } = row!;
  await em.execute("INSERT INTO patio.token (id, token_hash, label, coop_id) VALUES (?, ?, ?, ?)", [
    key,
    hashOf(key),
    label,
    coopKey,
  ]);
  return key;
}

/** @returns false when no token of a co-op has this number, or it was revoked before */
export async function revokeCoopToken(em: EntityManager, key: string, now: Date): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    "UPDATE patio.token SET revoked_at = ? WHERE id = ? AND coop_id IS NOT NULL AND revoked_at IS NULL RETURNING 1",
    [now, key],
  );
  return rows.length > 0;
}

/**
 * Empties the table of co-ops, which takes every token with it, and puts those of the operator back; they get other numbers.
 *
 * @param emptying the statement that does it
 */
export async function keepOperatorTokens(execute: (sql: string) => Promise<unknown>, emptying: string): Promise<void> {
  const columns = "token_hash, label, created_at, revoked_at";
  await execute(`CREATE TEMPORARY TABLE operator_token AS SELECT ${columns} FROM patio.token WHERE coop_id IS NULL`);
  await execute(emptying);
  await execute(`INSERT INTO patio.token (${columns}) SELECT ${columns} FROM operator_token`);
  await execute("DROP TABLE operator_token");
}

import { createHash } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { RefusedInput, type UserError } from "./userError.ts";

/** What a mutation comes to: the key of the row it made or changed, or what the caller can mend. */
export interface Outcome {
  readonly key: string | null;
  readonly userErrors: readonly UserError[];
}

export interface MutationCall {
  /** Who calls: keys of one actor are not those of another. */
  readonly actor: string;
  /** The field's name: `createCoop`. */
  readonly mutation: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
}

/**
 * Runs a mutation of the viewer in one transaction of its own unit of work.
 *
 * @throws {UnauthenticatedError} unless the viewer may write
 */
export type Write = (
  mutation: string,
  input: { readonly idempotencyKey?: string | null },
  work: (em: EntityManager) => Promise<string>,
) => Promise<Outcome>;

/**
 * Runs the work of a mutation in one transaction. Refused input stores nothing.
 *
 * With an idempotency key the outcome is kept in the same transaction: the same key again, also at the
 * same time from elsewhere, gives the first outcome and does nothing.
 *
 * @param work returns the key of the row it made or changed
 */
export async function runMutation(
  em: EntityManager,
  call: MutationCall,
  work: (em: EntityManager) => Promise<string>,
): Promise<Outcome> {
  const key = call.input.idempotencyKey ?? null;
  if (key === null) return attempt(em, work);
  if (key.length < 1 || key.length > 200) {
    return refused({
      code: "INVALID",
      field: ["idempotencyKey"],
      message: "idempotencyKey must have 1 to 200 characters.",
    });
  }
  return em.transactional(async (transaction) => {
    const first = await firstAnswer(transaction, call, key);
    if (first) return first;
    const outcome = await attempt(transaction, work);
    await transaction.execute(
      "UPDATE patio.idempotency SET answer = ?::jsonb WHERE actor = ? AND mutation = ? AND key = ?",
      [JSON.stringify(outcome), call.actor, call.mutation, key],
    );
    return outcome;
  });
}

/** The work in a transaction, or a savepoint when there is one already. */
async function attempt(em: EntityManager, work: (em: EntityManager) => Promise<string>): Promise<Outcome> {
  try {
    return { key: await em.transactional(work), userErrors: [] };
  } catch (error) {
    if (error instanceof RefusedInput) return refused(...error.userErrors);
    throw error;
  }
}

/** Claims the key. When another call claimed it, waits for its end and returns its outcome. */
async function firstAnswer(
  em: EntityManager,
  { actor, mutation, input }: MutationCall,
  key: string,
): Promise<Outcome | null> {
  const hash = createHash("sha256").update(JSON.stringify(input)).digest();
  const claimed = await em.execute(
    "INSERT INTO patio.idempotency (actor, mutation, key, input_hash) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1 AS claimed",
    [actor, mutation, key, hash],
  );
  if (claimed.length > 0) return null;
  const [stored] = await em.execute<{ answer: Outcome; same: boolean }[]>(
    "SELECT answer, input_hash = ? AS same FROM patio.idempotency WHERE actor = ? AND mutation = ? AND key = ?",
    [hash, actor, mutation, key],
  );
  if (stored!.same) return stored!.answer;
  return refused({
    code: "IDEMPOTENCY_KEY_REUSED",
    field: ["idempotencyKey"],
    message: "idempotencyKey was used with another input.",
  });
}

function refused(...userErrors: UserError[]): Outcome {
  return { key: null, userErrors };
}

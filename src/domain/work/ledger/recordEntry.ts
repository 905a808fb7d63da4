import type { EntityManager, RequiredEntityData } from "@mikro-orm/postgresql";
import { LedgerEntry, Posting } from "./ledger.entity.ts";
import type { PostingLine } from "./postings.ts";

/**
 * Writes an entry with its postings.
 *
 * @param lines at least two that sum to zero; the database refuses others when the transaction ends
 * @returns the entry's key
 */
export async function recordEntry(
  em: EntityManager,
  entry: RequiredEntityData<LedgerEntry>,
  lines: readonly PostingLine[],
): Promise<string> {
  const row = em.create(LedgerEntry, entry);
  await em.persist(row).flush();
  for (const [position, line] of lines.entries())
    em.persist(em.create(Posting, { entryId: row.id, position, ...line }));
  await em.flush();
  return row.id;
}

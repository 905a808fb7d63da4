import type { EntityManager } from "@mikro-orm/postgresql";

/** What a project owes one payee in one currency. */
export interface Debt {
  readonly currency: string;
  /** The key of the co-op as it is today, after mergers; null for the network. */
  readonly coopId: string | null;
  /** Null for the network. */
  readonly coopSlug: string | null;
  /** Minor units; negative when the payee got too much. */
  readonly owed: bigint;
}

/** What a project owes, and what it is owed: one for each payee and currency that is not settled. */
export async function openDebts(em: EntityManager, projectKey: string): Promise<Debt[]> {
  const rows = await em.execute<(Omit<Debt, "owed"> & { owed: string })[]>(
    `SELECT e.currency, current.id::text AS "coopId", current.slug AS "coopSlug", (-sum(po.amount))::text AS owed
     FROM work.ledger_entry e JOIN work.posting po ON po.entry_id = e.id
     LEFT JOIN network.published_coop c ON c.id = po.coop_id
     LEFT JOIN network.published_coop current ON current.id = c.current_id
     WHERE e.project_id = ? AND po.account <> 'BANK'
     GROUP BY e.currency, current.id, current.slug HAVING sum(po.amount) <> 0
     ORDER BY e.currency, current.id NULLS LAST`,
    [projectKey],
  );
  return rows.map((row) => ({ ...row, owed: BigInt(row.owed) }));
}

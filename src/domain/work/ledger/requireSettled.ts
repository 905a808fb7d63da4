import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";

/** What is still open of a project in a currency: owed to a co-op, or to the network. */
interface Open {
  readonly account: string;
  readonly currency: string;
  readonly name: string | null;
  /** Minor units. */
  readonly owed: string;
}

/**
 * Sees to it that a project owes nothing and is owed nothing.
 *
 * @throws {RefusedInput} LEDGER_UNSETTLED with what is open
 */
export async function requireSettled(em: EntityManager, projectKey: string, field: readonly string[]): Promise<void> {
  const open = await em.execute<Open[]>(
    `SELECT p.account, e.currency, c.name, (-sum(p.amount))::text AS owed
     FROM work.ledger_entry e JOIN work.posting p ON p.entry_id = e.id LEFT JOIN network.published_coop c ON c.id = p.coop_id
     WHERE e.project_id = ? AND p.account IN ('COOP', 'NETWORK')
     GROUP BY p.account, p.coop_id, c.name, e.currency HAVING sum(p.amount) <> 0
     ORDER BY p.account, p.coop_id, e.currency`,
    [projectKey],
  );
  if (open.length === 0) return;
  const list = open.map(({ name, currency, owed }) => `${name ?? "the network"} ${owed} ${currency}`).join(", ");
  throw refused("LEDGER_UNSETTLED", field, `Still open in minor units: ${list}.`);
}

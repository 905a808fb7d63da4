import type { EntityManager } from "@mikro-orm/postgresql";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import type { Project } from "../project/project.entity.ts";
import { openDebts } from "./balances.ts";
import type { Payee } from "./postings.ts";

/**
 * The co-op that an id names, as it is today, after mergers; the network when there is no id.
 *
 * @throws {RefusedInput} NOT_FOUND (coopId)
 */
export async function findPayee(em: EntityManager, id: string | null): Promise<Payee> {
  if (id === null) return "NETWORK";
  const [coop] = await em.execute<{ coopId: string }[]>(
    `SELECT current_id::text AS "coopId" FROM network.published_coop WHERE id = ?`,
    [keyOf("Coop", id)],
  );
  if (!coop) throw notFound(["coopId"], "This co-op");
  return coop;
}

/** What a project owes a payee in one currency, in minor units; negative when it got too much. Lock the project first. */
export async function owedTo(em: EntityManager, project: Project, payee: Payee, currency: string): Promise<bigint> {
  const coopId = payee === "NETWORK" ? null : payee.coopId;
  const debts = await openDebts(em, project.id);
  return debts.find((debt) => debt.coopId === coopId && debt.currency === currency)?.owed ?? 0n;
}

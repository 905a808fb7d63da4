import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";
import { type Debt, openDebts } from "./balances.ts";

/** Whether a project owes nothing and is owed nothing, in every currency. */
export async function settled(em: EntityManager, projectKey: string): Promise<boolean> {
  return (await openDebts(em, projectKey)).length === 0;
}

/**
 * Sees to it that a project owes nothing and is owed nothing. Lock the project first, or it may owe something a moment later.
 *
 * @throws {RefusedInput} LEDGER_UNSETTLED with what is open
 */
export async function requireSettled(em: EntityManager, projectKey: string, field: readonly string[]): Promise<void> {
  const debts = await openDebts(em, projectKey);
  if (debts.length === 0) return;
  throw refused("LEDGER_UNSETTLED", field, `Still open, in minor units: ${debts.map(describe).join(", ")}.`);
}

function describe({ owed, currency, coopSlug }: Debt): string {
  const payee = coopSlug ?? "the network";
  return owed > 0n ? `${owed} ${currency} to ${payee}` : `${-owed} ${currency} back from ${payee}`;
}

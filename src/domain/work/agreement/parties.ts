import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";
import { type Negotiation, NegotiationParty } from "./agreement.entity.ts";
import { partyColumns, partyGroups, partyTables } from "./negotiation.lists.ts";
import type { Party } from "./negotiation.rules.ts";

/** How far the parties of a negotiation are, with what this transaction has changed; in the order of their keys. */
export async function partiesOf(em: EntityManager, { id }: Negotiation): Promise<Party[]> {
  await em.flush();
  return em.execute<Party[]>(
    `SELECT ${partyColumns} FROM ${partyTables} WHERE p.negotiation_id = ? GROUP BY ${partyGroups} ORDER BY c.current_id`,
    [id],
  );
}

/**
 * The parties, one of which must be the co-op.
 *
 * @throws {RefusedInput} NOT_ENTITLED
 */
export async function requireParty(
  em: EntityManager,
  negotiation: Negotiation,
  coopKey: string,
  field: readonly string[],
): Promise<Party[]> {
  const parties = await partiesOf(em, negotiation);
  if (parties.some((party) => party.coopKey === coopKey)) return parties;
  throw refused("NOT_ENTITLED", field, "Only a party of the negotiation may do this.");
}

/** A co-op that a party was merged into since the opening has a row of its own from now on; together they are one party. */
export async function enterAsParty(em: EntityManager, { id }: Negotiation, coopId: string): Promise<void> {
  const row = { negotiationId: id, coopId };
  if (await em.findOne(NegotiationParty, row)) return;
  await em.persist(em.create(NegotiationParty, row)).flush();
}

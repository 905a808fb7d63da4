import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { Opportunity } from "./opportunity.entity.ts";

/**
 * The request that an id names, to be changed, or something of it: nobody else changes it until the transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findOpportunity(
  em: EntityManager,
  id: string,
  field: readonly string[] = ["opportunityId"],
): Promise<Opportunity> {
  const key = keyOf("Opportunity", id);
  const opportunity = key && (await lockOpportunity(em, key));
  if (!opportunity) throw notFound(field, "This request");
  return opportunity;
}

/** The same by its key, for whoever comes from a record of it. Lock the request before that record. */
export function lockOpportunity(em: EntityManager, key: string): Promise<Opportunity | null> {
  return em.findOne(Opportunity, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

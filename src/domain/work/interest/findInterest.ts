import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { lockOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { Interest } from "./interest.entity.ts";

/** An interest with the request that it is in. */
export interface InterestIn {
  readonly interest: Interest;
  readonly opportunity: Opportunity;
}

/**
 * The interest that an id names, to be changed: nobody else changes it or its request until the transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findInterest(
  em: EntityManager,
  id: string,
  field: readonly string[] = ["interestId"],
): Promise<InterestIn> {
  const key = keyOf("Interest", id);
  const found = key && (await em.findOne(Interest, { id: key }));
  if (!found) throw notFound(field, "This interest");
  const opportunity = (await lockOpportunity(em, found.opportunityId))!;
  const interest = await em.findOneOrFail(
    Interest,
    { id: found.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  return { interest, opportunity };
}

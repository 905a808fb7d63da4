import type { EntityManager } from "@mikro-orm/postgresql";
import { Agreement } from "./agreement.entity.ts";

/**
 * The version by which money of a day is divided: of those that were adopted, the one that began last by then.
 *
 * @param day `YYYY-MM-DD`
 * @returns null when none was in force yet
 */
export function agreementInForce(em: EntityManager, opportunityKey: string, day: string): Promise<Agreement | null> {
  return em.findOne(
    Agreement,
    { opportunityId: opportunityKey, state: { $in: ["ADOPTED", "SUPERSEDED"] }, effectiveFrom: { $lte: day } },
    { orderBy: { effectiveFrom: "desc", version: "desc" } },
  );
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { Agreement, AgreementMilestoneShare, AgreementShare, type Negotiation } from "./agreement.entity.ts";
import type { Proposal } from "./agreement.rules.ts";

/** A proposal without faults, and whose it is. */
export interface NewVersion extends Proposal {
  readonly terms: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** Writes a version, PROPOSED, under the next number of its request; whoever calls holds the request's lock. */
export async function storeVersion(
  em: EntityManager,
  { id, opportunityId }: Negotiation,
  { shares, milestoneShares, ...facts }: NewVersion,
): Promise<Agreement> {
  const last = await em.findOne(Agreement, { opportunityId }, { orderBy: { version: "desc" } });
  const agreement = em.create(Agreement, {
    ...facts,
    opportunityId,
    negotiationId: id,
    version: (last?.version ?? 0) + 1,
    state: "PROPOSED",
    adoptedAt: null,
  });
  await em.persist(agreement).flush();
  const agreementId = agreement.id;
  for (const { coopKey, bps } of shares) {
    em.persist(em.create(AgreementShare, { agreementId, coopId: coopKey!, bps }));
  }
  for (const { milestone, shares: ofMilestone } of milestoneShares) {
    for (const { coopKey, bps } of ofMilestone) {
      em.persist(em.create(AgreementMilestoneShare, { agreementId, milestone, coopId: coopKey!, bps }));
    }
  }
  return agreement;
}

import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { lockOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { Agreement, Negotiation } from "./agreement.entity.ts";

/** A negotiation with the request that it is of. */
export interface NegotiationOf {
  readonly negotiation: Negotiation;
  readonly opportunity: Opportunity;
}

/** A version with its negotiation. */
export interface AgreementOf extends NegotiationOf {
  readonly agreement: Agreement;
}

/**
 * The negotiation that an id names, to be changed, or something of it: nobody else changes it or its request until the
 * transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findNegotiation(
  em: EntityManager,
  id: string,
  field: readonly string[] = ["negotiationId"],
): Promise<NegotiationOf> {
  const key = keyOf("Negotiation", id);
  const found = key && (await em.findOne(Negotiation, { id: key }));
  if (!found) throw notFound(field, "This negotiation");
  return lockNegotiation(em, found.id, found.opportunityId);
}

/**
 * The version that an id names, in the same way.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findAgreement(
  em: EntityManager,
  id: string,
  field: readonly string[] = ["agreementId"],
): Promise<AgreementOf> {
  const key = keyOf("Agreement", id);
  const found = key && (await em.findOne(Agreement, { id: key }));
  if (!found) throw notFound(field, "This agreement");
  const negotiation = await lockNegotiation(em, found.negotiationId, found.opportunityId);
  return { agreement: await em.refreshOrFail(found), ...negotiation };
}

async function lockNegotiation(em: EntityManager, key: string, opportunityKey: string): Promise<NegotiationOf> {
  const opportunity = (await lockOpportunity(em, opportunityKey))!;
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
  return { negotiation: await em.findOneOrFail(Negotiation, { id: key }, locked), opportunity };
}

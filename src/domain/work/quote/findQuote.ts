import type { EntityManager } from "@mikro-orm/postgresql";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { lockOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { Quote } from "./quote.entity.ts";

/** A quote with its request. */
export interface QuoteOf {
  readonly quote: Quote;
  readonly opportunity: Opportunity;
}

/**
 * The quote that an id names; nobody else changes it or its request until the transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findQuote(em: EntityManager, id: string, field: readonly string[]): Promise<QuoteOf> {
  const key = keyOf("Quote", id);
  const quote = key && (await em.findOne(Quote, { id: key }));
  if (!quote) throw notFound(field, "This quote");
  return withRequest(em, quote);
}

/**
 * The same for who shows a token. It is looked up by its SHA-256, so the time that a wrong one takes says nothing of a
 * right one.
 *
 * @throws {RefusedInput} TOKEN_UNKNOWN, also when a newer version took the quote's place
 */
export async function findQuoteByToken(
  em: EntityManager,
  tokenHash: Buffer,
  field: readonly string[],
): Promise<QuoteOf> {
  const found = await em.findOne(Quote, { tokenHash });
  const unknown = () => refused("TOKEN_UNKNOWN", field, "This is not the token of the latest quote.");
  if (!found) throw unknown();
  const quoteOf = await withRequest(em, found);
  if (quoteOf.quote.state === "SUPERSEDED") throw unknown();
  return quoteOf;
}

async function withRequest(em: EntityManager, { id, opportunityId }: Quote): Promise<QuoteOf> {
  const opportunity = (await lockOpportunity(em, opportunityId))!;
  const quote = await em.findOneOrFail(Quote, { id }, { refresh: true });
  return { quote, opportunity };
}

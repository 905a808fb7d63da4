import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, noteState } from "../state/changeState.ts";
import type { PricedLine } from "./priceLines.ts";
import { Quote, QuoteLine } from "./quote.entity.ts";

/** What a quote says, before it has a version and a token. */
export interface QuoteDraft {
  readonly opportunityId: string;
  readonly teamId: string;
  readonly currency: string;
  readonly message: string | null;
  readonly validUntil: Date;
  readonly lines: readonly PricedLine[];
}

/**
 * Stores the next version of a request's quote as ISSUED.
 *
 * @param hashOf the SHA-256 of the token of the quote with a key
 */
export async function storeQuote(
  em: EntityManager,
  { lines, ...draft }: QuoteDraft,
  hashOf: (key: string) => Buffer,
  change: Omit<Change, "field">,
): Promise<Quote> {
  const [next] = await em.execute<{ id: string; version: number }[]>(
    `SELECT nextval(pg_get_serial_sequence('work.quote', 'id'))::text AS id,
      (SELECT coalesce(max(version), 0) + 1 FROM work.quote WHERE opportunity_id = ?) AS version`,
    [draft.opportunityId],
  );
  const { id, version } = next!;
  const quote = em.create(Quote, {
    ...draft,
    id,
    version,
    state: "ISSUED",
    tokenHash: hashOf(id),
    issuedAt: change.now,
    issuedBy: change.actor,
  });
  await em.persist(quote).flush();
  em.persist(lines.map((line, position) => em.create(QuoteLine, { ...line, quoteId: id, position })));
  noteState(em, "Quote", { id }, null, "ISSUED", change);
  return quote;
}

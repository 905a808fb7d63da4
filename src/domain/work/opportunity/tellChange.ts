import type { EntityManager } from "@mikro-orm/postgresql";
import { recordEvent } from "../../../events/recordEvent.ts";
import type { UpdateOpportunityInput } from "./opportunity.input.ts";

/** What of a request changes without its state: what is asked for, how it is worded, or that its team is taken away again. */
export type Aspect = "TERMS" | "TEXT" | "TEAM_DISSOLVED";

/** Tells who follows a request that it changed, in the transaction in which it does. */
export function tellChange(em: EntityManager, opportunityId: string, change: Aspect): void {
  recordEvent(em, { kind: "OPPORTUNITY_CHANGED", subject: { type: "Opportunity", key: opportunityId }, change });
}

/** Null leaves these as they are; it takes away every other fact. */
const neverNull: readonly string[] = ["title", "brief", "language", "clientId", "origin", "kind", "seats"];
const texts: readonly string[] = ["title", "brief", "language"];

/** What an update of a request changes, each once. */
export function aspectsOf({
  opportunityId,
  idempotencyKey,
  ifUnchangedSince,
  ...facts
}: UpdateOpportunityInput): Aspect[] {
  const given = Object.entries(facts).filter(([name, value]) =>
    neverNull.includes(name) ? value != null : value !== undefined,
  );
  return [...new Set(given.map(([name]): Aspect => (texts.includes(name) ? "TEXT" : "TERMS")))];
}

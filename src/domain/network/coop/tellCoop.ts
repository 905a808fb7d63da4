import type { EntityManager } from "@mikro-orm/postgresql";
import { recordEvent } from "../../../events/recordEvent.ts";

/** What became of a co-op, in the transaction in which it does. */
export function tellCoop(em: EntityManager, kind: "COOP_JOINED" | "COOP_CHANGED", coopKey: string): void {
  recordEvent(em, { kind, subject: { type: "Coop", key: coopKey } });
}

import { z } from "zod";
import type { EventRow } from "./loggedEvent.ts";

/** An event on its way to another instance. */
export interface CarriedEvent {
  readonly epoch: string;
  /** Transaction and number of a place behind which it is the next one. */
  readonly before: readonly [xid: string, seq: string];
  readonly event: EventRow;
}

const number = z.string().regex(/^\d{1,20}$/);
const schema = z.object({
  epoch: z.uuid(),
  before: z.tuple([number, number]),
  event: z.object({
    eventId: z.uuid(),
    xid: number,
    seq: number,
    kind: z.string(),
    at: z.string(),
    subjectType: z.string(),
    subjectKey: z.string(),
    topic: z.string(),
    change: z.string().nullable(),
  }),
});

/** Null for what is no event: whoever reads it has the database to ask. */
export function readCarriedEvent(text: string): CarriedEvent | null {
  try {
    return (schema.safeParse(JSON.parse(text)).data as CarriedEvent | undefined) ?? null;
  } catch {
    return null;
  }
}

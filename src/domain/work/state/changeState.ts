import type { EntityManager } from "@mikro-orm/postgresql";
import type { EventKind } from "../../../events/eventKinds.ts";
import { recordEvent } from "../../../events/recordEvent.ts";
import { RefusedInput } from "../../shared/mutation/userError.ts";
import { mayChange, type StateOf, type Subject } from "./machines.ts";
import { StateChange } from "./stateChange.entity.ts";

/** Who changes a state, and when. */
export interface Change {
  readonly actor: string;
  readonly now: Date;
  readonly reason?: string | null;
  /** The way to what named the record in the input, for the error. */
  readonly field: readonly string[];
}

/**
 * Checks a change of state against its machine and writes it into the history; the caller sets the state of the row.
 *
 * @returns `to`
 * @throws {RefusedInput} TRANSITION_REFUSED when the machine does not list it
 */
export function changeState<Of extends Subject, To extends StateOf<Of>>(
  em: EntityManager,
  subject: Of,
  row: { readonly id: string; readonly state: StateOf<Of> },
  to: To,
  { actor, now, reason = null, field }: Change,
): To {
  requireTransition(subject, row.state, to, field);
  noteState(em, subject, row.id, row.state, to, { actor, now, reason });
  return to;
}

/** @throws {RefusedInput} TRANSITION_REFUSED when the machine does not list the change */
export function requireTransition<Of extends Subject>(
  subject: Of,
  from: StateOf<Of>,
  to: StateOf<Of>,
  field: readonly string[],
): void {
  if (mayChange(subject, from, to)) return;
  throw new RefusedInput({
    code: "TRANSITION_REFUSED",
    field,
    message: `${subject} can't change from ${from} to ${to}.`,
  });
}

/** Writes a state into the history; `from` is null for a record that is new. */
export function noteState<Of extends Subject>(
  em: EntityManager,
  subject: Of,
  subjectId: string,
  from: StateOf<Of> | null,
  to: StateOf<Of>,
  { actor, now, reason = null }: Omit<Change, "field">,
): void {
  em.persist(
    em.create(StateChange, {
      subject,
      subjectId,
      fromState: from,
      toState: to,
      changedAt: now,
      changedBy: actor,
      reason,
    }),
  );
  const kind = eventOf(subject, from, to);
  if (kind) recordEvent(em, { kind, subject: { type: subject, key: subjectId }, change: "STATE" });
}

/** What of a change of state is told to who follows it. */
function eventOf(subject: Subject, from: string | null, to: string): EventKind | null {
  if (subject === "Opportunity")
    return to === "SHARED" && from === "INTAKE" ? "OPPORTUNITY_SHARED" : "OPPORTUNITY_CHANGED";
  return null;
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { recordEvent } from "../../../events/recordEvent.ts";
import { RefusedInput } from "../../shared/mutation/userError.ts";
import { mayChange, type StateOf, type Subject } from "./machines.ts";
import { StateChange } from "./stateChange.entity.ts";
import { kindOf } from "./toldChanges.ts";

/** Who changes a state, and when. */
export interface Change {
  readonly actor: string;
  readonly now: Date;
  readonly reason?: string | null;
  /** The way to what named the record in the input, for the error. */
  readonly field: readonly string[];
}

/** What changes its state: of an interest its request is known, for who follows that. */
type Stateful<Of extends Subject> = { readonly id: string } & (Of extends "Interest"
  ? { readonly opportunityId: string }
  : unknown);

/**
 * Checks a change of state against its machine and writes it into the history; the caller sets the state of the row.
 *
 * @returns `to`
 * @throws {RefusedInput} TRANSITION_REFUSED when the machine does not list it
 */
export function changeState<Of extends Subject, To extends StateOf<Of>>(
  em: EntityManager,
  subject: Of,
  row: Stateful<Of> & { readonly state: StateOf<Of> },
  to: To,
  { actor, now, reason = null, field }: Change,
): To {
  requireTransition(subject, row.state, to, field);
  noteState(em, subject, row, row.state, to, { actor, now, reason });
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

/** Writes a state into the history, and what is told of it; `from` is null for a record that is new. */
export function noteState<Of extends Subject>(
  em: EntityManager,
  subject: Of,
  row: Stateful<Of>,
  from: StateOf<Of> | null,
  to: StateOf<Of>,
  { actor, now, reason = null }: Omit<Change, "field">,
): void {
  em.persist(
    em.create(StateChange, {
      subject,
      subjectId: row.id,
      fromState: from,
      toState: to,
      changedAt: now,
      changedBy: actor,
      reason,
    }),
  );
  const kind = kindOf(subject, from, to);
  if (!kind) return;
  const happened = { kind, subject: { type: subject, key: row.id }, change: "STATE" };
  recordEvent(em, isOfInterest(subject, row) ? { ...happened, topic: requestOf(row) } : happened);
}

function isOfInterest(subject: Subject, _row: { readonly id: string }): _row is Stateful<"Interest"> {
  return subject === "Interest";
}

function requestOf({ opportunityId }: Stateful<"Interest">) {
  return { type: "Opportunity", key: opportunityId };
}

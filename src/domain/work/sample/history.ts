import type { StateOf, Subject } from "../state/machines.ts";
import type { WorkBook } from "./workBook.ts";

/** A state that a record came to, and the day. */
export interface Step<Of extends Subject> {
  readonly to: StateOf<Of>;
  readonly on: string;
  readonly reason?: string | undefined;
}

/** The instant at which made-up things happen on a day. */
export function at(day: string, hour = 10): string {
  return `${day}T${String(hour).padStart(2, "0")}:00:00.000Z`;
}

/** Writes how a record came to its state; the first step is how it began. */
export function tell<Of extends Subject>(
  book: WorkBook,
  subject: Of,
  subjectId: number,
  steps: readonly Step<Of>[],
  changedBy = "operator",
): void {
  let from: StateOf<Of> | null = null;
  for (const { to, on, reason = null } of steps) {
    book.number("state_change", {
      subject,
      subjectId,
      fromState: from,
      toState: to,
      changedAt: at(on),
      changedBy,
      reason,
    });
    from = to;
  }
}

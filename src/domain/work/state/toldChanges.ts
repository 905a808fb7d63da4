import type { EventKind } from "../../../events/eventKinds.ts";
import type { StateOf, Subject } from "./machines.ts";

/** A change of state that is told to who follows; any state where none is named. */
type Told = { [Of in Subject]: ToldOf<Of> }[Subject];

interface ToldOf<Of extends Subject> {
  readonly subject: Of;
  readonly from?: StateOf<Of>;
  readonly to?: StateOf<Of>;
  readonly kind: EventKind;
}

/** What is told; the first line that fits holds, and what fits none is told to nobody. */
const told: readonly Told[] = [
  { subject: "Opportunity", from: "INTAKE", to: "SHARED", kind: "OPPORTUNITY_SHARED" },
  { subject: "Opportunity", kind: "OPPORTUNITY_CHANGED" },
  { subject: "Interest", to: "SUBMITTED", kind: "INTEREST_EXPRESSED" },
  { subject: "Interest", to: "LAPSED", kind: "INTEREST_LAPSED" },
  { subject: "Project", from: "PLANNED", to: "ACTIVE", kind: "PROJECT_STARTED" },
  { subject: "Project", kind: "PROJECT_CHANGED" },
];

/** @param from null for a record that is new */
export function kindOf(subject: Subject, from: string | null, to: string): EventKind | null {
  const found = told.find(
    (line) =>
      line.subject === subject &&
      (line.from === undefined || line.from === from) &&
      (line.to === undefined || line.to === to),
  );
  return found?.kind ?? null;
}

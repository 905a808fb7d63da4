import type { EventKind } from "../../../events/eventKinds.ts";

/** What may happen to a request that somebody follows, with its meaning. */
export const opportunityChanges = {
  SHARED: "It was shared with the network.",
  STATE: "Its state changed otherwise.",
  TERMS: "What it asks for changed: its seats, its budget, its days, its deadline.",
  TEXT: "Its title, its brief, their language or a translation changed.",
  TEAM_ADOPTED: "It has its team.",
  TEAM_DISSOLVED: "Its team was taken away again.",
  SEAT_OPENED: "A seat can be taken again.",
  INTEREST_EXPRESSED: "A co-op raised its hand.",
  INTEREST_LAPSED: "The lease of an interest ended.",
} as const;

export type OpportunityChange = keyof typeof opportunityChanges;

/** The kinds of event that tell of a request. */
export const kindsOfRequest = [
  "OPPORTUNITY_SHARED",
  "OPPORTUNITY_CHANGED",
  "SEAT_OPENED",
  "INTEREST_EXPRESSED",
  "INTEREST_LAPSED",
  "TEAM_ADOPTED",
] as const satisfies readonly EventKind[];

/** @param change of an OPPORTUNITY_CHANGED what changed; STATE when it is no word of ours */
export function changeOf({ kind, change }: { readonly kind: EventKind; readonly change: string | null }) {
  if (kind === "OPPORTUNITY_SHARED") return "SHARED";
  const word = kind === "OPPORTUNITY_CHANGED" ? change : kind;
  return isChange(word) ? word : "STATE";
}

function isChange(word: string | null): word is OpportunityChange {
  return word !== null && Object.hasOwn(opportunityChanges, word);
}

import type { NegotiationStep } from "../state/machines.ts";

/** How far a party is. */
export interface Party {
  readonly coopKey: string;
  readonly name: string;
  /** Whether it has stated what it needs. */
  readonly stated: boolean;
  /** Whether it consents to the version that is proposed. */
  readonly consented: boolean;
}

/** Where a negotiation is. */
export interface Progress {
  readonly step: NegotiationStep;
  /** The version that waits for consent; null when none does. */
  readonly proposedVersion: number | null;
}

/** Whose move it is: of several any, but for positions and consents, which all of them must give. */
export function waitingFor<One extends Party>({ step, proposedVersion }: Progress, parties: readonly One[]): One[] {
  switch (step) {
    case "PREPARE":
      return parties.filter(({ stated }) => !stated);
    case "PROPOSE":
      return [...parties];
    case "DISCUSS":
    case "CONSENT":
      return proposedVersion === null ? [...parties] : parties.filter(({ consented }) => !consented);
    case "ADOPTED":
    case "ENDED":
      return [];
    default:
      return step satisfies never;
  }
}

/** The guide: what must happen next, by whom, and by which mutation. English, for a person. */
export function nextStepOf(progress: Progress, parties: readonly Party[]): string {
  const who = namesOf(waitingFor(progress, parties));
  switch (progress.step) {
    case "PREPARE":
      return `Still to state what they need: ${who} (statePosition). It stays private until it is shared.`;
    case "PROPOSE":
      return `Everyone has stated a position. Next, one of ${who} proposes how to divide the revenue (proposeAgreement).`;
    case "DISCUSS":
    case "CONSENT":
      return progress.proposedVersion === null
        ? `The last version was objected to. Next, one of ${who} makes a counter-proposal (proposeAgreement).`
        : `Version ${progress.proposedVersion} waits for ${who}: each consents (consentToAgreement), objects with a reason (objectToAgreement), or makes a counter-proposal (proposeAgreement).`;
    case "ADOPTED":
      return "Every party has consented: the agreement is adopted. To change it, open a new negotiation (openNegotiation).";
    case "ENDED":
      return "It was given up without an agreement. To try again, open a new negotiation (openNegotiation).";
    default:
      return progress.step satisfies never;
  }
}

/** `Alder`, `Alder and Briar`, `Alder, Briar and Cedar`. */
export function namesOf(parties: readonly { readonly name: string }[]): string {
  return new Intl.ListFormat("en-GB").format(parties.map(({ name }) => name));
}

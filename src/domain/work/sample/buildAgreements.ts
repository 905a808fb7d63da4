import { addDays } from "../../shared/sample/sampleDates.ts";
import type { AgreementMethod } from "../agreement/agreement.rules.ts";
import type { AgreementState } from "../state/machines.ts";
import type { Request, RequestParts } from "./buildRequest.ts";
import type { Member, Team } from "./buildTeam.ts";
import { at, tell } from "./history.ts";
import { needs, reasons } from "./words.ts";

/** A version that was adopted. */
export interface Adopted {
  readonly id: number;
  readonly method: AgreementMethod;
  readonly contributionBps: number;
  readonly shares: readonly Share[];
  /** In force from this day, until a later one is. */
  readonly effectiveFrom: string;
}

interface Share {
  readonly coopId: number;
  readonly bps: number;
}

/** What co-ops come to terms about. */
interface Talks {
  readonly request: Request;
  readonly coops: readonly number[];
  readonly method: AgreementMethod;
  readonly contributionBps: number;
  readonly openedOn: string;
  readonly effectiveFrom: string;
  /** Of the version that comes last. */
  readonly state: Exclude<AgreementState, "DRAFT">;
  /** When a later one takes its place; only of one that is SUPERSEDED. */
  readonly supersededOn?: string;
  /** The number of the first version. */
  readonly version: number;
}

/** From the opening of a negotiation. */
const daysToAdoption = 4;

/** The least that the network gets of what is won under its brand, in basis points. */
const leastContributionBps = 200;

/**
 * How the co-ops of a team came to an agreement, and to another one when a co-op joined later. What was won only now is
 * still being talked about.
 *
 * @returns the versions that were adopted, the first one first
 */
export function buildAgreements(parts: RequestParts, request: Request, { members, joiners }: Team): Adopted[] {
  const { random } = parts;
  const coops = coopsOf(members);
  const openedOn = addDays(request.sharedOn, 14);
  const isBranded = request.origin === "NETWORK_BRAND";
  const terms = {
    request,
    method: random.chance(75) ? ("FIXED_BPS" as const) : ("SEAT_DAYS" as const),
    contributionBps: isBranded ? random.pick([leastContributionBps, 300, 500]) : random.pick([0, 0, 100]),
  };
  const first = { ...terms, coops, openedOn, version: 1 };
  if (request.line.state === "WON") {
    negotiate(parts, { ...first, effectiveFrom: request.startsOn, state: "PROPOSED" });
    return [];
  }
  const newcomer = joiners.find(({ coopId }) => !coops.includes(coopId));
  if (!newcomer) return [negotiate(parts, { ...first, effectiveFrom: openedOn, state: "ADOPTED" })];
  const reopenedOn = addDays(newcomer.from, -6);
  const supersededOn = addDays(reopenedOn, daysToAdoption);
  const adopted = negotiate(parts, { ...first, effectiveFrom: openedOn, state: "SUPERSEDED", supersededOn });
  const all = coopsOf([...members, ...joiners.filter(({ from }) => from <= newcomer.from)]);
  const days = { openedOn: reopenedOn, effectiveFrom: newcomer.from };
  return [adopted, negotiate(parts, { ...terms, ...days, coops: all, version: 3, state: "ADOPTED" })];
}

function coopsOf(members: readonly Member[]): number[] {
  return [...new Set(members.map(({ coopId }) => coopId))].sort((one, other) => one - other);
}

/** One negotiation with its positions, and the version that came of it; half of the first ones met an objection. */
function negotiate(parts: RequestParts, talks: Talks): Adopted {
  const { random } = parts;
  const { coops, method, contributionBps, effectiveFrom, version } = talks;
  const negotiationId = openNegotiation(parts, talks);
  const shares = sharesOf(coops, contributionBps);
  const last = coops.at(-1)!;
  if (version === 1 && coops.length > 1 && random.chance(50)) {
    const draft = addVersion(parts, talks, {
      negotiationId,
      version,
      state: "DRAFT",
      shares: shares.toReversed().map(({ bps }, index) => ({ coopId: coops[index]!, bps })),
    });
    parts.book.number("objection", {
      agreementId: draft,
      coopId: last,
      reason: random.pick(reasons),
      objectedAt: at(addDays(talks.openedOn, 2), 15),
    });
    return {
      id: addVersion(parts, talks, { negotiationId, version: 2, state: talks.state, shares }),
      method,
      contributionBps,
      shares,
      effectiveFrom,
    };
  }
  return {
    id: addVersion(parts, talks, { negotiationId, version, state: talks.state, shares }),
    method,
    contributionBps,
    shares,
    effectiveFrom,
  };
}

function openNegotiation({ book, random }: RequestParts, talks: Talks): number {
  const { request, coops, openedOn, state, version } = talks;
  const isOpen = state === "PROPOSED";
  const id = book.number("negotiation", {
    opportunityId: request.id,
    step: isOpen ? "CONSENT" : "ADOPTED",
    reason: version === 1 ? null : "A co-op has joined the team. Sample data.",
    openedAt: at(openedOn),
    openedBy: "operator",
    closedAt: isOpen ? null : at(addDays(openedOn, daysToAdoption)),
  });
  for (const coopId of coops) {
    const sharedAt = random.chance(70) ? at(addDays(openedOn, 1)) : null;
    book.add("negotiation_party", { negotiationId: id, coopId });
    book.number("position_statement", {
      negotiationId: id,
      coopId,
      needs: random.pick(needs),
      statedAt: at(openedOn, 11),
      sharedAt,
    });
  }
  tell(book, "Negotiation", id, [
    { to: "PREPARE", on: openedOn },
    { to: "PROPOSE", on: addDays(openedOn, 1) },
    { to: "DISCUSS", on: addDays(openedOn, 2) },
    { to: "CONSENT", on: addDays(openedOn, 3) },
    ...(isOpen ? [] : [{ to: "ADOPTED" as const, on: addDays(openedOn, daysToAdoption) }]),
  ]);
  return id;
}

interface Version {
  readonly negotiationId: number;
  readonly version: number;
  readonly state: AgreementState;
  readonly shares: readonly Share[];
}

function addVersion({ book }: RequestParts, talks: Talks, { negotiationId, version, state, shares }: Version): number {
  const { request, coops, method, contributionBps, openedOn, effectiveFrom } = talks;
  const adoptedOn = addDays(openedOn, daysToAdoption);
  const wasAdopted = state === "ADOPTED" || state === "SUPERSEDED";
  const id = book.number("agreement", {
    opportunityId: request.id,
    negotiationId,
    version,
    state,
    method,
    contributionBps,
    terms: "Payment within 30 days of the client's. Sample data.",
    effectiveFrom,
    proposedBy: coops[0]!,
    proposedAt: at(addDays(openedOn, 2)),
    adoptedAt: wasAdopted ? at(adoptedOn) : null,
  });
  for (const share of shares) book.add("agreement_share", { agreementId: id, ...share });
  const consenting = wasAdopted ? coops : coops.slice(0, 1);
  for (const coopId of consenting) {
    book.add("consent", {
      agreementId: id,
      coopId,
      consentedAt: at(addDays(openedOn, 3)),
      withdrawnAt: state === "DRAFT" ? at(addDays(openedOn, 3), 15) : null,
    });
  }
  tell(book, "Agreement", id, [
    { to: "DRAFT", on: addDays(openedOn, 2) },
    { to: "PROPOSED", on: addDays(openedOn, 2) },
    ...(state === "DRAFT" ? [{ to: "DRAFT" as const, on: addDays(openedOn, 2), reason: reasons[0] }] : []),
    ...(wasAdopted ? [{ to: "ADOPTED" as const, on: adoptedOn }] : []),
    ...(state === "SUPERSEDED" ? [{ to: "SUPERSEDED" as const, on: talks.supersededOn! }] : []),
  ]);
  return id;
}

/** What is left beside the contribution, in parts that differ by at most one basis point. */
function sharesOf(coops: readonly number[], contributionBps: number): Share[] {
  const whole = 10_000 - contributionBps;
  const part = Math.floor(whole / coops.length);
  const rest = whole - part * coops.length;
  return coops.map((coopId, index) => ({ coopId, bps: part + (index < rest ? 1 : 0) }));
}

import type { Visibility } from "../../../security/visibility.ts";
import type { Random } from "../../shared/sample/random.ts";
import { addDays, daysBetween } from "../../shared/sample/sampleDates.ts";
import type { Origin } from "../opportunity/opportunity.rules.ts";
import { amountOf, daysBpsOf } from "../quote/quote.rules.ts";
import type { Cast } from "./cast.ts";
import { at, type Step, tell } from "./history.ts";
import type { NetworkFacts } from "./networkFacts.ts";
import { daysToStart, type Storyline } from "./storylines.ts";
import { type Rates, someTariff } from "./tariffs.ts";
import { wishOf } from "./words.ts";
import type { WorkBook } from "./workBook.ts";

/** A seat of a made-up request. */
export interface RequestSeat {
  readonly id: number;
  readonly skillId: number;
  readonly role: string;
  readonly shareBps: number;
  readonly from: string;
  readonly to: string;
  /** Any when it is not said. */
  readonly languages?: readonly string[];
}

/** A made-up request, as far as what follows is made of it. */
export interface Request {
  readonly id: number;
  readonly title: string;
  readonly line: Storyline;
  readonly leadCoopId: number;
  readonly origin: Origin;
  readonly currency: string;
  /** For a full day, in minor units. */
  readonly rates: Rates;
  readonly sharedOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly seats: readonly RequestSeat[];
  /** Of the request, and of the project that it becomes. */
  readonly visibility: Visibility;
}

/** What a request is made up with. */
export interface RequestParts {
  readonly book: WorkBook;
  readonly facts: NetworkFacts;
  readonly cast: Cast;
  readonly random: Random;
  /** The day of the sample, `YYYY-MM-DD`. */
  readonly day: string;
}

const origins: readonly { weight: number; origin: Origin }[] = [
  { weight: 40, origin: "NETWORK_BRAND" },
  { weight: 35, origin: "COOP_REFERRAL" },
  { weight: 15, origin: "PARTNER_FEDERATION" },
  { weight: 10, origin: "TENDER" },
];

/** A request before it is written: its seats have no ids yet. */
export interface PlannedRequest extends Omit<Request, "id" | "seats"> {
  readonly brief: string;
  readonly clientId: number;
  readonly seats: readonly Omit<RequestSeat, "id">[];
}

/** Makes up one request with its seats. */
export function planRequest(parts: RequestParts, index: number, line: Storyline): PlannedRequest {
  const { facts, cast, random, day } = parts;
  const sharedOn = addDays(day, -random.integer(...line.sharedDaysAgo));
  const startsOn = addDays(sharedOn, daysToStart);
  const endsOn = addDays(startsOn, durationOf(parts, line, startsOn));
  const tariff = someTariff(random);
  return {
    ...wishOf(index),
    line,
    clientId: random.pick(facts.clients).id,
    leadCoopId: random.pick(facts.coopIds),
    origin: random.pickWeighted(origins).origin,
    currency: tariff.currency,
    rates: tariff,
    sharedOn,
    startsOn,
    endsOn,
    visibility: random.chance(85) ? "PUBLIC" : "MEMBER",
    seats: cast.trades(random.integer(2, 3)).map((trade) => ({
      ...trade,
      shareBps: random.pick([5_000, 5_000, 8_000, 10_000]),
      from: startsOn,
      to: endsOn,
    })),
  };
}

/** Writes a request with its seats. */
export function writeRequest(parts: RequestParts, index: number, planned: PlannedRequest): Request {
  const { book, random } = parts;
  const { line, sharedOn, startsOn, endsOn, origin, title, brief, seats, rates } = planned;
  const most = seats.reduce((sum, seat) => sum + amountOf(BigInt(rates.most), daysBpsOf(seat)), 0n);
  const isShared = line.state !== "INTAKE" && line.state !== "REJECTED";
  const id = book.number("opportunity", {
    number: index + 1,
    title,
    brief,
    language: "en",
    clientId: planned.clientId,
    confidential: random.chance(15),
    leadCoopId: planned.leadCoopId,
    origin,
    kind: origin === "TENDER" ? "TENDER" : random.pick(["CLIENT_REQUEST", "CLIENT_REQUEST", "SUBCONTRACT", "PRO_BONO"]),
    state: line.state,
    budgetMin: String(most / 2n),
    budgetMax: String((most * 3n) / 2n),
    currency: planned.currency,
    startFrom: startsOn,
    startTo: addDays(startsOn, 30),
    durationDays: daysBetween(startsOn, endsOn),
    teamMin: 2,
    teamMax: 8,
    leaseWorkingDays: 5,
    visibility: planned.visibility,
    closesAt: at(closesOn(parts, line, sharedOn), 18),
    sharedAt: isShared ? at(sharedOn, 9) : null,
    createdAt: at(addDays(sharedOn, -3)),
    updatedAt: at(sharedOn),
  });
  if (random.chance(20)) {
    book.add("opportunity_text", {
      opportunityId: id,
      language: "es",
      title: `${title} (es)`,
      brief: `${brief} (es)`,
    });
  }
  tell(book, "Opportunity", id, stepsOf(line, sharedOn, random));
  return {
    ...planned,
    id,
    seats: seats.map((seat, position) => ({ ...seat, id: addSeat(parts, id, position, seat) })),
  };
}

function addSeat(
  { book, facts, random }: RequestParts,
  opportunityId: number,
  position: number,
  { skillId, role, shareBps, from, to, languages }: Omit<RequestSeat, "id">,
): number {
  const timeZone = facts.timeZoneAt(random.integer(0, facts.personCount - 1));
  const hasOverlap = random.chance(50);
  const id = book.number("seat", {
    opportunityId,
    position,
    role,
    skillId,
    leastLevel: random.pick(["BASIC", "BASIC", "INTERMEDIATE"]),
    shareBps,
    headcount: 1,
    fromDate: from,
    toDate: to,
    languages: languages ?? (random.chance(60) ? [random.pick(["en", "es", "fr"])] : []),
    overlapHours: hasOverlap ? random.integer(2, 4) : null,
    overlapTimeZone: hasOverlap ? timeZone : null,
    remote: true,
  });
  const further = random.pick(facts.skills.filter(({ facet }) => facet === "TECHNOLOGY"));
  if (random.chance(25)) book.add("seat_skill", { seatId: id, skillId: further.id, leastLevel: "BASIC" });
  return id;
}

/** How many days the work takes, so that it has come as far as its project has. */
function durationOf({ random, day }: RequestParts, { project }: Storyline, startsOn: string): number {
  const since = daysBetween(startsOn, day);
  switch (project) {
    case "ACTIVE":
    case "ON_HOLD":
      return since + random.integer(30, 300);
    case "CANCELLED":
    case "DELIVERED":
      return since - random.integer(5, 20);
    case "CLOSED":
      return random.integer(180, since - 45);
    default:
      return random.integer(90, 400);
  }
}

function closesOn({ day, random }: RequestParts, { state }: Storyline, sharedOn: string): string {
  const isOpen = state === "INTAKE" || state === "SHARED" || state === "FORMING";
  return isOpen ? addDays(day, random.integer(10, 40)) : addDays(sharedOn, 14);
}

/** Every state that a request passed, with the day. */
function stepsOf({ state }: Storyline, sharedOn: string, random: Random): Step<"Opportunity">[] {
  const intake: Step<"Opportunity"> = { to: "INTAKE", on: addDays(sharedOn, -3) };
  const after = (days: number) => addDays(sharedOn, days);
  if (state === "INTAKE") return [intake];
  if (state === "REJECTED")
    return [intake, { to: "REJECTED", on: after(1), reason: "No seat fits the network. Sample data." }];
  const steps: Step<"Opportunity">[] = [
    intake,
    { to: "SHARED", on: sharedOn },
    { to: "FORMING", on: after(2) },
    { to: "QUOTED", on: after(10) },
    { to: "CLIENT_REVIEW", on: after(10) },
    { to: "WON", on: after(14) },
    { to: "CONVERTED", on: after(20) },
  ];
  if (state === "EXPIRED") return [...steps.slice(0, 2), { to: "EXPIRED", on: after(14) }];
  if (state === "LOST")
    return [...steps.slice(0, 5), { to: "LOST", on: after(14), reason: "The grant was refused. Sample data." }];
  if (state === "WITHDRAWN") {
    return [
      ...steps.slice(0, random.integer(2, 3)),
      { to: "WITHDRAWN", on: after(9), reason: "The client asks next year. Sample data." },
    ];
  }
  return steps.slice(0, steps.findIndex(({ to }) => to === state) + 1);
}

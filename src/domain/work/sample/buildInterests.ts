import type { Random } from "../../shared/sample/random.ts";
import { addDays } from "../../shared/sample/sampleDates.ts";
import type { Request, RequestParts, RequestSeat } from "./buildRequest.ts";
import type { Casting } from "./buildTeam.ts";
import { at, type Step, tell } from "./history.ts";
import { someRate } from "./tariffs.ts";

/** A lease of five working days ends a week later at the same time. */
const leaseDays = 7;

/** Co-ops raise their hands: those of the team, and others whose hands were declined, taken back or lapsed. */
export function buildInterests(parts: RequestParts, request: Request, casting: Casting | null): void {
  const { facts, random } = parts;
  const { line, sharedOn } = request;
  if (line.state === "INTAKE" || line.state === "SHARED" || line.state === "REJECTED") return;
  const inTeam = Map.groupBy(casting ?? [], ({ worker }) => worker.coopId);
  for (const [coopId, places] of inTeam) {
    const seats = places.map(({ seat, worker }) => ({ seat, personId: worker.personId }));
    addInterest(parts, request, { coopId, seats, steps: acceptedOn(sharedOn) });
  }
  for (const coopId of someOthers(random, facts.coopIds, [...inTeam.keys()], random.integer(1, 3))) {
    const seats = [{ seat: random.pick(request.seats), personId: null }];
    addInterest(parts, request, { coopId, seats, steps: someEnd(parts, request) });
  }
}

/** Some of the co-ops that are not in a team: which place a co-op has without those is counted, and no list of them is made. */
function someOthers(random: Random, coopIds: readonly number[], inTeam: readonly number[], count: number): number[] {
  const taken = inTeam.map((id) => id - 1).toSorted((one, other) => one - other);
  return random
    .places(coopIds.length - taken.length, count)
    .map((place) => coopIds[taken.reduce((shifted, index) => (index <= shifted ? shifted + 1 : shifted), place)]!);
}

interface Raised {
  readonly coopId: number;
  readonly seats: readonly { readonly seat: RequestSeat; readonly personId: number | null }[];
  readonly steps: readonly Step<"Interest">[];
}

function addInterest({ book, random }: RequestParts, request: Request, { coopId, seats, steps }: Raised): void {
  const { on } = steps[0]!;
  const last = steps.at(-1)!;
  const id = book.number("interest", {
    opportunityId: request.id,
    coopId,
    state: last.to,
    message: random.chance(50) ? "We have done the like before. Sample data." : null,
    leaseUntil: at(addDays(on, leaseDays), 12),
    submittedAt: at(on, 12),
    updatedAt: at(last.on, 12),
  });
  for (const { seat } of new Map(seats.map((each) => [each.seat.id, each])).values()) {
    const dayRate = someRate(random, request.rates);
    book.add("interest_seat", { interestId: id, seatId: seat.id, headcount: 1, dayRate: String(dayRate) });
  }
  for (const { seat, personId } of seats) {
    if (personId !== null) book.add("interest_person", { interestId: id, seatId: seat.id, personId });
  }
  tell(book, "Interest", id, steps, `coop:${coopId}`);
}

function acceptedOn(sharedOn: string): Step<"Interest">[] {
  return [
    { to: "SUBMITTED", on: addDays(sharedOn, 2) },
    { to: "SHORTLISTED", on: addDays(sharedOn, 5) },
    { to: "ACCEPTED", on: addDays(sharedOn, 8) },
  ];
}

/** How a hand that is not in the team fared. While a team forms, some still hold their seats. */
function someEnd({ random, day }: RequestParts, { line, sharedOn }: Request): Step<"Interest">[] {
  if (line.state === "FORMING" && random.chance(75)) {
    const submitted: Step<"Interest"> = { to: "SUBMITTED", on: addDays(day, -random.integer(1, 2)) };
    return random.chance(40) ? [submitted, { to: "SHORTLISTED", on: addDays(day, -1) }] : [submitted];
  }
  const submitted: Step<"Interest"> = { to: "SUBMITTED", on: addDays(sharedOn, line.state === "FORMING" ? 1 : 2) };
  const declined: Step<"Interest"> = {
    to: "DECLINED",
    on: addDays(sharedOn, 6),
    reason: "The seats are covered. Sample data.",
  };
  const ends: Step<"Interest">[] = [
    { to: "WITHDRAWN", on: addDays(submitted.on, 1) },
    ...(line.state === "FORMING" ? [] : [declined, { to: "LAPSED" as const, on: addDays(submitted.on, leaseDays) }]),
  ];
  return [submitted, random.pick(ends)];
}

import { addDays } from "../../shared/sample/sampleDates.ts";
import type { TeamSeatState } from "../state/machines.ts";
import type { PlannedRequest, Request, RequestParts, RequestSeat } from "./buildRequest.ts";
import type { Worker } from "./cast.ts";
import { at, type Step, tell } from "./history.ts";
import { someRate } from "./tariffs.ts";

/** Somebody in a made-up team. */
export interface Member extends Worker {
  readonly teamSeatId: number;
  readonly role: string;
  readonly shareBps: number;
  readonly from: string;
  readonly to: string;
  readonly dayRate: number;
}

/** A made-up team; those that the client saw first, and who came later. */
export interface Team {
  readonly id: number;
  readonly members: readonly Member[];
  readonly joiners: readonly Member[];
}

/** Who would take which seat. */
export type Casting = readonly { readonly seat: RequestSeat; readonly worker: Worker }[];

/** Finds people for every seat of a request, from several co-ops if there are; null when a seat stays empty. */
export function castTeam({ cast }: RequestParts, { seats }: PlannedRequest): Worker[] | null {
  const workers: Worker[] = [];
  for (const seat of seats) {
    const worker = cast.find(seat, (coopId) => workers.every((other) => other.coopId !== coopId));
    if (!worker || workers.some(({ personId }) => personId === worker.personId)) return null;
    workers.push(worker);
  }
  return workers;
}

/** Writes the team that was cast, and who joined and left a project over time. */
export function buildTeam(parts: RequestParts, request: Request, casting: Casting): Team {
  const { book } = parts;
  const adoptedOn = addDays(request.sharedOn, 8);
  const isLost = request.line.state === "LOST";
  const id = book.number("team", {
    opportunityId: request.id,
    teamProposalId: null,
    adoptedAt: at(adoptedOn),
    adoptedBy: "operator",
    dissolvedAt: isLost ? at(addDays(request.sharedOn, 14)) : null,
  });
  const members = casting.map(({ seat, worker }) => {
    const { id: seatId, languages: _, ...place } = seat;
    return seatOf(parts, request, { ...place, teamId: id, seatId, worker, since: adoptedOn });
  });
  return { id, members, joiners: joinersOf(parts, request, id) };
}

interface Place {
  readonly teamId: number;
  readonly seatId: number | null;
  readonly worker: Worker;
  readonly skillId: number;
  readonly role: string;
  readonly shareBps: number;
  readonly from: string;
  readonly to: string;
  /** The day it was proposed. */
  readonly since: string;
}

function seatOf({ book, cast, random }: RequestParts, request: Request, { worker, since, ...place }: Place): Member {
  const { from, to, shareBps, role } = place;
  const steps = stepsOf(request, since, from, to);
  const dayRate = someRate(random, request.rates);
  const state = steps.at(-1)!.to;
  if (state !== "CANCELLED") cast.book(worker, { from, to, shareBps });
  const { from: fromDate, to: toDate, ...rest } = place;
  const teamSeatId = book.number("team_seat", {
    ...rest,
    ...worker,
    fromDate,
    toDate,
    dayRate: String(dayRate),
    state,
    createdAt: at(since),
    updatedAt: at(steps.at(-1)!.on),
  });
  tell(book, "TeamSeat", teamSeatId, steps);
  return { ...worker, teamSeatId, role, shareBps, from, to, dayRate };
}

/** Every state that a seat passed; what lies ahead has not happened. */
function stepsOf({ line, sharedOn }: Request, since: string, from: string, to: string): Step<"TeamSeat">[] {
  const won = addDays(sharedOn, 14) > since ? addDays(sharedOn, 14) : since;
  const steps: Step<"TeamSeat">[] = [
    { to: "OPEN", on: since },
    { to: "PROPOSED", on: since },
  ];
  if (line.state === "LOST") return [...steps, { to: "CANCELLED", on: addDays(sharedOn, 14) }];
  if (line.state !== "WON" && line.state !== "CONVERTED") return steps;
  steps.push({ to: "CONFIRMED", on: won });
  const hasEnded = line.project === "DELIVERED" || line.project === "CLOSED" || line.project === "CANCELLED";
  const ended: readonly TeamSeatState[] = hasEnded ? ["RELEASED"] : [];
  if (line.project === undefined) return steps;
  steps.push({ to: "ACTIVE", on: from });
  return [...steps, ...ended.map((state) => ({ to: state, on: to }))];
}

/** In a project that goes on for long, up to three people join on the way, also from other co-ops. */
function joinersOf(parts: RequestParts, request: Request, teamId: number): Member[] {
  const { cast, random, day } = parts;
  const { line, startsOn, endsOn, seats } = request;
  if (line.project === undefined) return [];
  const joiners: Member[] = [];
  for (let months = 3; joiners.length < random.integer(0, 3); months += 3) {
    const from = addDays(startsOn, months * 30);
    if (from >= day || addDays(from, 30) >= endsOn) break;
    const seat = random.pick(seats);
    const place = { skillId: seat.skillId, role: seat.role, shareBps: 5_000, from, to: endsOn };
    const worker = cast.find(place, () => random.chance(50));
    if (worker) joiners.push(seatOf(parts, request, { ...place, teamId, seatId: null, worker, since: from }));
  }
  return joiners;
}

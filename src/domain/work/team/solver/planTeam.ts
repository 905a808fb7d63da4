import { brokenRule, type PlannedCandidate, planCandidate } from "./checkSeat.ts";
import { compareIds } from "./compareIds.ts";
import { PairPoints } from "./pairPoints.ts";
import { type PlannedSeat, planSeats } from "./planSeats.ts";
import { type PriceOfPlace, pricePlaces } from "./priceSeats.ts";
import { type Received, receivedBy, sharesOf } from "./received.ts";
import { type Choice, TeamModel } from "./teamModel.ts";
import type { TeamProblem, Weights } from "./teamProblem.ts";
import type { SeatRule } from "./teamResult.ts";
import { WorkingTimes } from "./workingTimes.ts";

/** A problem made ready to be solved. */
export interface TeamPlan {
  readonly problem: TeamProblem;
  readonly seats: readonly PlannedSeat[];
  /** By person and co-op. */
  readonly candidates: readonly PlannedCandidate[];
  readonly received: ReadonlyMap<string, Received>;
  readonly receivedBps: ReadonlyMap<string, number>;
  readonly times: WorkingTimes;
  readonly model: TeamModel;
  /** How many candidates each rule kept from each seat. */
  readonly dropped: readonly ReadonlyMap<SeatRule, number>[];
}

/**
 * Asks for every seat and candidate whether they fit, and puts what is left into numbers.
 *
 * @param whateverItCosts keeps those, too, who alone are above the budget
 */
export function planTeam(problem: TeamProblem, whateverItCosts = false): TeamPlan {
  const seats = planSeats(problem.seats);
  const candidates = [...problem.candidates]
    .sort((one, other) => compareIds(one.personId, other.personId) || compareIds(one.coopId, other.coopId))
    .map(planCandidate);
  const times = new WorkingTimes(Math.min(...seats.map(({ from }) => from)), Math.max(...seats.map(({ to }) => to)));
  const received = receivedBy(new Set(problem.candidates.map(({ coopId }) => coopId)), problem.history);
  const receivedBps = sharesOf(received);
  const priceOf = pricePlaces(seats, problem);
  const { choices, dropped } = chooseSeats(whateverItCosts ? null : problem.budget, seats, candidates, times, priceOf);
  const model = new TeamModel({
    seats,
    candidates,
    choices,
    pairs: new PairPoints(candidates, times, problem.earlierWork),
    receivedBps: candidates.map(({ candidate }) => receivedBps.get(candidate.coopId)!),
    budget: problem.budget === null ? null : BigInt(problem.budget.max),
    teamSize: problem.teamSize,
    weights: lowestTerms(problem.weights ?? { communication: 1, cost: 1, fairness: 1 }),
  });
  return { problem, seats, candidates, received, receivedBps, times, model, dropped };
}

function chooseSeats(
  budget: TeamProblem["budget"],
  seats: readonly PlannedSeat[],
  candidates: readonly PlannedCandidate[],
  times: WorkingTimes,
  priceOf: PriceOfPlace,
): { readonly choices: Choice[]; readonly dropped: Map<SeatRule, number>[] } {
  const most = budget === null ? null : BigInt(budget.max);
  const choices: Choice[] = [];
  const dropped = seats.map((seat, index) => {
    const counts = new Map<SeatRule, number>();
    const overlaps = new Map<number, number>();
    for (const [candidate, who] of candidates.entries()) {
      const price = priceOf(seat, who.candidate.dayRate);
      const rule = brokenRule(
        seat,
        who,
        () => overlapOf(seat, who, times, overlaps),
        () => most === null || price.cost <= most,
      );
      if (rule === null) choices.push({ seat: index, candidate, price });
      else counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    return counts;
  });
  return { choices, dropped };
}

/** Reckoned once for people of the same hours and zone. */
export function overlapOf(
  { need, from, to }: PlannedSeat,
  { candidate }: PlannedCandidate,
  times: WorkingTimes,
  known = new Map<number, number>(),
): number {
  const kind = times.kindOf(candidate);
  let minutes = known.get(kind);
  if (minutes === undefined) {
    minutes = need.overlap === null ? 0 : times.leastOverlap(kind, need.overlap.timeZone, from, to);
    known.set(kind, minutes);
  }
  return minutes;
}

/** Weights of 500 to 500 mean what 1 to 1 does, in numbers that are easier to sum exactly. */
function lowestTerms({ communication, cost, fairness }: Weights): Weights {
  const divisor = greatestCommonDivisor(greatestCommonDivisor(communication, cost), fairness);
  return { communication: communication / divisor, cost: cost / divisor, fairness: fairness / divisor };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

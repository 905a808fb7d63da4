import { dayNumber } from "../../calendarDays.ts";
import { TeamProblemError } from "./solver.errors.ts";
import type { SeatNeed, TeamProblem } from "./teamProblem.ts";
import { isTimeZone } from "./zoneOffsets.ts";

/** Places of all seats together. */
const mostPlaces = 40;
const mostCandidates = 20_000;
const mostTop = 10;
const mostWeight = 1_000;
const mostMinorUnits = 10n ** 14n;

/**
 * Refuses a problem that no answer would be right for.
 *
 * @throws {TeamProblemError} when a number is beyond its bound, a date or a zone is none, or an amount is negative or
 *   above 10^14 minor units
 */
export function checkProblem(problem: TeamProblem): void {
  const { seats, candidates, weights, top = 3, teamSize, budget, history } = problem;
  requireThat(seats.length > 0, "There is no seat to fill");
  for (const seat of seats) checkSeat(seat);
  requireThat(new Set(seats.map(({ seatId }) => seatId)).size === seats.length, "A seat stands there twice");
  const places = seats.reduce((sum, { headcount }) => sum + headcount, 0);
  requireThat(places <= mostPlaces, `There are ${places} places to fill; at most ${mostPlaces} can be`);
  requireThat(candidates.length <= mostCandidates, `There are more than ${mostCandidates} candidates`);
  const offers = candidates.map(({ personId, coopId }) => `${personId} ${coopId}`);
  requireThat(new Set(offers).size === offers.length, "A candidate stands there twice for one co-op");
  requireThat(isWhole(top, 1, mostTop), `top is from 1 to ${mostTop}`);
  requireThat(isWhole(teamSize.min, 0, teamSize.max), "A team's least size is above its largest");
  if (weights) {
    const all = [weights.communication, weights.cost, weights.fairness];
    requireThat(
      all.every((weight) => isWhole(weight, 0, mostWeight)) && all.some((weight) => weight > 0),
      `Weights are whole numbers from 0 to ${mostWeight}, and not all 0`,
    );
  }
  if (budget) requireAmount(budget.max, "The budget");
  for (const { dayRate } of candidates) if (dayRate !== null) requireAmount(dayRate, "A day rate");
  for (const { income, seatDays } of history) {
    requireThat(/^-?\d+$/.test(income) && seatDays >= 0, "What a co-op received is no amount");
  }
}

function checkSeat({ seatId, shareBps, headcount, from, to, overlap }: SeatNeed): void {
  requireThat(isWhole(headcount, 1, mostPlaces), `Seat ${seatId} has from 1 to ${mostPlaces} places`);
  requireThat(isWhole(shareBps, 1, 10_000), `Seat ${seatId} takes from 1 to 10,000 bps`);
  requireThat(isDate(from) && isDate(to) && dayNumber(from) < dayNumber(to), `Seat ${seatId} ends before it begins`);
  if (overlap === null) return;
  requireThat(overlap.hours >= 0 && overlap.hours <= 8, `Seat ${seatId} overlaps from 0 to 8 hours of a day`);
  requireThat(isTimeZone(overlap.timeZone), `${overlap.timeZone} is no time zone`);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function requireAmount(amount: string, what: string): void {
  requireThat(/^\d+$/.test(amount) && BigInt(amount) <= mostMinorUnits, `${what} is not from 0 to 10^14 minor units`);
}

function requireThat(holds: boolean, message: string): void {
  if (!holds) throw new TeamProblemError(`${message}.`);
}

import { skillLevels } from "../../../../src/domain/shared/vocabulary/skillLevel.rules.ts";
import type { Candidate, SeatNeed, TeamProblem } from "../../../../src/domain/work/team/solver/teamProblem.ts";

/** Who holds a place. */
interface Held {
  readonly seat: SeatNeed;
  readonly who: Candidate;
}

/**
 * The totals of all teams that keep the rules, least first, reckoned as the solver's README says and with none of its
 * code: every candidate is tried in every place.
 */
export function bruteForce(problem: TeamProblem): number[] {
  const places = problem.seats.flatMap((seat) => Array.from({ length: seat.headcount }, () => seat));
  const rate = rater(problem, places);
  const fitting = new Map(problem.seats.map((seat) => [seat, problem.candidates.filter((who) => fits(seat, who))]));
  const totals = new Map<string, number>();
  const visit = (team: readonly Held[]) => {
    const seat = places[team.length];
    if (seat === undefined) {
      if (!keepsRules(problem, team, rate)) return;
      const key = team.map((held) => `${held.seat.seatId} ${held.who.personId} ${held.who.coopId}`).sort();
      totals.set(key.join(), totalOf(problem, team, places, rate));
      return;
    }
    for (const who of fitting.get(seat)!) visit([...team, { seat, who }]);
  };
  visit([]);
  return [...totals.values()].sort((one, other) => one - other);
}

function fits(seat: SeatNeed, who: Candidate): boolean {
  const needs = [seat, ...seat.furtherSkills];
  const level = (name: string) => skillLevels.indexOf(name as never);
  return (
    (who.offeredSeats === null || who.offeredSeats.includes(seat.seatId)) &&
    needs.every(({ skill, leastLevel }) =>
      who.skills.some((known) => known.skill === skill && level(known.level) >= level(leastLevel)),
    ) &&
    (seat.languages.length === 0 || seat.languages.some((language) => who.languages.includes(language))) &&
    (seat.remote || seat.countryCode === null || who.coopCountries.includes(seat.countryCode)) &&
    (seat.overlap === null || leastOverlap(seat, who) >= seat.overlap.hours * 60) &&
    hasTime([seat], who)
  );
}

function keepsRules({ budget, teamSize }: TeamProblem, team: readonly Held[], rate: Rate): boolean {
  const people = [...new Set(team.map(({ who }) => who.personId))];
  if (people.length < teamSize.min || people.length > teamSize.max) return false;
  if (budget && team.reduce((sum, held) => sum + rate(held), 0) > Number(budget.max)) return false;
  return people.every((personId) => {
    const own = team.filter(({ who }) => who.personId === personId);
    const seats = own.map(({ seat }) => seat);
    if (new Set(seats.map(({ seatId }) => seatId)).size < seats.length) return false;
    return hasTime(seats, own[0]!.who);
  });
}

/** Day by day. */
function hasTime(seats: readonly SeatNeed[], { busy }: Candidate): boolean {
  const loads = [...seats, ...busy];
  return seats.flatMap(daysOf).every((day) => {
    const on = loads.filter(({ from, to }) => from <= day && (to === null || to > day));
    return on.reduce((sum, { shareBps }) => sum + shareBps, 0) <= 10_000;
  });
}

type Rate = (held: Held) => number;

function rater({ budget, candidates }: TeamProblem, places: readonly SeatNeed[]): Rate {
  const shares = places.reduce((sum, seat) => sum + seat.shareBps * workDays(seat), 0);
  const dearest = Math.max(0, ...candidates.flatMap(({ dayRate }) => (dayRate === null ? [] : [Number(dayRate)])));
  return ({ seat, who }) => {
    const dayBps = seat.shareBps * workDays(seat);
    if (who.dayRate !== null) return Math.floor((Number(who.dayRate) * dayBps) / 10_000 + 0.5);
    if (budget && shares > 0) return Math.floor((Number(budget.max) * dayBps) / shares);
    return Math.floor((dearest * dayBps) / 10_000 + 0.5);
  };
}

function totalOf(problem: TeamProblem, team: readonly Held[], places: readonly SeatNeed[], rate: Rate): number {
  const weights = problem.weights ?? { communication: 1, cost: 1, fairness: 1 };
  const divisor = [...Array(1_001).keys()].findLast((by) =>
    Object.values(weights).every((weight) => weight % by === 0),
  )!;
  let [communication, cost, fairness] = [0, 0, 0];
  const talking = pairsOf(places).filter(
    ([one, other]) => one === other || (one.from < other.to && other.from < one.to),
  );
  for (const held of team) {
    cost += Math.round((10_000 * rate(held)) / reference(problem, places, rate));
    fairness += Math.round((7_500 * received(problem, held.who.coopId)) / mostReceived(problem) / places.length);
  }
  for (const [one, other] of pairsOf(team)) {
    if (one.who.coopId === other.who.coopId) fairness += Math.round(2_500 / pairsOf(places).length);
    if (one.who.personId === other.who.personId) continue;
    if (one.seat !== other.seat && !(one.seat.from < other.seat.to && other.seat.from < one.seat.to)) continue;
    communication += Math.round(talkPoints(problem, one.who, other.who) / talking.length);
  }
  return (weights.communication * communication + weights.cost * cost + weights.fairness * fairness) / divisor;
}

function talkPoints(problem: TeamProblem, one: Candidate, other: Candidate): number {
  const lacking = Math.max(0, 1_200 - leastShared(problem, one, other));
  const hasLanguage = one.languages.some((language) => other.languages.includes(language));
  const met = (between: string, some: string, others: string) =>
    problem.earlierWork.some(
      ({ between: of, ids }) => of === between && ids.includes(some) && ids.includes(others) && some !== others,
    );
  const acquaintance = met("PEOPLE", one.personId, other.personId)
    ? 0
    : one.coopId === other.coopId || met("COOPS", one.coopId, other.coopId)
      ? 1_000
      : 2_000;
  return Math.round((5_000 * lacking) / 1_200) + (hasLanguage ? 0 : 3_000) + acquaintance;
}

/** The budget, or without one the dearest candidate of each seat. */
function reference(problem: TeamProblem, places: readonly SeatNeed[], rate: Rate): number {
  if (problem.budget) return Number(problem.budget.max);
  return places.reduce(
    (sum, seat) =>
      sum + Math.max(...problem.candidates.filter((who) => fits(seat, who)).map((who) => rate({ seat, who }))),
    0,
  );
}

function received({ candidates, history }: TeamProblem, coopId: string): number {
  const coops = new Set([...candidates.map((who) => who.coopId), ...history.map((of) => of.coopId)]);
  const of = (id: string) => history.find((entry) => entry.coopId === id) ?? { seatDays: 0, income: "0" };
  const [days, money] = [
    [...coops].reduce((sum, id) => sum + of(id).seatDays, 0),
    [...coops].reduce((sum, id) => sum + Number(of(id).income), 0),
  ];
  const parts = [
    ...(days === 0 ? [] : [of(coopId).seatDays / days]),
    ...(money === 0 ? [] : [Number(of(coopId).income) / money]),
  ];
  return parts.length === 0
    ? 0
    : Math.round((10_000 * parts.reduce((sum, part) => sum + part, 0)) / parts.length + 1e-9);
}

function mostReceived(problem: TeamProblem): number {
  return Math.max(1, ...problem.candidates.map(({ coopId }) => received(problem, coopId)));
}

const knownDays = new Map<string, readonly string[]>();

function daysOf({ from, to }: Pick<SeatNeed, "from" | "to">): readonly string[] {
  const known = knownDays.get(`${from} ${to}`);
  if (known) return known;
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; day = day.add({ days: 1 })) {
    days.push(day.toString());
  }
  knownDays.set(`${from} ${to}`, days);
  return days;
}

const knownWorkDays = new Map<string, number>();

function workDays(seat: SeatNeed): number {
  const key = `${seat.from} ${seat.to}`;
  const known =
    knownWorkDays.get(key) ?? daysOf(seat).filter((day) => Temporal.PlainDate.from(day).dayOfWeek < 6).length;
  knownWorkDays.set(key, known);
  return known;
}

/** Quarters of an hour of a week in a zone that is `ahead` of the person's. */
function quarters({ availability }: Candidate, ahead: number): boolean[] {
  const week = Array<boolean>(672).fill(false);
  for (const [from, to] of availability) {
    for (let minute = from; minute < to; minute += 15) week[((minute + ahead + 20_160) % 10_080) / 15] = true;
  }
  return week;
}

const knownAhead = new Map<string, number[]>();

/** The minutes by which a zone is ahead of another on each day at 12:00 UTC. */
function ahead(zone: string, other: string, days: readonly string[]): number[] {
  const key = `${zone} ${other} ${days[0]} ${days.length}`;
  let known = knownAhead.get(key);
  if (!known) {
    const offset = (of: string, day: string) =>
      Temporal.Instant.from(`${day}T12:00Z`).toZonedDateTimeISO(of).offsetNanoseconds / 60e9;
    known = [...new Set(days.map((day) => offset(zone, day) - offset(other, day)))];
    knownAhead.set(key, known);
  }
  return known;
}

const knownShared = new Map<string, number>();

function leastShared({ seats }: TeamProblem, one: Candidate, other: Candidate): number {
  if (one.timeZone === null || other.timeZone === null) return 0;
  const from = seats.map((seat) => seat.from).sort()[0]!;
  const to = seats
    .map((seat) => seat.to)
    .sort()
    .at(-1)!;
  const key = [from, to, one.timeZone, other.timeZone, ...one.availability, "/", ...other.availability].join(" ");
  const known = knownShared.get(key);
  if (known !== undefined) return known;
  const days = daysOf({ from, to });
  const own = quarters(one, 0);
  const shared = ahead(one.timeZone, other.timeZone, days).map(
    (minutes) => 15 * quarters(other, minutes).filter((isThere, quarter) => isThere && own[quarter]).length,
  );
  knownShared.set(key, Math.min(...shared));
  return Math.min(...shared);
}

function leastOverlap(seat: SeatNeed, who: Candidate): number {
  if (who.timeZone === null || who.availability.length === 0) return 0;
  const dayOf = (week: readonly boolean[], day: number) => week.slice(day * 96, day * 96 + 96);
  const atHome = quarters(who, 0);
  const worked = [0, 1, 2, 3, 4, 5, 6].filter((day) => dayOf(atHome, day).includes(true)).length;
  const least = ahead(seat.overlap!.timeZone, who.timeZone, daysOf(seat)).map((minutes) => {
    const week = quarters(who, minutes);
    const there = [0, 1, 2, 3, 4].map((day) => 15 * dayOf(week, day).slice(36, 68).filter(Boolean).length);
    return Math.min(...there.sort((one, other) => other - one).slice(0, worked));
  });
  return Math.min(...least);
}

function pairsOf<T>(values: readonly T[]): [T, T][] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other): [T, T] => [one, other]));
}

import type { Load } from "./capacity.ts";
import type { LinearModel } from "./linearModel.ts";
import type { TeamModel } from "./teamModel.ts";

const fullTimeBps = 10_000;

/** A choice and the 0-or-1 column that takes it. */
export type Taking = readonly [choice: number, column: number];

/** What the rows are to hold to. */
export interface RowRules {
  readonly budget: number;
  readonly teamSize: { readonly min: number; readonly max: number };
  /** What each different person costs; 0 when not given. */
  readonly perPerson?: number;
  /** Choices that are taken whatever the columns say. */
  readonly taken: readonly number[];
}

/**
 * Writes down the rules that concern several places at once: nobody above full time or twice in a seat, the budget, the
 * number of different people. The rows that fill the seats are the caller's.
 */
export function addTeamRows(linear: LinearModel, model: TeamModel, takings: readonly Taking[], rules: RowRules): void {
  const people = Map.groupBy(takings, ([choice]) => model.personOf[choice]!);
  const taken = Map.groupBy(rules.taken, (choice) => model.personOf[choice]!);
  const holding = addSize(linear, model, people, taken, rules);
  for (const [person, own] of people) addPerson(linear, model, own, taken.get(person) ?? [], holding.get(person));
  if (rules.budget === Number.POSITIVE_INFINITY) return;
  const spent = model.amountOfTeam(rules.taken);
  // In shares of the budget: the solver's tolerance means the same for yen and for cents.
  const whole = Math.max(1, rules.budget);
  const terms = takings.map(([choice, column]) => [column, model.amountOf[choice]! / whole] as const);
  linear.row(Number.NEGATIVE_INFINITY, (rules.budget - spent) / whole, terms);
}

/** @param holds the column that says whether they hold any seat, when there is one */
function addPerson(
  linear: LinearModel,
  model: TeamModel,
  own: readonly Taking[],
  taken: readonly number[],
  holds: number | undefined,
): void {
  if (own.length + taken.length < 2) return;
  for (const [seat, sameSeat] of Map.groupBy(own, ([choice]) => model.seatOf[choice]!)) {
    const left = taken.some((choice) => model.seatOf[choice] === seat) ? 0 : 1;
    if (sameSeat.length > left) linear.row(0, left, sameSeat.map(takeOnce));
  }
  const seats = [...own.map(([choice]) => choice), ...taken].map((choice) => model.seatOf[choice]!);
  const busy = model.busyOf((own[0]?.[0] ?? taken[0])!);
  const days = new Set([...seats.map((seat) => model.seats[seat]!.from), ...busy.map(({ from }) => from)]);
  const isOn = (choice: number, day: number) => covers(model.loadOf(model.seatOf[choice]!), day);
  for (const day of days) {
    const terms = own
      .filter(([choice]) => isOn(choice, day))
      .map(([choice, column]) => [column, model.loadOf(model.seatOf[choice]!).shareBps] as const);
    const held = taken.filter((choice) => isOn(choice, day)).map((choice) => model.loadOf(model.seatOf[choice]!));
    const free = freeOn(day, busy, held);
    if (terms.reduce((sum, [, share]) => sum + share, 0) <= free) continue;
    // Who holds a seat in part has as much less time: it says early how many people are needed.
    if (holds === undefined) linear.row(0, free, terms);
    else linear.row(Number.NEGATIVE_INFINITY, 0, [...terms, [holds, -free]]);
  }
}

function takeOnce([, column]: Taking): readonly [column: number, value: number] {
  return [column, 1];
}

function freeOn(day: number, busy: readonly Load[], held: readonly Load[]): number {
  let free = fullTimeBps;
  for (const load of busy) if (covers(load, day)) free -= load.shareBps;
  for (const { shareBps } of held) free -= shareBps;
  return Math.max(0, free);
}

function covers({ from, to }: Load, day: number): boolean {
  return from <= day && to > day;
}

/** @returns for each person who may hold several seats the column that says whether they hold any */
function addSize(
  linear: LinearModel,
  model: TeamModel,
  people: ReadonlyMap<number, readonly Taking[]>,
  taken: ReadonlyMap<number, readonly number[]>,
  { teamSize: { min, max }, perPerson = 0 }: RowRules,
): ReadonlyMap<number, number> {
  const holding = new Map<number, number>();
  if (min <= 1 && max >= model.places && perPerson === 0) return holding;
  const terms: (readonly [column: number, value: number])[] = [];
  for (const [person, own] of people) {
    if (taken.has(person)) continue;
    if (own.length === 1 && perPerson === 0) {
      terms.push([own[0]![1], 1]);
      continue;
    }
    const holds = linear.column(perPerson, 1, false);
    for (const [, column] of own) {
      linear.row(0, 1, [
        [holds, 1],
        [column, -1],
      ]);
    }
    linear.row(Number.NEGATIVE_INFINITY, 0, [[holds, 1], ...own.map(([, column]) => [column, -1] as const)]);
    terms.push([holds, 1]);
    holding.set(person, holds);
  }
  linear.row(min - taken.size, max - taken.size, terms);
  return holding;
}

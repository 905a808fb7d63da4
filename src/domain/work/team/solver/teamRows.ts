import type { LinearModel } from "./linearModel.ts";
import type { TeamModel } from "./teamModel.ts";

const fullTimeBps = 10_000;

/** A choice and the 0-or-1 column that takes it. */
export type Taking = readonly [choice: number, column: number];

/** What the rows are to hold to. */
export interface RowRules {
  readonly budget: number;
  readonly teamSize: { readonly min: number; readonly max: number };
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
  for (const [person, own] of people) addPerson(linear, model, own, taken.get(person) ?? []);
  const spent = rules.taken.reduce((sum, choice) => sum + model.amountOf[choice]!, 0);
  if (rules.budget < Number.POSITIVE_INFINITY) {
    // In shares of the budget: the solver's tolerance means the same for yen and for cents.
    const whole = Math.max(1, rules.budget);
    const terms = takings.map(([choice, column]) => [column, model.amountOf[choice]! / whole] as const);
    linear.row(Number.NEGATIVE_INFINITY, (rules.budget - spent) / whole, terms);
  }
  addSize(linear, model, people, taken, rules);
}

function addPerson(linear: LinearModel, model: TeamModel, own: readonly Taking[], taken: readonly number[]): void {
  if (own.length + taken.length < 2) return;
  for (const [seat, sameSeat] of Map.groupBy(own, ([choice]) => model.seatOf[choice]!)) {
    const left = taken.some((choice) => model.seatOf[choice] === seat) ? 0 : 1;
    if (sameSeat.length > left)
      linear.row(
        0,
        left,
        sameSeat.map(([, column]) => [column, 1]),
      );
  }
  const seats = [...own.map(([choice]) => choice), ...taken].map((choice) => model.seatOf[choice]!);
  const busy = model.busyOf((own[0]?.[0] ?? taken[0])!);
  const days = new Set([...seats.map((seat) => model.seats[seat]!.from), ...busy.map(({ from }) => from)]);
  for (const day of days) {
    const isOn = (choice: number) => covers(model.loadOf(model.seatOf[choice]!), day);
    const columns = own.filter(([choice]) => isOn(choice));
    let free = fullTimeBps;
    for (const load of busy) if (covers(load, day)) free -= load.shareBps;
    for (const choice of taken) if (isOn(choice)) free -= model.loadOf(model.seatOf[choice]!).shareBps;
    const terms = columns.map(([choice, column]) => [column, model.loadOf(model.seatOf[choice]!).shareBps] as const);
    if (terms.reduce((sum, [, share]) => sum + share, 0) > free) linear.row(0, Math.max(0, free), terms);
  }
}

function covers({ from, to }: { readonly from: number; readonly to: number }, day: number): boolean {
  return from <= day && to > day;
}

/** A column for each person who may hold several seats says whether they hold any. */
function addSize(
  linear: LinearModel,
  model: TeamModel,
  people: ReadonlyMap<number, readonly Taking[]>,
  taken: ReadonlyMap<number, readonly number[]>,
  { teamSize: { min, max } }: RowRules,
): void {
  if (min <= 1 && max >= model.places) return;
  const terms: (readonly [number, number])[] = [];
  for (const [person, own] of people) {
    if (taken.has(person)) continue;
    if (own.length === 1) {
      terms.push([own[0]![1], 1]);
      continue;
    }
    const holds = linear.column(0, 1, false);
    for (const [, column] of own)
      linear.row(0, 1, [
        [holds, 1],
        [column, -1],
      ]);
    linear.row(Number.NEGATIVE_INFINITY, 0, [[holds, 1], ...own.map(([, column]) => [column, -1] as const)]);
    terms.push([holds, 1]);
  }
  linear.row(min - taken.size, max - taken.size, terms);
}

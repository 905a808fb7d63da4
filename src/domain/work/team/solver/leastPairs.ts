import type { TeamModel } from "./teamModel.ts";

/** Up to so many choices, every pair is compared; above, only kinds and co-ops are. */
const mostCompared = 2_500;

/** For each choice and seat, at least what the choice costs beside anyone in that seat: `[choice * seats + seat]`. */
export type LeastPairs = Float64Array;

export function leastPairs(model: TeamModel, choices: Int32Array): LeastPairs {
  return choices.length <= mostCompared ? comparePairs(model, choices) : compareKinds(model, choices);
}

/** Exact: the cheapest partner of each choice in each seat; infinite when there is none it can work beside. */
function comparePairs(model: TeamModel, choices: Int32Array): LeastPairs {
  const seats = model.heads.length;
  const least = new Float64Array(model.count * seats).fill(Number.POSITIVE_INFINITY);
  for (let index = 0; index < choices.length; index++) {
    const one = choices[index]!;
    const ofOne = one * seats;
    for (let next = index + 1; next < choices.length; next++) {
      const other = choices[next]!;
      if (model.personOf[one] === model.personOf[other] && !model.canHold([one, other])) continue;
      const cost = model.pairCost(one, other);
      const toOther = ofOne + model.seatOf[other]!;
      const toOne = other * seats + model.seatOf[one]!;
      if (cost < least[toOther]!) least[toOther] = cost;
      if (cost < least[toOne]!) least[toOne] = cost;
    }
  }
  return least;
}

/** Cheaper and lower: the cheapest kind and the best acquainted co-op of each seat, as if they were of one person. */
function compareKinds(model: TeamModel, choices: Int32Array): LeastPairs {
  const seats = model.heads.length;
  const { pairs, candidates } = model.input;
  const kinds = present(model, choices, model.kindOf);
  const coops = present(model, choices, model.coopOf);
  const ofKinds = memoised((kind, seat) => minimum(kinds[seat]!, (other) => pairs.ofKinds(kind, other)));
  const ofCoops = memoised((coop, seat) => minimum(coops[seat]!, (other) => pairs.ofCoops(coop, other)));
  const seatsOf = seatsOfPeople(model, choices);
  const least = new Float64Array(model.count * seats);
  for (const choice of choices) {
    const { personId } = candidates[model.candidateOf[choice]!]!.candidate;
    const own = seatsOf.get(personId)!;
    const met = new Set<number>();
    for (const partner of pairs.earlier.partnersOf(personId)) {
      for (const seat of seatsOf.get(partner) ?? []) met.add(seat);
    }
    for (let seat = 0; seat < seats; seat++) {
      if (!model.talk(model.seatOf[choice]!, seat)) continue;
      // One person in both seats talks to nobody.
      if (seat !== model.seatOf[choice] && own.has(seat)) continue;
      const acquaintance = met.has(seat) ? 0 : ofCoops(model.coopOf[choice]!, seat);
      least[choice * seats + seat] = model.talkCost(ofKinds(model.kindOf[choice]!, seat) + acquaintance);
    }
  }
  return least;
}

function present(model: TeamModel, choices: Int32Array, of: Int32Array): number[][] {
  const sets = model.heads.map(() => new Set<number>());
  for (const choice of choices) sets[model.seatOf[choice]!]!.add(of[choice]!);
  return sets.map((set) => [...set]);
}

function seatsOfPeople(model: TeamModel, choices: Int32Array): Map<string, Set<number>> {
  const seats = new Map<string, Set<number>>();
  for (const choice of choices) {
    const { personId } = model.input.candidates[model.candidateOf[choice]!]!.candidate;
    const own = seats.get(personId);
    if (own) own.add(model.seatOf[choice]!);
    else seats.set(personId, new Set([model.seatOf[choice]!]));
  }
  return seats;
}

function minimum(values: readonly number[], cost: (value: number) => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, cost(value));
    if (least === 0) break;
  }
  return least;
}

function memoised(reckon: (one: number, seat: number) => number): (one: number, seat: number) => number {
  const known = new Map<number, number>();
  return (one, seat) => {
    const key = one * 64 + seat;
    let value = known.get(key);
    if (value === undefined) {
      value = reckon(one, seat);
      known.set(key, value);
    }
    return value;
  };
}

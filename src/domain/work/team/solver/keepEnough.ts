import type { TeamModel } from "./teamModel.ts";

/**
 * Leaves out who can't make a difference: of people who are the same to everybody (co-op, kind, seats, time, no partners
 * of their own), only the cheapest are kept, and of equal ones those with the lowest ids.
 *
 * As many are kept as a team has places, and one less than teams are asked for. In a team with somebody who was left out
 * there are then as many ways to put a kept one in their place, each at no higher cost, so that the costs of the best
 * teams stay what they are.
 *
 * @returns the choices that are left, in rising order
 */
export function keepEnough(model: TeamModel, top: number): Int32Array {
  const people = new Map<number, number[]>();
  for (let choice = 0; choice < model.count; choice++) {
    const person = model.personOf[choice]!;
    const choices = people.get(person);
    if (choices) choices.push(choice);
    else people.set(person, [choice]);
  }
  const groups = new Map<string, number[][]>();
  const kept: number[] = [];
  for (const choices of people.values()) {
    const key = keyOf(model, choices);
    if (key === null) kept.push(...choices);
    else groups.set(key, [...(groups.get(key) ?? []), choices]);
  }
  const enough = model.places + top - 1;
  for (const group of groups.values()) {
    kept.push(
      ...group
        .sort((one, other) => byRate(model, one, other))
        .slice(0, enough)
        .flat(),
    );
  }
  return Int32Array.from(kept.sort((one, other) => one - other));
}

/** @returns null when somebody is not the same as anybody: two co-ops offer them, or they have partners of their own */
function keyOf(model: TeamModel, choices: readonly number[]): string | null {
  const first = choices[0]!;
  if (model.hasEarlierWork[first] || choices.some((choice) => model.candidateOf[choice] !== model.candidateOf[first])) {
    return null;
  }
  const busy =
    choices.length === 1 ? [] : model.busyOf(first).map(({ from, to, shareBps }) => `${from}-${to}:${shareBps}`);
  const seats = choices.map((choice) => model.seatOf[choice]);
  return `${model.coopOf[first]} ${model.kindOf[first]} ${seats.join(",")} ${busy.sort().join(",")}`;
}

/** Who is cheaper in one seat is not dearer in another: what a place costs rises with the rate. */
function byRate(model: TeamModel, one: readonly number[], other: readonly number[]): number {
  const sum = (choices: readonly number[]) => choices.reduce((amount, choice) => amount + model.amountOf[choice]!, 0);
  return sum(one) - sum(other) || one[0]! - other[0]!;
}

import type { BestTeams } from "./bestTeams.ts";
import { DraftTeam } from "./draftTeam.ts";
import type { TeamModel } from "./teamModel.ts";

/** Enough to come down from any start; the search does the rest. */
const mostRounds = 60;

/**
 * Finds good teams without proof, so that the search has something to beat: fills the places one after the other with the
 * cheapest, then exchanges one member at a time for as long as that helps.
 *
 * @param choices those that may be taken, in rising order
 */
export function guessTeams(model: TeamModel, choices: Int32Array, best: BestTeams, isLate: () => boolean): void {
  const bySeat = model.heads.map((_, seat) => choices.filter((choice) => model.seatOf[choice] === seat));
  for (const price of [ownPrice, amountPrice]) {
    const start = fillPlaces(model, bySeat, price);
    if (start) improve(model, bySeat, start, best, isLate);
  }
}

/** Improves a team that keeps the rules, and offers all that it meets. */
export function improveTeam(
  model: TeamModel,
  choices: Int32Array,
  start: readonly number[],
  best: BestTeams,
  isLate: () => boolean,
): void {
  const bySeat = model.heads.map((_, seat) => choices.filter((choice) => model.seatOf[choice] === seat));
  improve(model, bySeat, [...start], best, isLate);
}

type Price = (model: TeamModel, choice: number, chosen: readonly number[]) => number;

function ownPrice(model: TeamModel, choice: number, chosen: readonly number[]): number {
  return model.ownCost[choice]! + pairCosts(model, choice, chosen);
}

/** When the budget is tight. */
function amountPrice(model: TeamModel, choice: number): number {
  return model.amountOf[choice]!;
}

/** The seats with the fewest choices first. */
function fillPlaces(model: TeamModel, bySeat: readonly Int32Array[], price: Price): number[] | null {
  const draft = new DraftTeam(model);
  const order = [...bySeat.keys()].sort((one, other) => bySeat[one]!.length - bySeat[other]!.length);
  for (const seat of order) {
    for (let place = 0; place < model.heads[seat]!; place++) {
      let [cheapest, least] = [-1, Number.POSITIVE_INFINITY];
      for (const choice of bySeat[seat]!) {
        const cost = price(model, choice, draft.choices);
        if (cost < least && draft.takes(choice)) [cheapest, least] = [choice, cost];
      }
      if (cheapest < 0) return null;
      draft.push(cheapest);
    }
  }
  return model.allows(draft.choices) ? draft.choices : null;
}

function improve(
  model: TeamModel,
  bySeat: readonly Int32Array[],
  team: number[],
  best: BestTeams,
  isLate: () => boolean,
): void {
  let total = model.totalOf(team);
  best.offer({ team: sorted(team), total });
  for (let round = 0; round < mostRounds; round++) {
    let [place, exchange, least] = [-1, -1, total];
    for (const [index, member] of team.entries()) {
      if (isLate()) return;
      const rest = team.filter((_, other) => other !== index);
      const without = total - ownPrice(model, member, rest);
      for (const choice of bySeat[model.seatOf[member]!]!) {
        if (choice === member) continue;
        const cost = without + ownPrice(model, choice, rest);
        if (cost >= least && cost >= best.threshold) continue;
        const other = [...rest, choice];
        if (!model.allows(other)) continue;
        best.offer({ team: sorted(other), total: cost });
        if (cost < least) [place, exchange, least] = [index, choice, cost];
      }
    }
    if (place < 0) return;
    team[place] = exchange;
    total = least;
  }
}

function pairCosts(model: TeamModel, choice: number, others: readonly number[]): number {
  let cost = 0;
  for (const other of others) cost += model.pairCost(choice, other);
  return cost;
}

function sorted(team: readonly number[]): number[] {
  return [...team].sort((one, other) => one - other);
}

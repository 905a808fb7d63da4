import { BestTeams, type RatedTeam } from "./bestTeams.ts";
import type { TeamModel } from "./teamModel.ts";

/**
 * Of teams that cost the same, the one with the lowest ids is meant: puts somebody with a lower id in a place wherever the
 * team costs as much with them, as long as that gives no team that is in the list.
 */
export function settleTies(model: TeamModel, teams: readonly RatedTeam[]): readonly RatedTeam[] {
  const settled = new BestTeams(teams.length);
  const waiting = new Set(teams.map(({ team }) => team.join(" ")));
  for (const { team, total } of teams) {
    waiting.delete(team.join(" "));
    const lowest = lower(model, team, total, (other) => waiting.has(other.join(" ")));
    waiting.add(lowest.join(" "));
    settled.offer({ team: lowest, total });
  }
  return settled.teams;
}

function lower(
  model: TeamModel,
  start: readonly number[],
  total: number,
  isTaken: (team: readonly number[]) => boolean,
): readonly number[] {
  let team = start;
  for (let place = 0; place < team.length; place++) {
    for (const choice of lowerChoices(model, team, place)) {
      const other = team.with(place, choice).sort((one, another) => one - another);
      if (costBeside(model, team, place, choice) !== costBeside(model, team, place, team[place]!)) continue;
      if (isTaken(other) || !model.allows(other) || model.totalOf(other) !== total) continue;
      team = other;
      place = -1;
      break;
    }
  }
  return team;
}

/** Of the same seat, with lower ids, and not in the team. */
function* lowerChoices(model: TeamModel, team: readonly number[], place: number): Generator<number> {
  const seat = model.seatOf[team[place]!]!;
  for (let choice = model.seatOf.indexOf(seat); choice < team[place]!; choice++) {
    if (!team.includes(choice)) yield choice;
  }
}

function costBeside(model: TeamModel, team: readonly number[], place: number, choice: number): number {
  return team.reduce(
    (sum, other, index) => (index === place ? sum : sum + model.pairCost(choice, other)),
    model.ownCost[choice]!,
  );
}

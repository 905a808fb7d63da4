import type { Highs } from "highs";
import { type Filling, fillSeats } from "./fillSeats.ts";
import { planTeam, type TeamPlan } from "./planTeam.ts";
import type { TeamModel } from "./teamModel.ts";
import type { Conflict, SeatRule, UnfilledSeat } from "./teamResult.ts";
import { seatRules } from "./teamResult.ts";

/** Why there is no team, and as much of one as there can be. */
export interface Obstacles {
  /** Whether the figures of the conflicts are certain. */
  readonly proven: boolean;
  readonly seats: readonly UnfilledSeat[];
  readonly conflicts: readonly Conflict[];
  /** Choices of the plan. */
  readonly closest: readonly number[];
}

/** Asks, when there is no team, which rules would have to give way. */
export function findObstacles(highs: Highs, plan: TeamPlan, leftMs: () => number): Obstacles {
  const { model } = plan;
  const all = everyChoice(model);
  const size = { min: 0, max: model.teamSize.max };
  const closest = fillSeats(highs, model, all, {
    rules: { budget: model.budget, teamSize: size },
    partly: true,
    leftMs,
  });
  const inAnyCase = planTeam(plan.problem, true);
  const seats = findUnfilled(plan);
  const found = findUnfilled(inAnyCase).length > 0 ? [] : findConflicts(highs, inAnyCase.model, leftMs);
  return {
    proven: found.every(({ proven }) => proven),
    seats,
    conflicts: found.flatMap(({ conflict }) => conflict ?? []),
    closest: closest.team ?? [],
  };
}

const noBudget = Number.POSITIVE_INFINITY;

type FillRules = Parameters<typeof fillSeats>[3]["rules"];

interface Finding {
  readonly conflict: Conflict | null;
  readonly proven: boolean;
}

function findConflicts(highs: Highs, model: TeamModel, leftMs: () => number): Finding[] {
  const all = everyChoice(model);
  const anySize = { min: 0, max: model.places };
  const fill = (rules: FillRules): Filling => fillSeats(highs, model, all, { rules, partly: false, leftMs });
  const sized = fill({ budget: noBudget, teamSize: model.teamSize });
  if (sized.team !== null) return [{ conflict: budgetConflict(model, sized.team), proven: sized.proven }];
  const free = fill({ budget: noBudget, teamSize: anySize });
  if (free.team === null) return [{ conflict: free.proven ? availabilityConflict : null, proven: free.proven }];
  const findings: Finding[] = [sizeConflict(model, fill, free.team)];
  if (model.amountOfTeam(free.team) > model.budget) {
    findings.push({ conflict: budgetConflict(model, free.team), proven: free.proven });
  }
  return findings;
}

const availabilityConflict: Conflict = {
  kind: "AVAILABILITY",
  text: "Each seat has candidates, but some would have to be in several seats at a time.",
};

function budgetConflict(model: TeamModel, cheapest: readonly number[]): Conflict {
  const leastBudget = String(model.amountOfTeam(cheapest));
  return { kind: "BUDGET", leastBudget, text: `The cheapest team costs ${leastBudget}, which is above the budget.` };
}

function sizeConflict(model: TeamModel, fill: (rules: FillRules) => Filling, known: readonly number[]): Finding {
  const fewest = fill({ budget: noBudget, teamSize: { min: 0, max: model.places }, perPerson: 1 });
  const least = countPeople(model, fewest.team ?? known);
  const knownMost = countPeople(model, known);
  let { proven } = fewest;
  let most = model.places;
  for (; most > knownMost; most--) {
    const filling = fill({ budget: noBudget, teamSize: { min: most, max: model.places } });
    if (filling.team !== null) break;
    proven &&= filling.proven;
  }
  const { min, max } = model.teamSize;
  const text = `A team that fills every seat has from ${least} to ${most} people; ${min} to ${max} are asked for.`;
  return { conflict: { kind: "TEAM_SIZE", least, most, text }, proven };
}

function countPeople({ personOf }: TeamModel, team: readonly number[]): number {
  return new Set(team.map((choice) => personOf[choice])).size;
}

/** Seats with more places than there are people for them. */
function findUnfilled({ model, seats, dropped }: TeamPlan): UnfilledSeat[] {
  return seats.flatMap(({ need: { seatId, headcount } }, seat) => {
    const own = everyChoice(model).filter((choice) => model.seatOf[choice] === seat);
    const eligible = new Set(own.map((choice) => model.personOf[choice]!)).size;
    if (eligible >= headcount) return [];
    const counts = seatRules.flatMap((rule) => {
      const candidates = dropped[seat]!.get(rule) ?? 0;
      return candidates === 0 ? [] : [{ rule, candidates }];
    });
    return [
      {
        seatId,
        missing: headcount - eligible,
        eligible,
        dropped: counts,
        text: explain(headcount, eligible, counts),
      },
    ];
  });
}

const whyDropped: Readonly<Record<SeatRule, string>> = {
  OFFER: "are not offered for it",
  SKILL: "lack the skill",
  LEVEL: "know the skill less well than needed",
  FURTHER_SKILL: "lack a further skill or its level",
  LANGUAGE: "speak none of its languages",
  PLACE: "are of a co-op in another country",
  OVERLAP: "share too few hours with its time zone",
  AVAILABILITY: "are taken on its dates",
  BUDGET: "cost more than the whole budget",
};

function explain(headcount: number, eligible: number, dropped: UnfilledSeat["dropped"]): string {
  const places = `${headcount} ${headcount === 1 ? "place has" : "places have"} ${eligible} eligible`;
  if (dropped.length === 0) return `${places}; there are no other candidates.`;
  return `${places}: ${dropped.map(({ rule, candidates }) => `${candidates} ${whyDropped[rule]}`).join(", ")}.`;
}

function everyChoice({ count }: TeamModel): Int32Array {
  return Int32Array.from({ length: count }, (_, choice) => choice);
}

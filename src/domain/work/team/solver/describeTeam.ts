import type { RatedTeam } from "./bestTeams.ts";
import { explainChoice } from "./explainChoice.ts";
import type { TeamPlan } from "./planTeam.ts";
import { sharesOf } from "./received.ts";
import type { CostParts, Proposal, SeatChoice } from "./teamResult.ts";

/** @param unseen at least what any team costs that was not looked at */
export function describeProposal(plan: TeamPlan, { team, total }: RatedTeam, unseen: number): Proposal {
  const provenOptimal = total <= unseen;
  return {
    seats: describeChoices(plan, team),
    cost: String(plan.model.amountOfTeam(team)),
    costParts: partsOf(plan, team, total),
    fairnessEffect: fairnessEffectOf(plan, team),
    provenOptimal,
    gap: provenOptimal ? null : (total - unseen) / total,
  };
}

/** Each place of a team, also of one with places missing, with its reasons. */
export function describeChoices(plan: TeamPlan, team: readonly number[]): SeatChoice[] {
  const { model, seats, candidates } = plan;
  return team.map((choice, index) => {
    const seat = model.seatOf[choice]!;
    const { candidate } = candidates[model.candidateOf[choice]!]!;
    const { price } = model.input.choices[choice]!;
    return {
      seatId: seats[seat]!.need.seatId,
      ordinal: team.slice(0, index).filter((other) => model.seatOf[other] === seat).length + 1,
      personId: candidate.personId,
      coopId: candidate.coopId,
      dayRate: price.dayRate === null ? null : String(price.dayRate),
      rateAssumed: price.assumed,
      cost: String(price.cost),
      reasons: explainChoice(plan, team, choice),
    };
  });
}

function partsOf({ model }: TeamPlan, team: readonly number[], total: number): CostParts {
  let [communication, cost, fairness] = [0, 0, 0];
  for (const [index, one] of team.entries()) {
    cost += model.costPoints[one]!;
    fairness += model.fairnessPoints[one]!;
    for (const other of team.slice(index + 1)) {
      communication += model.talkPoints(one, other);
      fairness += model.concentrationPoints(one, other);
    }
  }
  return { communication, cost, fairness, total };
}

/** Of the co-ops in the team. */
function fairnessEffectOf(plan: TeamPlan, team: readonly number[]): Proposal["fairnessEffect"] {
  const { model, candidates, seats, received, receivedBps } = plan;
  const after = new Map(received);
  const coopIds = new Set<string>();
  for (const choice of team) {
    const { coopId } = candidates[model.candidateOf[choice]!]!.candidate;
    const before = after.get(coopId)!;
    after.set(coopId, {
      dayBps: before.dayBps + BigInt(seats[model.seatOf[choice]!]!.dayBps),
      income: before.income + model.input.choices[choice]!.price.cost,
    });
    coopIds.add(coopId);
  }
  const afterBps = sharesOf(after);
  return [...coopIds].map((coopId) => ({
    coopId,
    beforeBps: receivedBps.get(coopId)!,
    afterBps: afterBps.get(coopId)!,
  }));
}

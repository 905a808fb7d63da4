import { skillLevels } from "../../../shared/vocabulary/skillLevel.rules.ts";
import { overlapOf, type TeamPlan } from "./planTeam.ts";
import type { Reason } from "./teamResult.ts";

/** Why this person holds this place of the team: what the rules asked for, and what the objective gained. */
export function explainChoice(plan: TeamPlan, team: readonly number[], choice: number): Reason[] {
  const others = team.filter((other) => plan.model.personOf[other] !== plan.model.personOf[choice]);
  return [
    ...explainRank(plan, choice),
    ...explainSkills(plan, choice),
    ...explainOverlap(plan, choice),
    ...explainLanguages(plan, choice, others),
    ...explainSharedHours(plan, choice, others),
    ...explainEarlierWork(plan, choice, others),
    explainFairness(plan, choice),
  ];
}

function explainRank({ model }: TeamPlan, choice: number): Reason[] {
  let [of, rank] = [0, 1];
  const people = new Set<number>();
  for (let other = 0; other < model.count; other++) {
    if (model.seatOf[other] !== model.seatOf[choice]) continue;
    people.add(model.personOf[other]!);
    of++;
    if (model.amountOf[other]! < model.amountOf[choice]!) rank++;
  }
  if (people.size <= model.heads[model.seatOf[choice]!]!) {
    return [{ kind: "ONLY_CANDIDATE", text: "Nobody else could hold the seat." }];
  }
  const place = rank === 1 ? "Nobody costs less" : `Number ${rank} by cost`;
  return [{ kind: "COST_RANK", rank, of, text: `${place} of the ${of} who could hold the seat.` }];
}

function explainSkills({ model, seats, candidates }: TeamPlan, choice: number): Reason[] {
  const { need } = seats[model.seatOf[choice]!]!;
  const { levels } = candidates[model.candidateOf[choice]!]!;
  return [need, ...need.furtherSkills].map(({ skill, leastLevel }) => {
    const level = skillLevels[levels.get(skill)!]!;
    return {
      kind: "SKILL",
      skill,
      level,
      leastLevel,
      text: `Knows ${skill}: ${level}, at least ${leastLevel} is needed.`,
    };
  });
}

function explainOverlap({ model, seats, candidates, times }: TeamPlan, choice: number): Reason[] {
  const seat = seats[model.seatOf[choice]!]!;
  if (seat.need.overlap === null) return [];
  const { hours, timeZone } = seat.need.overlap;
  const minutes = overlapOf(seat, candidates[model.candidateOf[choice]!]!, times);
  const text = `There for ${inHours(minutes)} of a working day in ${timeZone}, ${hours} h are needed.`;
  return [{ kind: "ZONE_OVERLAP", timeZone, neededMinutes: hours * 60, minutes, text }];
}

/** Those that the whole team speaks; else those that the seat asks for. */
function explainLanguages({ model, seats, candidates }: TeamPlan, choice: number, others: readonly number[]): Reason[] {
  const { languages } = candidates[model.candidateOf[choice]!]!;
  const shared = [...languages].filter((language) =>
    others.every((other) => candidates[model.candidateOf[other]!]!.languages.has(language)),
  );
  if (shared.length > 0 && others.length > 0) {
    return [{ kind: "LANGUAGE", languages: shared, text: `Shares ${shared.join(", ")} with the whole team.` }];
  }
  const asked = seats[model.seatOf[choice]!]!.languages.filter((language) => languages.has(language));
  if (asked.length === 0) return [];
  return [{ kind: "LANGUAGE", languages: asked, text: `Speaks ${asked.join(", ")}, which the seat asks for.` }];
}

/** With whom they share the fewest hours. */
function explainSharedHours(
  { model, candidates, times }: TeamPlan,
  choice: number,
  others: readonly number[],
): Reason[] {
  if (others.length === 0) return [];
  const of = (who: number) => candidates[model.candidateOf[who]!]!.candidate;
  const own = times.kindOf(of(choice));
  const shared = others.map((other) => ({
    withPersonId: of(other).personId,
    minutes: times.leastShared(own, times.kindOf(of(other))),
  }));
  const { withPersonId, minutes } = shared.reduce((least, other) => (other.minutes < least.minutes ? other : least));
  const text = `Shares at least ${inHours(minutes)} of each week with everyone in the team.`;
  return [{ kind: "SHARED_HOURS", leastMinutesPerWeek: minutes, withPersonId, text }];
}

function explainEarlierWork({ model, candidates }: TeamPlan, choice: number, others: readonly number[]): Reason[] {
  const idOf = (who: number) => candidates[model.candidateOf[who]!]!.candidate.personId;
  const met = new Set(others.map(idOf));
  return [...met].flatMap((withPersonId): Reason[] => {
    const projects = model.input.pairs.earlier.projectsOfPeople(idOf(choice), withPersonId);
    if (projects === 0) return [];
    const text = `Was in ${projects} ${projects === 1 ? "project" : "projects"} with person ${withPersonId}.`;
    return [{ kind: "EARLIER_WORK", withPersonId, projects, text }];
  });
}

function explainFairness({ model, candidates, receivedBps }: TeamPlan, choice: number): Reason {
  const { coopId } = candidates[model.candidateOf[choice]!]!.candidate;
  const bps = receivedBps.get(coopId)!;
  const text = `The co-op received ${bps / 100} % of the seats and money of the last 12 months.`;
  return { kind: "FAIRNESS", receivedBps: bps, text };
}

function inHours(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`;
}

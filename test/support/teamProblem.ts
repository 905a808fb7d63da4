import type { Candidate, EarlierWork, SeatNeed, TeamProblem } from "../../src/domain/work/team/solver/teamProblem.ts";
import { Chance } from "./chance.ts";

/** Nine to five from Monday to Friday. */
export const nineToFive = weekOf([0, 1, 2, 3, 4], 9, 17);

/** The same hours on some days of the week; 0 is Monday. */
export function weekOf(days: readonly number[], from: number, to: number): Candidate["availability"] {
  return days.map((day) => [day * 1_440 + from * 60, day * 1_440 + to * 60] as const);
}

export function aSeat(of: Partial<SeatNeed> = {}): SeatNeed {
  return {
    seatId: "1",
    skill: "ux-ui",
    leastLevel: "BASIC",
    furtherSkills: [],
    shareBps: 10_000,
    headcount: 1,
    from: "2027-01-04",
    to: "2027-07-01",
    languages: [],
    overlap: null,
    remote: true,
    countryCode: null,
    ...of,
  };
}

export function aCandidate(of: Partial<Candidate> = {}): Candidate {
  return {
    personId: "1",
    coopId: "1",
    skills: [{ skill: "ux-ui", level: "EXPERT" }],
    languages: ["en"],
    timeZone: "Europe/Paris",
    availability: nineToFive,
    busy: [],
    dayRate: "40000",
    coopCountries: ["FR"],
    offeredSeats: null,
    ...of,
  };
}

export function aTeamProblem(of: Partial<TeamProblem> = {}): TeamProblem {
  return {
    seats: [aSeat()],
    candidates: [aCandidate()],
    history: [],
    earlierWork: [],
    budget: null,
    teamSize: { min: 1, max: 8 },
    timeLimitMs: 20_000,
    ...of,
  };
}

const zones = [
  ...["Europe/Paris", "Europe/London", "Europe/Sofia", "America/Argentina/Buenos_Aires", "America/Sao_Paulo"],
  ...["America/New_York", "America/Los_Angeles", "America/Mexico_City", "Asia/Kolkata", "Australia/Sydney"],
];
const tongues = ["en", "es", "fr", "pt", "bg", "de"];
const levels = ["BASIC", "INTERMEDIATE", "ADVANCED", "EXPERT"] as const;

/**
 * A request to a whole network: co-ops of several countries, people of several zones, hours and languages, each with four
 * of `skills` skills. The same seed makes the same problem.
 */
export function aNetworkProblem(
  seed: number,
  {
    people = 2_000,
    seats = 8,
    skills = 37,
    coops = 100,
  }: Partial<Record<"people" | "seats" | "skills" | "coops", number>>,
): TeamProblem {
  const chance = new Chance(seed);
  const zoneOfCoop = Array.from({ length: coops }, () => chance.oneOf(zones));
  const rateOfCoop = Array.from({ length: coops }, () => 20_000 + chance.upTo(40) * 1_000);
  const candidates = Array.from({ length: people }, (_, person): Candidate => {
    const coop = chance.upTo(coops - 1);
    const start = chance.oneOf([7, 8, 9, 9, 9, 10, 11]);
    const length = chance.oneOf([4, 8, 8, 8]);
    const known = new Set(Array.from({ length: 4 }, () => chance.upTo(skills - 1)));
    return {
      personId: String(person + 1),
      coopId: String(coop + 1),
      skills: [...known].map((skill) => ({ skill: `skill-${skill}`, level: chance.oneOf(levels) })),
      languages: [...new Set([chance.oneOf(tongues), ...(chance.is(75) ? ["en"] : [])])],
      timeZone: zoneOfCoop[coop]!,
      availability: weekOf(chance.is(85) ? [0, 1, 2, 3, 4] : [0, 1, 2, 3], start, start + length),
      busy: chance.is(20) ? [{ from: "2026-06-01", to: "2027-03-01", shareBps: 1_000 * chance.upTo(10) }] : [],
      dayRate: chance.is(10) ? null : String(rateOfCoop[coop]! + 500 * chance.upTo(20)),
      coopCountries: [],
      offeredSeats: null,
    };
  });
  return {
    seats: Array.from({ length: seats }, (_, seat) =>
      aSeat({
        seatId: String(seat + 1),
        skill: `skill-${seat % skills}`,
        leastLevel: "INTERMEDIATE",
        shareBps: chance.oneOf([5_000, 8_000, 10_000]),
        languages: ["en"],
        overlap: chance.is(50) ? { hours: 2, timeZone: "Europe/Sofia" } : null,
      }),
    ),
    candidates,
    history: Array.from({ length: coops }, (_, coop) => ({
      coopId: String(coop + 1),
      seatDays: chance.upTo(400),
      income: String(chance.upTo(200) * 100_000),
    })),
    earlierWork: Array.from(
      { length: people },
      (_, person): EarlierWork => ({
        between: "PEOPLE",
        ids: [String(person + 1), String(1 + ((person + 1 + chance.upTo(people - 2)) % people))],
        projects: 1 + chance.upTo(3),
      }),
    ),
    budget: { min: null, max: "60000000" },
    teamSize: { min: 2, max: 8 },
    timeLimitMs: 2_000,
  };
}

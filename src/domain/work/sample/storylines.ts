import type { OpportunityState, ProjectState } from "../state/machines.ts";

/** How far a made-up request has come, and how long ago it was shared. */
export interface Storyline {
  readonly state: OpportunityState;
  /** Days from sharing to the day of the sample, least and most. */
  readonly sharedDaysAgo: readonly [least: number, most: number];
  /** Only of what became a project. */
  readonly project?: Exclude<ProjectState, "PLANNED">;
}

interface Plot extends Storyline {
  /** How many of 60. */
  readonly count: number;
}

/** From a request's sharing to its project's start. */
export const daysToStart = 24;

/** The 60 requests of the usual sample; 25 of them are projects, which began up to two years before and have received money. */
const plots: readonly Plot[] = [
  { count: 3, state: "INTAKE", sharedDaysAgo: [0, 0] },
  { count: 8, state: "SHARED", sharedDaysAgo: [1, 5] },
  { count: 7, state: "FORMING", sharedDaysAgo: [3, 6] },
  { count: 2, state: "QUOTED", sharedDaysAgo: [12, 14] },
  { count: 3, state: "CLIENT_REVIEW", sharedDaysAgo: [12, 16] },
  { count: 3, state: "WON", sharedDaysAgo: [18, 22] },
  { count: 12, state: "CONVERTED", sharedDaysAgo: [90, 700], project: "ACTIVE" },
  { count: 2, state: "CONVERTED", sharedDaysAgo: [150, 500], project: "ON_HOLD" },
  { count: 3, state: "CONVERTED", sharedDaysAgo: [300, 650], project: "DELIVERED" },
  { count: 1, state: "CONVERTED", sharedDaysAgo: [752, 754], project: "CLOSED" },
  { count: 5, state: "CONVERTED", sharedDaysAgo: [500, 740], project: "CLOSED" },
  { count: 2, state: "CONVERTED", sharedDaysAgo: [200, 400], project: "CANCELLED" },
  { count: 2, state: "REJECTED", sharedDaysAgo: [30, 300] },
  { count: 3, state: "EXPIRED", sharedDaysAgo: [60, 300] },
  { count: 2, state: "LOST", sharedDaysAgo: [60, 300] },
  { count: 2, state: "WITHDRAWN", sharedDaysAgo: [40, 300] },
];

const usualCount = plots.reduce((sum, { count }) => sum + count, 0);

/**
 * The storylines of so many requests, in the proportions of the usual 60.
 *
 * @param count at least 0
 */
export function storylines(count: number): Storyline[] {
  const usual = plots.flatMap((plot) => Array.from({ length: plot.count }, () => plot));
  if (count >= usualCount) return Array.from({ length: count }, (_, index) => usual[index % usualCount]!);
  return Array.from({ length: count }, (_, index) => usual[Math.floor((index * usualCount) / count)]!);
}

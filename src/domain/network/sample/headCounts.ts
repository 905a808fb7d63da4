import type { Random } from "../../shared/sample/random.ts";

/** The co-ops and the people of the network that a first start makes. */
export const usualCoopCount = 69;
const usualPersonCount = 812;

const peoplePerCoop = 10;
const leastPeople = 3;

/** The people of a network of that many co-ops: 812 in the usual one of 69, else ten for each. */
export function personCountOf(coopCount: number): number {
  return coopCount === usualCoopCount ? usualPersonCount : coopCount * peoplePerCoop;
}

/** Divides people among co-ops: at least three in each, more in some. The parts add up to `personCount`. */
export function headCounts(random: Random, coopCount: number, personCount: number): number[] {
  const counts = Array.from({ length: coopCount }, () => leastPeople);
  for (let placed = leastPeople * coopCount; placed < personCount; placed++) counts[random.lowIndex(coopCount)]! += 1;
  return counts;
}

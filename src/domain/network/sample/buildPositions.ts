import type { Random } from "../../shared/sample/random.ts";
import { addDays, dateBetween } from "../../shared/sample/sampleDates.ts";
import type { PositionRole } from "../person/person.rules.ts";
import type { SampleCoop } from "./buildCoops.ts";
import type { PositionRow } from "./sampleNetwork.ts";
import { titles } from "./words/descriptions.ts";

/** A position without the person who holds it. */
type Place = Omit<PositionRow, "id" | "personId">;

const roles: readonly { weight: number; role: PositionRole }[] = [
  { weight: 80, role: "MEMBER" },
  { weight: 8, role: "ASPIRANT" },
  { weight: 9, role: "EMPLOYEE" },
  { weight: 3, role: "ADVISER" },
];

/** Nobody starts later. */
const lastStart = "2025-11-01";

/** One position that still lasts; for a few people a second one elsewhere, or one that has ended. */
export function positionsOf(random: Random, coop: SampleCoop, coops: readonly SampleCoop[]): Place[] {
  const current: Place = {
    coopId: coop.id,
    role: random.pickWeighted(roles).role,
    title: random.pick(titles[coop.language]),
    fromDate: dateBetween(random, `${coop.foundedYear + 3}-01-01`, lastStart),
    toDate: null,
  };
  const other = random.pick(coops);
  const places = [current];
  if (random.chance(6)) places.unshift(earlierPlace(random, current, other));
  if (random.chance(3) && other !== coop) places.push(sidePlace(random, other));
  return places;
}

/**
 * What somebody did before: work in another co-op, or the trial time in the same one, which ended on
 * the day that the current position began.
 */
function earlierPlace(random: Random, current: Place, other: SampleCoop): Place {
  const elsewhere = random.chance(50) && other.id !== current.coopId;
  const toDate = elsewhere ? addDays(current.fromDate, -random.integer(0, 200)) : current.fromDate;
  return {
    coopId: elsewhere ? other.id : current.coopId,
    role: elsewhere ? "EMPLOYEE" : "ASPIRANT",
    title: elsewhere ? random.pick(titles[other.language]) : current.title,
    fromDate: addDays(toDate, -random.integer(180, 900)),
    toDate,
  };
}

function sidePlace(random: Random, other: SampleCoop): Place {
  return {
    coopId: other.id,
    role: random.pick(["MEMBER", "ADVISER"]),
    title: random.pick(titles[other.language]),
    fromDate: dateBetween(random, `${other.foundedYear + 3}-01-01`, lastStart),
    toDate: null,
  };
}

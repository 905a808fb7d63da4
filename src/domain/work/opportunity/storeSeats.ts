import type { EntityManager } from "@mikro-orm/postgresql";
import { RefusedInput } from "../../shared/mutation/userError.ts";
import { skillKeys } from "../network/skillKeys.ts";
import { Seat, SeatSkill } from "./opportunity.entity.ts";
import type { SeatFacts } from "./opportunityInput.rules.ts";

/**
 * Stores the seats of a request that has none, in their order.
 *
 * @throws {RefusedInput} NOT_FOUND for each slug that no skill has, at `seats.0.skill`
 */
export async function storeSeats(em: EntityManager, opportunityId: string, seats: readonly SeatFacts[]): Promise<void> {
  const keys = await skillKeys(
    em,
    seats.flatMap(({ skill, furtherSkills }) => [skill, ...furtherSkills.map((further) => further.skill)]),
  );
  requireSkills(seats, keys);
  for (const [position, { skill, furtherSkills, overlap, from, to, ...facts }] of seats.entries()) {
    const seat = em.create(Seat, {
      ...facts,
      opportunityId,
      position,
      skillId: keys.get(skill)!,
      fromDate: from,
      toDate: to,
      languages: [...new Set(facts.languages)],
      overlapHours: overlap?.hours ?? null,
      overlapTimeZone: overlap?.timeZone ?? null,
    });
    await em.persist(seat).flush();
    for (const further of furtherSkills) {
      const row = { seatId: seat.id, skillId: keys.get(further.skill)!, leastLevel: further.leastLevel };
      em.persist(em.create(SeatSkill, row));
    }
  }
}

function requireSkills(seats: readonly SeatFacts[], keys: ReadonlyMap<string, string>): void {
  const named = seats.flatMap(({ skill, furtherSkills }, index) => [
    { slug: skill, field: ["seats", String(index), "skill"] },
    ...furtherSkills.map((further, place) => ({
      slug: further.skill,
      field: ["seats", String(index), "furtherSkills", String(place), "skill"],
    })),
  ]);
  const missing = named
    .filter(({ slug }) => !keys.has(slug))
    .map(({ slug, field }) => ({ code: "NOT_FOUND" as const, field, message: `No skill has the slug ${slug}.` }));
  if (missing.length > 0) throw new RefusedInput(...missing);
}

import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { pastDay } from "../day.rules.ts";
import type { TeamSeatState } from "../state/machines.ts";
import { findTeamSeat } from "../team/findTeamSeat.ts";
import { requireHolder } from "../team/seatHolder.ts";
import type { Work } from "../work.ts";
import type { RecordHoursInput } from "./hours.input.ts";
import { Hours } from "./project.entity.ts";
import { hoursRules } from "./projectInput.rules.ts";

/** The states of a seat in which somebody works or worked. */
const worked: readonly TeamSeatState[] = ["ACTIVE", "RELEASED", "REPLACED"];

/** Records what people worked, each day in one transaction. */
export class HoursService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /**
   * userErrors: NOT_FOUND (teamSeatId), NOT_ENTITLED, INVALID (day, minutes), CONFLICT (a seat that is not worked in, or a
   * day by whose hours a receipt was divided).
   */
  record(input: RecordHoursInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("recordHours", input, async (em) => {
      const { seat, opportunity } = await findTeamSeat(em, input.teamSeatId);
      requireHolder(viewer, opportunity, seat, ["teamSeatId"]);
      const { minutes, ...facts } = checkInput(hoursRules, input);
      const day = pastDay(facts.day, now, ["day"]);
      if (!worked.includes(seat.state)) {
        throw refused("CONFLICT", ["teamSeatId"], `Nobody works in a seat that is ${seat.state}.`);
      }
      if (day < seat.fromDate || (seat.toDate != null && day >= seat.toDate)) {
        throw refused("INVALID", ["day"], "day must be one of the seat's days.");
      }
      await requireUndivided(em, opportunity.id, day);
      const known = await em.findOne(Hours, { teamSeatId: seat.id, day });
      const hours =
        known ?? em.create(Hours, { teamSeatId: seat.id, day, minutes, recordedAt: now, recordedBy: viewer.actor });
      em.assign(hours, { minutes, recordedAt: now, recordedBy: viewer.actor });
      await em.persist(hours).flush();
      return hours.id;
    });
  }
}

/**
 * Sees to it that no receipt was divided by the hours of a day: its parts would no longer be what the hours say.
 *
 * @throws {RefusedInput} CONFLICT
 */
async function requireUndivided(em: EntityManager, opportunityKey: string, day: string): Promise<void> {
  const receipts = await em.execute(
    `SELECT 1 FROM work.project pr JOIN work.ledger_entry e ON e.project_id = pr.id JOIN work.agreement a ON a.id = e.agreement_id
     WHERE pr.opportunity_id = ? AND e.kind = 'RECEIPT' AND a.method = 'HOURS'
       AND e.period_from <= ?::date AND e.period_to > ?::date LIMIT 1`,
    [opportunityKey, day, day],
  );
  if (receipts.length > 0) throw refused("CONFLICT", ["day"], "A receipt was divided by the hours of this day.");
}

import { raw } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { takesPart } from "../work.policy.ts";

/** What hours are read with. `h` is `work.hours`. */
export const hoursColumns = `h.id::text AS key, h.day, h.minutes, h.recorded_at AS "recordedAt"`;

/** Hours with the request that they are for. */
export const hoursTables = `work.hours h JOIN work.team_seat ts ON ts.id = h.team_seat_id JOIN work.team t ON t.id = ts.team_id
  JOIN work.opportunity o ON o.id = t.opportunity_id`;

/** What was worked in each of many seats, day by day, for who takes part. */
export function hoursOfSeat(viewer: Viewer): List {
  return {
    scope: "hours of seat",
    columns: raw(hoursColumns),
    from: raw(hoursTables),
    where: [takesPart(viewer, "o")],
    // A seat has each day once.
    order: [{ expression: "h.day", name: "day", type: "date" }],
    parent: { column: "h.team_seat_id", type: "bigint" },
  };
}

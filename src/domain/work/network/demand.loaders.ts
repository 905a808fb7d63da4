import type DataLoader from "dataloader";
import type { CountingReader } from "../../../persistence/readPool.ts";
import { countSql } from "../../../persistence/readSql.ts";
import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { BadInputError } from "../../shared/input.errors.ts";
import { type AskedRow, inTurns } from "../../shared/loaders.ts";
import { mayBeSeen } from "../work.policy.ts";
import type { SkillDemandType } from "./demand.type.ts";

/** Days in UTC, half-open, as `YYYY-MM-DD`. */
export interface DemandWindow {
  readonly from: string;
  readonly to: string;
}

/** What GraphQL's Int holds at most: seats of thousands of years are asked for by nobody who means it. */
const mostPersonDays = 2_147_483_647;

const none: SkillDemandType = { opportunities: 0, seats: 0, headcount: 0, personDays: 0 };

/** How much is asked of skills, for one operation: a statement for each window. */
export class DemandLoaders {
  readonly #reader: CountingReader;
  readonly #viewer: Viewer;
  readonly #windows = new Map<string, DataLoader<string, SkillDemandType>>();

  constructor(reader: CountingReader, viewer: Viewer) {
    this.#reader = reader;
    this.#viewer = viewer;
  }

  /** @throws {BadInputError} when the window does not end after it begins */
  async of(skillKey: string, { from, to }: DemandWindow): Promise<SkillDemandType> {
    if (from >= to) throw new BadInputError("window.to", "must be later than window.from");
    const window = `${from}/${to}`;
    let ofWindow = this.#windows.get(window);
    if (!ofWindow) {
      ofWindow = inTurns(this.#reader, (keys) => this.#read(keys, { from, to }));
      this.#windows.set(window, ofWindow);
    }
    return ofWindow.load(skillKey);
  }

  async #read(keys: readonly string[], window: DemandWindow): Promise<SkillDemandType[]> {
    const rows = await countSql<SkillDemandType & AskedRow>(this.#reader, demand(this.#viewer, keys, window));
    const bySkill = new Map(rows.map((row) => [row.asked, row]));
    return keys.map((key) => bySkill.get(key) ?? none);
  }
}

/** Mondays to Fridays from 1 January of year 1, a Monday, to before a day. */
function workingDaysBefore(day: Sql): Sql {
  const days = sql`(${day} - '0001-01-01'::date)`;
  return sql`(${days} / 7 * 5 + least(${days} % 7, 5))::bigint`;
}

function demand(viewer: Viewer, skills: readonly string[], { from, to }: DemandWindow): Sql {
  const days = sql`(${workingDaysBefore(sql`least(s.to_date, ${to}::date)`)} - ${workingDaysBefore(sql`greatest(s.from_date, ${from}::date)`)})`;
  return sql`SELECT wanted.skill_id::text AS asked, count(DISTINCT s.opportunity_id)::int AS opportunities,
      count(*)::int AS seats, sum(s.headcount)::int AS headcount,
      least(round(sum(${days} * s.share_bps * s.headcount) / 10000), ${raw(String(mostPersonDays))})::int AS "personDays"
    FROM (SELECT skill_id, id AS seat_id FROM work.seat WHERE skill_id = ANY(${skills}::bigint[])
      UNION SELECT skill_id, seat_id FROM work.seat_skill WHERE skill_id = ANY(${skills}::bigint[])) wanted
    JOIN work.seat s ON s.id = wanted.seat_id JOIN work.opportunity o ON o.id = s.opportunity_id
    WHERE o.state IN ('SHARED', 'FORMING', 'QUOTED', 'CLIENT_REVIEW') AND s.from_date < ${to}::date AND s.to_date > ${from}::date
      AND ${mayBeSeen(viewer, "o")}
    GROUP BY wanted.skill_id`;
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { sql } from "../../../persistence/sql.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import type { Money } from "../../shared/money/money.rules.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { splitDays } from "../onDay.ts";
import { takesPart } from "../work.policy.ts";
import { teamSeatColumns } from "./team.lists.ts";
import { TeamSeatType } from "./team.type.ts";

type SeatRow = Partial<TeamSeatType> & AskedRow;

const readByTeam = statement<SeatRow>(`SELECT concat(asked.key, ' ', asked.day) AS asked, ${teamSeatColumns}
  FROM unnest($1::bigint[], $2::date[]) AS asked (key, day) JOIN work.team_seat ts ON ts.team_id = asked.key
    AND (asked.day IS NULL OR (ts.state NOT IN ('OPEN', 'PROPOSED', 'CANCELLED')
      AND ts.from_date <= asked.day AND (ts.to_date IS NULL OR ts.to_date > asked.day)))
  ORDER BY ts.from_date, ts.id`);

const readReplacing = statement<SeatRow>(
  `SELECT ts.replaces_id::text AS asked, ${teamSeatColumns} FROM work.team_seat ts WHERE ts.replaces_id = ANY($1::bigint[])`,
);

/** Batched reads of what hangs on teams and their seats, for one operation; the viewer may see those. */
export class TeamSeatLoaders {
  /** By keys of `onDay`: those that count on a day, or all of them, by their first day. */
  readonly byTeam: DataLoader<string, TeamSeatType[]>;
  /** The seat that took the place of each. */
  readonly replacing: DataLoader<string, TeamSeatType | null>;
  /** For a full day; null for who does not take part. */
  readonly dayRate: DataLoader<string, Money | null>;

  constructor(reader: Reader, viewer: Viewer) {
    const make = (row: SeatRow) => hydrate(TeamSeatType, row);
    this.byTeam = manyByKey(
      reader,
      (asked) => {
        const { keys, days } = splitDays(asked);
        return reader.rows(readByTeam, [keys, days]);
      },
      make,
    );
    this.replacing = oneByKey(reader, (keys) => reader.rows(readReplacing, [keys]), make);
    this.dayRate = oneByKey(
      reader,
      (keys) =>
        readSql<Money & AskedRow>(
          reader,
          sql`SELECT ts.id::text AS asked, ts.day_rate::text AS amount, o.currency FROM work.team_seat ts
            JOIN work.team t ON t.id = ts.team_id JOIN work.opportunity o ON o.id = t.opportunity_id
            WHERE ts.id = ANY(${keys}::bigint[]) AND ts.day_rate IS NOT NULL AND o.currency IS NOT NULL
              AND ${takesPart(viewer, "o")}`,
        ),
      ({ amount, currency }) => ({ amount, currency }),
    );
  }
}

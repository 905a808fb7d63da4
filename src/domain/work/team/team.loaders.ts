import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { mayBeSeen } from "../work.policy.ts";
import { teamColumns, teamSeatColumns } from "./team.lists.ts";
import { TeamSeatType, TeamType } from "./team.type.ts";

/** Batched reads of teams for one operation: who may see a request may see its team. */
export class TeamLoaders {
  readonly byKey: DataLoader<string, TeamType | null>;
  /** The adopted team of each request. */
  readonly byOpportunity: DataLoader<string, TeamType | null>;
  readonly seatByKey: DataLoader<string, TeamSeatType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    const find = (asked: string, condition: string) =>
      oneByKey(
        reader,
        (keys) =>
          readSql<Partial<TeamType> & AskedRow>(
            reader,
            sql`SELECT ${raw(asked)}::text AS asked, ${raw(teamColumns)}
              FROM work.team t JOIN work.opportunity o ON o.id = t.opportunity_id
              WHERE ${raw(asked)} = ANY(${keys}::bigint[]) AND ${raw(condition)} AND ${mayBeSeen(viewer, "o")}`,
          ),
        (row) => hydrate(TeamType, row),
      );
    this.byKey = find("t.id", "true");
    this.byOpportunity = find("t.opportunity_id", "t.dissolved_at IS NULL");
    this.seatByKey = oneByKey(
      reader,
      (keys) =>
        readSql<Partial<TeamSeatType> & AskedRow>(
          reader,
          sql`SELECT ts.id::text AS asked, ${raw(teamSeatColumns)} FROM work.team_seat ts
            JOIN work.team t ON t.id = ts.team_id JOIN work.opportunity o ON o.id = t.opportunity_id
            WHERE ts.id = ANY(${keys}::bigint[]) AND ${mayBeSeen(viewer, "o")}`,
        ),
      (row) => hydrate(TeamSeatType, row),
    );
  }
}

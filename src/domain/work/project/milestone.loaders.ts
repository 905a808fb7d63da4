import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { takesPart } from "../work.policy.ts";
import { MilestoneType } from "./milestone.type.ts";
import { projectMayBeSeen, projectTables } from "./project.lists.ts";

/** Batched reads of milestones for one operation. */
export class MilestoneLoaders {
  readonly byKey: DataLoader<string, MilestoneType | null>;
  /** Those of each project, by number. */
  readonly byProject: DataLoader<string, MilestoneType[]>;

  constructor(reader: Reader, viewer: Viewer) {
    const read = (column: "m.id" | "m.project_id") => (keys: readonly string[]) =>
      readSql<Partial<MilestoneType> & AskedRow>(
        reader,
        sql`SELECT ${raw(column)}::text AS asked, m.id::text AS key, m.number, m.title, m.due_on AS "dueOn", m.state,
            m.reached_on AS "reachedOn", m.currency, CASE WHEN ${takesPart(viewer, "o")} THEN m.amount::text END AS units
          FROM ${raw(projectTables)} JOIN work.milestone m ON m.project_id = pr.id
          WHERE ${raw(column)} = ANY(${keys}::bigint[]) AND ${projectMayBeSeen(viewer)} ORDER BY m.number`,
      );
    const make = (row: Partial<MilestoneType>) => hydrate(MilestoneType, row);
    this.byKey = oneByKey(reader, read("m.id"), make);
    this.byProject = manyByKey(reader, read("m.project_id"), make);
  }
}

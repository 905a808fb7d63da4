import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { projectColumns, projectMayBeSeen, projectTables } from "./project.lists.ts";
import { ProjectType } from "./project.type.ts";

type ProjectRow = Partial<ProjectType> & AskedRow;

/** Batched reads of projects for one operation. */
export class ProjectLoaders {
  readonly byKey: DataLoader<string, ProjectType | null>;
  /** By the key of the request that became the project. */
  readonly byOpportunity: DataLoader<string, ProjectType | null>;

  constructor(reader: Reader, viewer: Viewer) {
    const find = (column: "pr.id" | "pr.opportunity_id") =>
      oneByKey(
        reader,
        (asked) =>
          readSql<ProjectRow>(
            reader,
            sql`SELECT ${raw(column)}::text AS asked, ${projectColumns(viewer)} FROM ${raw(projectTables)}
              WHERE ${raw(column)} = ANY(${asked}::bigint[]) AND ${projectMayBeSeen(viewer)}`,
          ),
        (row) => hydrate(ProjectType, row),
      );
    this.byKey = find("pr.id");
    this.byOpportunity = find("pr.opportunity_id");
  }
}

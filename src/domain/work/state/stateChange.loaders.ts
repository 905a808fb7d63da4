import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { isConcerned } from "../interest/interest.policy.ts";
import { takesPart } from "../work.policy.ts";
import { StateChangeType } from "./stateChange.type.ts";

/** What has a history that clients read, and how it comes to its request: `x` is its row, `o` the request's. */
const requests = {
  Opportunity: "work.opportunity x JOIN work.opportunity o ON o.id = x.id",
  Interest: "work.interest x JOIN work.opportunity o ON o.id = x.opportunity_id",
  Project: "work.project x JOIN work.opportunity o ON o.id = x.opportunity_id",
  Milestone:
    "work.milestone x JOIN work.project pr ON pr.id = x.project_id JOIN work.opportunity o ON o.id = pr.opportunity_id",
  TeamSeat: "work.team_seat x JOIN work.team t ON t.id = x.team_id JOIN work.opportunity o ON o.id = t.opportunity_id",
} as const;

export type WithHistory = keyof typeof requests;

/** Batched reads of histories for one operation; the records themselves were read before, so the viewer may see them. */
export class HistoryLoaders {
  readonly #loaders: Readonly<Record<WithHistory, DataLoader<string, StateChangeType[]>>>;

  constructor(reader: Reader, viewer: Viewer) {
    const history = (subject: WithHistory) =>
      manyByKey(
        reader,
        (keys) =>
          readSql<Partial<StateChangeType> & AskedRow>(
            reader,
            sql`SELECT sc.subject_id::text AS asked, sc.from_state AS "from", sc.to_state AS "to", sc.changed_at AS "at",
                CASE WHEN ${mayRead(viewer, subject)} THEN sc.changed_by END AS actor,
                CASE WHEN ${mayRead(viewer, subject)} THEN sc.reason END AS reason
              FROM work.state_change sc JOIN (${raw(requests[subject])}) ON x.id = sc.subject_id
              WHERE sc.subject = ${subject} AND sc.subject_id = ANY(${keys}::bigint[]) ORDER BY sc.id`,
          ),
        (row) => hydrate(StateChangeType, row),
      );
    this.#loaders = {
      Opportunity: history("Opportunity"),
      Interest: history("Interest"),
      Project: history("Project"),
      Milestone: history("Milestone"),
      TeamSeat: history("TeamSeat"),
    };
  }

  /** The changes of each record of a kind, the first one first. */
  of(subject: WithHistory): DataLoader<string, StateChangeType[]> {
    return this.#loaders[subject];
  }
}

/** Whether the viewer may read who changed a state and why: a co-op reads it of its own interest, too. */
function mayRead(viewer: Viewer, subject: WithHistory): Sql {
  return subject === "Interest" ? isConcerned(viewer, "x", "o") : takesPart(viewer, "o");
}

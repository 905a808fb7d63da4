import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, type CountRow, countByKey, manyByKey } from "../../shared/loaders.ts";
import { mainCountry } from "../network/mainCountry.ts";
import { splitDays } from "../onDay.ts";

/** A co-op that has somebody in a team, and the country that it named first. */
export interface PresentCoop {
  readonly coopKey: string;
  readonly countryCode: string | null;
}

/**
 * The seats that count on a day: who works then, or is to. A seat counts by its days, whenever its state came about, so
 * that a day of the past keeps its count.
 */
const seatsOnDays = `unnest($1::bigint[], $2::date[]) AS asked (key, day)
  JOIN work.project pr ON pr.id = asked.key
  JOIN work.team t ON t.opportunity_id = pr.opportunity_id AND t.dissolved_at IS NULL
  JOIN work.team_seat ts ON ts.team_id = t.id AND ts.state IN ('CONFIRMED', 'ACTIVE', 'RELEASED', 'REPLACED')
    AND ts.from_date <= asked.day AND (ts.to_date IS NULL OR ts.to_date > asked.day)`;

const readHeadcounts = statement<CountRow>(`SELECT asked.key || ' ' || asked.day AS asked,
    count(DISTINCT ts.person_id)::int AS count FROM ${seatsOnDays} GROUP BY asked.key, asked.day`);

const readCoops = statement<PresentCoop & AskedRow>(`SELECT present.asked, present.key::text AS "coopKey",
    ${mainCountry("present.key")} AS "countryCode"
  FROM (SELECT DISTINCT asked.key || ' ' || asked.day AS asked, c.id AS key, c.slug FROM ${seatsOnDays}
    JOIN network.published_coop seated ON seated.id = ts.coop_id JOIN network.published_coop c ON c.id = seated.current_id
    WHERE c.visibility = ANY($3)) present
  ORDER BY present.slug`);

/** Who is at work in projects on days, by keys of `onDay`, for one operation. */
export class PresenceLoaders {
  /** How many people. */
  readonly headcount: DataLoader<string, number>;
  /** The co-ops that the viewer may see, by slug; one that was merged is the one that it became. */
  readonly coops: DataLoader<string, PresentCoop[]>;

  constructor(reader: Reader, viewer: Viewer) {
    const parameters = (asked: readonly string[]) => {
      const { keys, days } = splitDays(asked);
      return [keys, days];
    };
    this.headcount = countByKey(reader, (asked) => reader.rows(readHeadcounts, parameters(asked)));
    this.coops = manyByKey(
      reader,
      (asked) => reader.rows(readCoops, [...parameters(asked), viewer.visible]),
      (row) => row,
    );
  }

  /** The first country of each of these co-ops, by code. */
  async countries(asked: string): Promise<string[]> {
    const codes = (await this.coops.load(asked)).flatMap(({ countryCode }) => countryCode ?? []);
    return [...new Set(codes)].sort();
  }
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { all, raw, sql } from "../../../persistence/sql.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { LoadedOnce } from "../../shared/loadedOnce.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { pickByLocale, readLocale } from "../../shared/locale.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { mayBeSeen } from "../work.policy.ts";
import { clientMayBeKnown, opportunityColumns, opportunityTables } from "./opportunity.lists.ts";
import { OpportunityType } from "./opportunity.type.ts";
import { matches, type OpportunityFilter } from "./opportunityFilter.ts";
import { checkOverlap, daysThatFit, type ZoneDays } from "./overlap.rules.ts";
import { OpportunityTranslationType } from "./terms.type.ts";

type OpportunityRow = Partial<OpportunityType> & AskedRow;

const readTranslations = statement<Partial<OpportunityTranslationType> & AskedRow>(
  `SELECT ot.opportunity_id::text AS asked, ot.language, ot.title, ot.brief FROM work.opportunity_text ot
  WHERE ot.opportunity_id = ANY($1::bigint[]) ORDER BY ot.opportunity_id, ot.language COLLATE "C"`,
);

const readZones = statement<ZoneDays>(
  `SELECT s.overlap_time_zone AS zone, min(s.from_date)::text AS "from", max(s.to_date)::text AS "to" FROM work.seat s
  WHERE s.overlap_time_zone IS NOT NULL AND ($1::bigint IS NULL OR s.opportunity_id = $1) GROUP BY 1`,
);

/** Batched reads of requests for one operation. */
export class OpportunityLoaders {
  readonly byKey: DataLoader<string, OpportunityType | null>;
  /** By language. */
  readonly translations: DataLoader<string, OpportunityTranslationType[]>;

  readonly #texts: LoadedOnce<readonly OpportunityTranslationType[]>;
  readonly #reader: Reader;
  readonly #viewer: Viewer;

  constructor(reader: Reader, viewer: Viewer) {
    this.#reader = reader;
    this.#viewer = viewer;
    this.byKey = oneByKey(
      reader,
      (asked) =>
        readSql<OpportunityRow>(
          reader,
          sql`SELECT o.id::text AS asked, ${opportunityColumns(viewer)} FROM ${raw(opportunityTables)}
            WHERE o.id = ANY(${asked}::bigint[]) AND ${mayBeSeen(viewer, "o")}`,
        ),
      (row) => hydrate(OpportunityType, row),
    );
    this.translations = manyByKey(
      reader,
      (asked) => reader.rows(readTranslations, [asked]),
      (row) => hydrate(OpportunityTranslationType, row),
    );
    this.#texts = new LoadedOnce((key) => this.translations.load(key));
  }

  /** Whether a request fits a filter, and the viewer may see it. */
  async fits(key: string, filter: OpportunityFilter): Promise<boolean> {
    const fitting = await this.fittingDays(filter, key);
    const conditions = all([
      sql`o.id = ${key}::bigint`,
      mayBeSeen(this.#viewer, "o"),
      ...matches(filter, clientMayBeKnown(this.#viewer), fitting),
    ]);
    const found = await readSql(
      this.#reader,
      sql`SELECT 1 AS found FROM ${raw(opportunityTables)} WHERE ${conditions}`,
    );
    return found.length > 0;
  }

  /**
   * The days on which the zones of seats fit the overlap of a filter: one statement where there is one, none otherwise.
   *
   * @param key of the only request that matters; all when it is not given
   * @throws {BadInputError} for an overlap that is none
   */
  async fittingDays({ overlap }: OpportunityFilter, key: string | null = null): Promise<readonly ZoneDays[]> {
    if (!overlap) return [];
    checkOverlap(overlap);
    const zones = await this.#reader.rows(readZones, [key]);
    return zones.flatMap((days) => daysThatFit(overlap, days));
  }

  /**
   * Title and brief in the language that fits a locale best; as they were written when none is asked for.
   *
   * @throws {BadInputError} when `locale` is no tag
   */
  text<Taken>(
    opportunity: OpportunityType,
    locale: string | null,
    take: (text: OpportunityTranslationType) => Taken,
  ): Taken | Promise<Taken> {
    if (locale === null) return take(opportunity);
    const wanted = readLocale(locale);
    return this.#texts.read(opportunity.key, (further) => take(pickByLocale([opportunity, ...further], wanted)!));
  }
}

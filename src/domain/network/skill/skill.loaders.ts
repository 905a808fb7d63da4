import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { LoadedOnce } from "../../shared/loadedOnce.ts";
import { type AskedRow, type CountRow, countByKey, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { skillColumns } from "./skill.lists.ts";
import { SkillType } from "./skill.type.ts";
import { type SkillLabel, SkillLabels } from "./skillLabels.ts";

type SkillRow = Partial<SkillType> & { readonly key: string; readonly slug: string };

const readByKey = statement<SkillRow & AskedRow>(
  `SELECT s.id::text AS asked, ${skillColumns} FROM network.skill s WHERE s.id = ANY($1::bigint[])`,
);
const readBySlug = statement<SkillRow & AskedRow>(
  `SELECT s.slug AS asked, ${skillColumns} FROM network.skill s WHERE s.slug = ANY($1)`,
);
const readLabels = statement<
  SkillLabel & AskedRow
>(`SELECT skill_id::text AS asked, language, label, preferred FROM network.skill_label
  WHERE skill_id = ANY($1::bigint[]) ORDER BY language, preferred DESC, label COLLATE "C"`);
const countCoops = statement<CountRow>(`SELECT t.key AS asked, sum(t.count)::int AS count FROM patio.tally t
  WHERE t.counted = 'SKILL' AND t.key = ANY($1) AND t.status = 'ACTIVE' AND t.visibility = ANY($2) GROUP BY 1`);

/** Batched reads of skills for one operation. A skill that stands in many places is one object. */
export class SkillLoaders {
  readonly byKey: DataLoader<string, SkillType | null>;
  readonly bySlug: DataLoader<string, SkillType | null>;
  readonly labels: LoadedOnce<SkillLabels>;
  readonly coopCount: DataLoader<string, number>;
  readonly #known = new Map<string, SkillType>();

  constructor(reader: Reader, viewer: Viewer) {
    const find = (read: typeof readByKey) =>
      oneByKey(
        reader,
        (asked) => reader.rows(read, [asked]),
        (row) => this.#one(row),
      );
    this.byKey = find(readByKey);
    this.bySlug = find(readBySlug);
    const labels = manyByKey(
      reader,
      (keys) => reader.rows(readLabels, [keys]),
      (row) => row,
    );
    this.labels = new LoadedOnce(async (key) => new SkillLabels(await labels.load(key)));
    this.coopCount = countByKey(reader, (keys) => reader.rows(countCoops, [keys, viewer.visible]));
  }

  /** Rows of a page as skills, each skill the same object wherever it stands. */
  readonly fromRows = (rows: readonly SkillRow[]): SkillType[] => rows.map((row) => this.#one(row));

  #one(row: SkillRow): SkillType {
    let skill = this.#known.get(row.key);
    if (!skill) {
      skill = hydrate(SkillType, row);
      this.#known.set(row.key, skill);
    }
    return skill;
  }
}

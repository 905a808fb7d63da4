import DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { skillColumns } from "./skill.lists.ts";
import { SkillType } from "./skill.type.ts";

/** A label of a skill, the preferred one of its language first. */
export interface SkillLabelRow {
  readonly skillKey: string;
  readonly language: string;
  readonly label: string;
  readonly preferred: boolean;
}

type SkillRow = Partial<SkillType> & { readonly key: string; readonly slug: string };

const readByKey = statement<SkillRow>(
  `SELECT ${skillColumns.texts[0]} FROM network.skill s WHERE s.id = ANY($1::bigint[])`,
);
const readBySlug = statement<SkillRow>(`SELECT ${skillColumns.texts[0]} FROM network.skill s WHERE s.slug = ANY($1)`);
const readLabels =
  statement<SkillLabelRow>(`SELECT skill_id::text AS "skillKey", language, label, preferred FROM network.skill_label
  WHERE skill_id = ANY($1::bigint[]) ORDER BY language, preferred DESC, label COLLATE "C"`);
const countCoops = statement<{
  skillKey: string;
  count: number;
}>(`SELECT cs.skill_id::text AS "skillKey", count(*)::int AS count
  FROM network.coop_skill cs JOIN network.coop c ON c.id = cs.coop_id
  WHERE cs.skill_id = ANY($1::bigint[]) AND c.status = 'ACTIVE' AND c.visibility = ANY($2) GROUP BY 1`);

/** Batched reads of skills for one operation. A skill that stands in many places is one object. */
export class SkillLoaders {
  readonly byKey: DataLoader<string, SkillType | null>;
  readonly bySlug: DataLoader<string, SkillType | null>;
  readonly labels: DataLoader<string, readonly SkillLabelRow[]>;
  readonly coopCount: DataLoader<string, number>;
  readonly #known = new Map<string, SkillType>();

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = new DataLoader(async (keys) => {
      const rows = new Map((await reader.rows(readByKey, [keys])).map((row) => [row.key, row]));
      return keys.map((key) => this.#one(rows.get(key)));
    });
    this.bySlug = new DataLoader(async (slugs) => {
      const rows = new Map((await reader.rows(readBySlug, [slugs])).map((row) => [row.slug, row]));
      return slugs.map((slug) => this.#one(rows.get(slug)));
    });
    this.labels = new DataLoader(async (keys) => {
      const rows = Map.groupBy(await reader.rows(readLabels, [keys]), (row) => row.skillKey);
      return keys.map((key) => rows.get(key) ?? []);
    });
    this.coopCount = new DataLoader(async (keys) => {
      const counts = new Map(
        (await reader.rows(countCoops, [keys, viewer.visible])).map((row) => [row.skillKey, row.count]),
      );
      return keys.map((key) => counts.get(key) ?? 0);
    });
  }

  /** Rows of a page as skills, each skill the same object wherever it stands. */
  readonly fromRows = (rows: readonly SkillRow[]): SkillType[] => rows.map((row) => this.#one(row)!);

  #one(row: SkillRow | undefined): SkillType | null {
    if (!row) return null;
    let skill = this.#known.get(row.key);
    if (!skill) {
      skill = hydrate(SkillType, row);
      this.#known.set(row.key, skill);
    }
    return skill;
  }
}

import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import type { SkillFacet } from "../skill/skill.rules.ts";
import { NetworkType } from "./network.type.ts";

const readNetwork = statement<{ name: string; sample: boolean; asOf: string }>(
  `SELECT coalesce(n.name, 'Patio') AS name, coalesce(n.sample, false) AS sample, now() AS "asOf"
   FROM (SELECT 1) AS one LEFT JOIN network.network n ON true`,
);
const countCoops = statement<{ count: number }>(
  `SELECT coalesce(sum(count), 0)::int AS count FROM patio.tally WHERE counted = 'COOP' AND status = 'ACTIVE'`,
);
const countPeople = statement<{ count: number }>(
  "SELECT coalesce(sum(count), 0)::int AS count FROM patio.tally WHERE counted = 'PERSON'",
);
const countCountries = statement<{ count: number }>(`SELECT count(*)::int AS count FROM (SELECT FROM patio.tally
  WHERE counted = 'COUNTRY' AND status = 'ACTIVE' GROUP BY key HAVING sum(count) > 0) AS in_use`);
const countSkills = statement<{ count: number }>(
  "SELECT count(*)::int AS count FROM network.skill WHERE $1::text IS NULL OR facet = $1",
);

/** The network as a whole. Its counts are of everyone, also of who is not public: a count names nobody. */
export class NetworkReader {
  readonly #reader: Reader;
  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async network(): Promise<NetworkType> {
    const [row] = await this.#reader.rows(readNetwork, []);
    return hydrate(NetworkType, row!);
  }

  coopCount = () => this.#count(countCoops);
  personCount = () => this.#count(countPeople);
  countryCount = () => this.#count(countCountries);
  skillCount = (facet: SkillFacet | null) => this.#count(countSkills, facet);

  async #count(of: typeof countCoops, ...parameters: readonly unknown[]): Promise<number> {
    const [row] = await this.#reader.rows(of, parameters);
    return row!.count;
  }
}

import type DataLoader from "dataloader";
import type { CountingReader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type CountRow, countByKey } from "../../shared/loaders.ts";
import { CountryType } from "./country.type.ts";

const readInUse = statement<{ code: string }>(`SELECT DISTINCT cc.country_code::text AS code
  FROM network.coop_country cc JOIN network.coop c ON c.id = cc.coop_id
  WHERE c.status = 'ACTIVE' AND c.visibility = ANY($1) ORDER BY 1`);

const countCoops = statement<CountRow>(`SELECT cc.country_code::text AS asked, count(*)::int AS count
  FROM network.coop_country cc JOIN network.coop c ON c.id = cc.coop_id
  WHERE cc.country_code = ANY($1) AND c.status = 'ACTIVE' AND c.visibility = ANY($2) GROUP BY 1`);

/** Batched reads of countries for one operation. */
export class CountryLoaders {
  readonly coopCount: DataLoader<string, number>;
  readonly #reader: CountingReader;
  readonly #viewer: Viewer;

  constructor(reader: CountingReader, viewer: Viewer) {
    this.#reader = reader;
    this.#viewer = viewer;
    this.coopCount = countByKey((codes) => reader.counts(countCoops, [codes, viewer.visible]));
  }

  /** The countries that active co-ops work from, by code. */
  async inUse(): Promise<CountryType[]> {
    const rows = await this.#reader.counts(readInUse, [this.#viewer.visible]);
    return rows.map((row) => new CountryType(row.code));
  }
}

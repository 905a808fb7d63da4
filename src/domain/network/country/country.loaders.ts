import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type CountRow, countByKey } from "../../shared/loaders.ts";
import { CountryType } from "./country.type.ts";

// Tallies are kept with each change, so that nothing is counted here.
const readInUse = statement<{ code: string }>(`SELECT t.key AS code FROM patio.tally t
  WHERE t.counted = 'COUNTRY' AND t.status = 'ACTIVE' AND t.visibility = ANY($1) GROUP BY 1 HAVING sum(t.count) > 0 ORDER BY 1`);

const countCoops = statement<CountRow>(`SELECT t.key AS asked, sum(t.count)::int AS count FROM patio.tally t
  WHERE t.counted = 'COUNTRY' AND t.key = ANY($1) AND t.status = 'ACTIVE' AND t.visibility = ANY($2) GROUP BY 1`);

/** Batched reads of countries for one operation. */
export class CountryLoaders {
  readonly coopCount: DataLoader<string, number>;
  readonly #reader: Reader;
  readonly #viewer: Viewer;

  constructor(reader: Reader, viewer: Viewer) {
    this.#reader = reader;
    this.#viewer = viewer;
    this.coopCount = countByKey(reader, (codes) => reader.rows(countCoops, [codes, viewer.visible]));
  }

  /** The countries that active co-ops work from, by code. */
  async inUse(): Promise<CountryType[]> {
    const rows = await this.#reader.rows(readInUse, [this.#viewer.visible]);
    return rows.map((row) => new CountryType(row.code));
  }
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { DayRateType } from "./dayRate.type.ts";

type RateRow = Partial<DayRateType> & AskedRow;

const columns = `r.coop_id::text AS "coopKey", r.amount::text AS units, r.currency`;

const readByKey = statement<RateRow>(`SELECT concat(r.coop_id, ' ', r.currency) AS asked, ${columns}
  FROM work.day_rate r JOIN unnest($1::text[]) AS asked (key)
    ON r.coop_id = split_part(asked.key, ' ', 1)::bigint AND r.currency = split_part(asked.key, ' ', 2)`);

const readByCoop = statement<RateRow>(`SELECT r.coop_id::text AS asked, ${columns} FROM work.day_rate r
  WHERE r.coop_id = ANY($1::bigint[]) ORDER BY r.currency`);

/** The key of a co-op's rate in a currency. */
export function dayRateKey(coopKey: string, currency: string): string {
  return `${coopKey} ${currency}`;
}

/** Batched reads of day rates for one operation; members see them. */
export class DayRateLoaders {
  /** By keys of `dayRateKey`. */
  readonly byKey: DataLoader<string, DayRateType | null>;
  /** In the order of their currencies. */
  readonly byCoop: DataLoader<string, DayRateType[]>;

  constructor(reader: Reader) {
    const make = (row: RateRow) => hydrate(DayRateType, row);
    this.byKey = oneByKey(reader, (keys) => reader.rows(readByKey, [keys]), make);
    this.byCoop = manyByKey(reader, (keys) => reader.rows(readByCoop, [keys]), make);
  }
}

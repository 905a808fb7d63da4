import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { BadInputError } from "../../shared/input.errors.ts";
import { type AskedRow, manyByKey } from "../../shared/loaders.ts";
import type { Money } from "../../shared/money/money.rules.ts";
import { requireCurrency } from "./requireCurrency.ts";
import type { Period } from "./sharesOfReceipt.ts";

const readIncome = statement<
  Money & AskedRow
>(`SELECT c.current_id::text AS asked, (-sum(po.amount))::text AS amount, e.currency
  FROM network.published_coop c JOIN work.posting po ON po.coop_id = c.id JOIN work.ledger_entry e ON e.id = po.entry_id
  LEFT JOIN work.ledger_entry original ON original.id = e.corrects_id
  WHERE c.current_id = ANY($1::bigint[]) AND coalesce(original.kind, e.kind) = 'RECEIPT'
    AND e.occurred_at >= $2::date AND e.occurred_at < $3::date
  GROUP BY c.current_id, e.currency ORDER BY c.current_id, e.currency`);

/** Reads what co-ops earned for one operation: one statement for each window, whatever the number of co-ops. */
export class CoopIncome {
  readonly #reader: Reader;
  readonly #viewer: Viewer;
  readonly #windows = new Map<string, DataLoader<string, Money[]>>();
  constructor(reader: Reader, viewer: Viewer) {
    this.#reader = reader;
    this.#viewer = viewer;
  }

  /**
   * A co-op's parts of what was received in some days of UTC, one amount for each currency.
   *
   * @param currency ISO 4217; null for every one
   * @returns null unless it is the viewer's own co-op, or the viewer is the operator
   * @throws {BadInputError} when the window ends before it begins, or ISO 4217 has no such currency
   */
  async of(coopKey: string, window: Period, currency: string | null): Promise<Money[] | null> {
    if (window.to <= window.from) throw new BadInputError("window.to", "must be later than window.from");
    if (currency !== null) requireCurrency(currency);
    if (!this.#viewer.mayWrite && this.#viewer.coopKey !== coopKey) return null;
    const income = await this.#in(window).load(coopKey);
    return income.filter((money) => currency === null || money.currency === currency);
  }

  #in({ from, to }: Period): DataLoader<string, Money[]> {
    const key = `${from} ${to}`;
    const known = this.#windows.get(key);
    if (known) return known;
    const loader = manyByKey(
      this.#reader,
      (coops) => this.#reader.rows(readIncome, [coops, from, to]),
      ({ amount, currency }): Money => ({ amount, currency }),
    );
    this.#windows.set(key, loader);
    return loader;
  }
}

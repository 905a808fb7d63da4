import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { takesPart } from "../work.policy.ts";
import { entryColumns, entryTables } from "./ledger.lists.ts";
import { LedgerEntryType, PostingType } from "./ledger.type.ts";
import type { AccountTotal } from "./projectMoney.rules.ts";

type EntryRow = Partial<LedgerEntryType> & AskedRow;
type TotalRow = Omit<AccountTotal, "received" | "paid"> &
  AskedRow & { readonly received: string; readonly paid: string };

// An entry is known before its postings are asked for, so who may see it is settled.
const readPostings = statement<Partial<PostingType> & AskedRow>(`SELECT po.entry_id::text AS asked, po.account,
    c.current_id::text AS "coopKey", po.amount::text AS units, e.currency
  FROM work.posting po JOIN work.ledger_entry e ON e.id = po.entry_id
  LEFT JOIN network.published_coop c ON c.id = po.coop_id
  WHERE po.entry_id = ANY($1::bigint[]) ORDER BY po.entry_id, po.position`);

const readCurrentCoop = statement<AskedRow & { readonly current: string }>(
  "SELECT c.id::text AS asked, c.current_id::text AS current FROM network.published_coop c WHERE c.id = ANY($1::bigint[])",
);

/** Batched reads of ledgers for one operation: for who takes part in their projects alone. */
export class LedgerLoaders {
  readonly entryByKey: DataLoader<string, LedgerEntryType | null>;
  /** The corrections of each entry, as they occurred. */
  readonly corrections: DataLoader<string, LedgerEntryType[]>;
  readonly postings: DataLoader<string, PostingType[]>;
  /** What went through the accounts of each project: by currency and account, co-ops in the order of their keys. */
  readonly totals: DataLoader<string, AccountTotal[]>;
  /** The key of what each co-op is today, after mergers. */
  readonly currentCoop: DataLoader<string, string | null>;

  constructor(reader: Reader, viewer: Viewer) {
    const readEntries = (asked: "e.id" | "e.corrects_id") => (keys: readonly string[]) =>
      readSql<EntryRow>(
        reader,
        sql`SELECT ${raw(asked)}::text AS asked, ${raw(entryColumns)} FROM ${raw(entryTables)}
          WHERE ${raw(asked)} = ANY(${keys}::bigint[]) AND ${takesPart(viewer, "o")} ORDER BY e.occurred_at, e.id`,
      );
    this.entryByKey = oneByKey(reader, readEntries("e.id"), (row) => hydrate(LedgerEntryType, row));
    this.corrections = manyByKey(reader, readEntries("e.corrects_id"), (row) => hydrate(LedgerEntryType, row));
    this.postings = manyByKey(
      reader,
      (keys) => reader.rows(readPostings, [keys]),
      (row) => hydrate(PostingType, row),
    );
    this.totals = manyByKey(
      reader,
      (keys) => readTotals(reader, viewer, keys),
      ({ received, paid, ...row }) => ({ ...row, received: BigInt(received), paid: BigInt(paid) }),
    );
    this.currentCoop = oneByKey(
      reader,
      (keys) => reader.rows(readCurrentCoop, [keys]),
      ({ current }) => current,
    );
  }
}

function readTotals(reader: Reader, viewer: Viewer, keys: readonly string[]): Promise<TotalRow[]> {
  return readSql<TotalRow>(
    reader,
    sql`SELECT e.project_id::text AS asked, e.currency, po.account, c.current_id::text AS "coopKey",
        coalesce(sum(po.amount) FILTER (WHERE coalesce(original.kind, e.kind) = 'RECEIPT'), 0)::text AS received,
        coalesce(sum(po.amount) FILTER (WHERE coalesce(original.kind, e.kind) <> 'RECEIPT'), 0)::text AS paid
      FROM work.ledger_entry e JOIN work.project pr ON pr.id = e.project_id
        JOIN work.opportunity o ON o.id = pr.opportunity_id JOIN work.posting po ON po.entry_id = e.id
        LEFT JOIN work.ledger_entry original ON original.id = e.corrects_id
        LEFT JOIN network.published_coop c ON c.id = po.coop_id
      WHERE e.project_id = ANY(${keys}::bigint[]) AND ${takesPart(viewer, "o")}
      GROUP BY e.project_id, e.currency, po.account, c.current_id
      ORDER BY e.project_id, e.currency, po.account, c.current_id`,
  );
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import { statement } from "../../../persistence/statement.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { takesPart } from "../work.policy.ts";
import { QuoteLineType, QuoteType } from "./quote.type.ts";

type QuoteRow = Partial<QuoteType> & AskedRow;

const quoteColumns = `q.id::text AS key, q.version, q.state, o.title, o.number AS "opportunityNumber", q.currency, q.message,
  q.valid_until AS "validUntil", q.issued_at AS "issuedAt", q.sent_at AS "sentAt", q.answered_at AS "answeredAt",
  q.answer_reason AS "answerReason", (SELECT sum(l.amount) FROM work.quote_line l WHERE l.quote_id = q.id)::text AS "totalUnits"`;

const readLines = statement<
  Partial<QuoteLineType> & AskedRow
>(`SELECT l.quote_id::text AS asked, l.description, ts.role,
    l.team_seat_id::text AS "teamSeatKey", q.currency, l.day_rate::text AS "rateUnits", l.amount::text AS units,
    l.days_bps AS "daysBps", ts.share_bps AS "shareBps", ts.from_date AS "from", ts.to_date AS "to",
    CASE WHEN p.visibility = ANY($2) THEN p.id::text END AS "personKey",
    CASE WHEN c.visibility = ANY($2) THEN c.id::text END AS "coopKey"
  FROM work.quote_line l JOIN work.quote q ON q.id = l.quote_id JOIN work.team_seat ts ON ts.id = l.team_seat_id
    LEFT JOIN network.published_person p ON p.id = ts.person_id
    LEFT JOIN network.published_coop c ON c.id = ts.coop_id
  WHERE l.quote_id = ANY($1::bigint[]) ORDER BY l.quote_id, l.position`);

/** Batched reads of quotes for one operation. Who takes part in a request sees its quotes; a client shows its token. */
export class QuoteLoaders {
  readonly byKey: DataLoader<string, QuoteType | null>;
  /** The newest version first. */
  readonly byOpportunity: DataLoader<string, QuoteType[]>;
  /** By the SHA-256 of the token, in hexadecimal digits. */
  readonly byTokenHash: DataLoader<string, QuoteType | null>;
  /** By key, whoever asks: only for who has shown its token in this operation. */
  readonly shown: DataLoader<string, QuoteType | null>;
  /** In the order of their positions; of people and co-ops only those that the viewer may see. */
  readonly lines: DataLoader<string, QuoteLineType[]>;

  constructor(reader: Reader, viewer: Viewer) {
    const make = (row: QuoteRow) => hydrate(QuoteType, row);
    const find = (asked: string, where: Sql) =>
      readSql<QuoteRow>(
        reader,
        sql`SELECT ${raw(asked)} AS asked, ${raw(quoteColumns)}
          FROM work.quote q JOIN work.opportunity o ON o.id = q.opportunity_id
          WHERE ${where} ORDER BY q.opportunity_id, q.version DESC`,
      );
    this.byKey = oneByKey(
      reader,
      (keys) => find("q.id::text", sql`q.id = ANY(${keys}::bigint[]) AND ${takesPart(viewer, "o")}`),
      make,
    );
    this.byOpportunity = manyByKey(
      reader,
      (keys) => find("q.opportunity_id::text", sql`o.id = ANY(${keys}::bigint[]) AND ${takesPart(viewer, "o")}`),
      make,
    );
    this.byTokenHash = oneByKey(
      reader,
      (hashes) =>
        find(
          "encode(q.token_hash, 'hex')",
          sql`q.token_hash = ANY(SELECT decode(hash, 'hex') FROM unnest(${hashes}::text[]) AS hash)`,
        ),
      make,
    );
    this.shown = oneByKey(reader, (keys) => find("q.id::text", sql`q.id = ANY(${keys}::bigint[])`), make);
    this.lines = manyByKey(
      reader,
      (keys) => reader.rows(readLines, [keys, viewer.visible]),
      (row) => hydrate(QuoteLineType, row),
    );
  }
}

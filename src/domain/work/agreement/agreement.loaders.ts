import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { agreementColumns, agreementTables } from "./agreement.lists.ts";
import { mayReadNegotiation } from "./agreement.policy.ts";
import { AgreementType } from "./agreement.type.ts";
import {
  AgreementChangeType,
  AgreementConsentType,
  AgreementMilestoneSharesType,
  AgreementObjectionType,
  AgreementShareType,
} from "./agreementParts.type.ts";
import { type AgreementContent, compareAgreements, type NamedMilestoneShare } from "./compareAgreements.ts";

type AgreementRow = Partial<AgreementType> & AskedRow;

/** Batched reads of versions for one operation. */
export class AgreementLoaders {
  readonly byKey: DataLoader<string, AgreementType | null>;
  /** Who gets what, by the version's key; co-ops that became one have one share. */
  readonly shares: DataLoader<string, AgreementShareType[]>;
  readonly consents: DataLoader<string, AgreementConsentType[]>;
  readonly objections: DataLoader<string, AgreementObjectionType[]>;
  /** The version before each version, by the later one's key. */
  readonly #before: DataLoader<string, AgreementType | null>;
  readonly #milestoneShares: DataLoader<string, NamedMilestoneShare[]>;
  readonly #reader: Reader;
  readonly #viewer: Viewer;
  readonly #inForce = new Map<string, DataLoader<string, AgreementType | null>>();

  constructor(reader: Reader, viewer: Viewer) {
    this.#reader = reader;
    this.#viewer = viewer;
    const below = <Row extends AskedRow, Type extends object>(
      type: new () => Type,
      statement: (keys: readonly string[]) => Sql,
    ) =>
      manyByKey(
        reader,
        (keys) => readSql<Row>(reader, statement(keys)),
        (row) => hydrate(type, row),
      );
    this.byKey = this.#one(
      (keys) => sql`SELECT a.id::text AS asked, ${raw(agreementColumns)} FROM ${raw(agreementTables)}
      WHERE a.id = ANY(${keys}::bigint[]) AND ${mayReadNegotiation(viewer, "a.negotiation_id")}`,
    );
    this.#before = this.#one(
      (keys) => sql`SELECT later.id::text AS asked, ${raw(agreementColumns)} FROM ${raw(agreementTables)}
        JOIN work.agreement later ON later.opportunity_id = a.opportunity_id AND later.version = a.version + 1
        WHERE later.id = ANY(${keys}::bigint[]) AND ${mayReadNegotiation(viewer, "a.negotiation_id")}`,
    );
    this.shares = below(
      AgreementShareType,
      (
        keys,
      ) => sql`SELECT s.agreement_id::text AS asked, c.current_id::text AS "coopKey", party.name, sum(s.bps)::int AS bps
        FROM work.agreement_share s JOIN network.published_coop c ON c.id = s.coop_id
        JOIN network.published_coop party ON party.id = c.current_id
        WHERE s.agreement_id = ANY(${keys}::bigint[]) GROUP BY 1, c.current_id, party.name ORDER BY c.current_id`,
    );
    this.#milestoneShares = manyByKey(
      reader,
      (keys) =>
        readSql<NamedMilestoneShare & AskedRow>(
          reader,
          sql`SELECT s.agreement_id::text AS asked, s.milestone, c.current_id::text AS "coopKey", party.name, sum(s.bps)::int AS bps
            FROM work.agreement_milestone_share s JOIN network.published_coop c ON c.id = s.coop_id
            JOIN network.published_coop party ON party.id = c.current_id
            WHERE s.agreement_id = ANY(${keys}::bigint[])
            GROUP BY 1, s.milestone, c.current_id, party.name ORDER BY s.milestone, c.current_id`,
        ),
      (row) => row,
    );
    this.consents = below(
      AgreementConsentType,
      (
        keys,
      ) => sql`SELECT ct.agreement_id::text AS asked, c.current_id::text AS "coopKey", ct.consented_at AS "consentedAt",
          ct.withdrawn_at AS "withdrawnAt"
        FROM work.consent ct JOIN network.published_coop c ON c.id = ct.coop_id
        WHERE ct.agreement_id = ANY(${keys}::bigint[]) ORDER BY ct.consented_at, ct.coop_id`,
    );
    this.objections = below(
      AgreementObjectionType,
      (
        keys,
      ) => sql`SELECT ob.agreement_id::text AS asked, ob.agreement_id::text AS "agreementKey", c.current_id::text AS "coopKey",
          ob.reason, ob.objected_at AS "objectedAt"
        FROM work.objection ob JOIN network.published_coop c ON c.id = ob.coop_id
        WHERE ob.agreement_id = ANY(${keys}::bigint[]) ORDER BY ob.id`,
    );
  }

  /** By the request's key: the version by which money of a day is divided, as `agreementInForce` has it. */
  inForce(day: string): DataLoader<string, AgreementType | null> {
    let loader = this.#inForce.get(day);
    if (!loader) {
      loader = this.#one(
        (keys) => sql`SELECT DISTINCT ON (a.opportunity_id) a.opportunity_id::text AS asked, ${raw(agreementColumns)}
          FROM ${raw(agreementTables)}
          WHERE a.opportunity_id = ANY(${keys}::bigint[]) AND a.state IN ('ADOPTED', 'SUPERSEDED')
            AND a.effective_from <= ${day}::date AND ${mayReadNegotiation(this.#viewer, "a.negotiation_id")}
          ORDER BY a.opportunity_id, a.effective_from DESC, a.version DESC`,
      );
      this.#inForce.set(day, loader);
    }
    return loader;
  }

  /** The shares of each milestone, in order; none unless the method is MILESTONES. */
  async milestoneShares(agreement: AgreementType): Promise<AgreementMilestoneSharesType[]> {
    const rows = Map.groupBy(await this.#milestoneShares.load(agreement.key), ({ milestone }) => milestone);
    return [...rows].map(([milestone, shares]) =>
      hydrate(AgreementMilestoneSharesType, {
        milestone,
        shares: shares.map((share) => hydrate(AgreementShareType, share)),
      }),
    );
  }

  /** What differs from the version before; nothing for the first one. */
  async changes(agreement: AgreementType): Promise<AgreementChangeType[]> {
    const before = await this.#before.load(agreement.key);
    if (!before) return [];
    const [was, is] = await Promise.all([this.#content(before), this.#content(agreement)]);
    return compareAgreements(was, is).map((change) => hydrate(AgreementChangeType, change));
  }

  async #content(agreement: AgreementType): Promise<AgreementContent> {
    const [shares, milestoneShares] = await Promise.all([
      this.shares.load(agreement.key),
      this.#milestoneShares.load(agreement.key),
    ]);
    const { method, contributionBps, terms, effectiveFrom } = agreement;
    return { method, contributionBps, terms, effectiveFrom, shares, milestoneShares };
  }

  #one(statement: (keys: readonly string[]) => Sql): DataLoader<string, AgreementType | null> {
    return oneByKey(
      this.#reader,
      (keys) => readSql<AgreementRow>(this.#reader, statement(keys)),
      (row) => hydrate(AgreementType, row),
    );
  }
}

import type DataLoader from "dataloader";
import type { Reader } from "../../../persistence/readPool.ts";
import { readSql } from "../../../persistence/readSql.ts";
import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { type AskedRow, manyByKey, oneByKey } from "../../shared/loaders.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { mayReadNegotiation } from "./agreement.policy.ts";
import { negotiationColumns, negotiationTables, partyColumns, partyGroups, partyTables } from "./negotiation.lists.ts";
import { nextStepOf, type Party, waitingFor } from "./negotiation.rules.ts";
import { NegotiationType } from "./negotiation.type.ts";

/** Batched reads of negotiations for one operation. */
export class NegotiationLoaders {
  readonly byKey: DataLoader<string, NegotiationType | null>;
  readonly #parties: DataLoader<string, Party[]>;

  constructor(reader: Reader, viewer: Viewer) {
    this.byKey = oneByKey(
      reader,
      (keys) =>
        readSql<Partial<NegotiationType> & AskedRow>(
          reader,
          sql`SELECT n.id::text AS asked, ${raw(negotiationColumns)} FROM ${raw(negotiationTables)}
            WHERE n.id = ANY(${keys}::bigint[]) AND ${mayReadNegotiation(viewer, "n.id")}`,
        ),
      (row) => hydrate(NegotiationType, row),
    );
    this.#parties = manyByKey(
      reader,
      (keys) =>
        readSql<Party & AskedRow>(
          reader,
          sql`SELECT p.negotiation_id::text AS asked, ${raw(partyColumns)} FROM ${raw(partyTables)}
            WHERE p.negotiation_id = ANY(${keys}::bigint[]) GROUP BY ${raw(partyGroups)} ORDER BY c.current_id`,
        ),
      (row) => row,
    );
  }

  /** The keys of its co-ops. */
  async parties({ key }: NegotiationType): Promise<string[]> {
    return (await this.#parties.load(key)).map(({ coopKey }) => coopKey);
  }

  /** The keys of those whose move it is. */
  async waitingFor(negotiation: NegotiationType): Promise<string[]> {
    const parties = await this.#parties.load(negotiation.key);
    return waitingFor(negotiation, parties).map(({ coopKey }) => coopKey);
  }

  /** What must happen next, in words. */
  async nextStep(negotiation: NegotiationType): Promise<string> {
    return nextStepOf(negotiation, await this.#parties.load(negotiation.key));
  }
}

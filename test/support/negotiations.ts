import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import {
  ConsentToAgreementDocument,
  EndNegotiationDocument,
  ObjectToAgreementDocument,
  OpenNegotiationDocument,
  ProposeAgreementDocument,
  type ProposeAgreementInput,
  SharePositionDocument,
  StatePositionDocument,
} from "./generated/operations.ts";
import { memberOf, type TestNetwork } from "./network.ts";
import { aCoop, aPerson, type Made } from "./networkBuilders.ts";
import { query } from "./networkRows.ts";
import { anOpportunity, aTeam, type MadeOpportunity, type OpportunityFacts } from "./workBuilders.ts";

let parties = 0;

/** A request with an adopted team of one person from each co-op. */
export interface NegotiatingTeam {
  readonly opportunity: MadeOpportunity;
  readonly coops: readonly Made[];
}

/** A won request under nobody's brand whose team comes from co-ops with these names. */
export async function aNegotiatingTeam(
  network: TestNetwork,
  names: readonly string[] = ["Alder", "Briar", "Cedar"],
  facts: OpportunityFacts = {},
): Promise<NegotiatingTeam> {
  const coops: Made[] = [];
  for (const name of names) {
    parties += 1;
    coops.push(await aCoop(network, { name, slug: `party-${parties}` }));
  }
  const opportunity = await anOpportunity(network, { state: "WON", ...facts });
  const seats = [];
  for (const coop of coops) seats.push({ coop, person: await aPerson(network, { coops: [coop] }) });
  await aTeam(network, opportunity, seats);
  return { opportunity, coops };
}

type Result<Data> = Data extends Readonly<Record<string, infer Payload>> ? Payload : never;

/** What the co-ops of a team do, each with its own token; every answer is the payload of the mutation. */
export function negotiate(network: TestNetwork, { opportunity, coops }: NegotiatingTeam) {
  const send = async <Data extends object, Input>(
    document: DocumentTypeDecoration<Data, { readonly input: Input }>,
    coop: Made,
    input: Input,
  ): Promise<Result<Data>> =>
    Object.values(await network.data(document, { input }, memberOf(coop.key)))[0] as Result<Data>;

  const open = (coop: Made, reason: string | null = null) =>
    send(OpenNegotiationDocument, coop, { opportunityId: opportunity.id, reason });
  const state = (coop: Made, negotiationId: string, needs: string, share = false) =>
    send(StatePositionDocument, coop, { negotiationId, needs, share });

  return {
    open,
    state,
    share: (coop: Made, negotiationId: string) => send(SharePositionDocument, coop, { negotiationId }),
    end: (coop: Made, negotiationId: string, reason: string) =>
      send(EndNegotiationDocument, coop, { negotiationId, reason }),
    propose: (coop: Made, negotiationId: string, bps: readonly number[], terms: Partial<ProposeAgreementInput> = {}) =>
      send(ProposeAgreementDocument, coop, { negotiationId, ...proposalOf(coops, bps), ...terms }),
    object: (coop: Made, agreementId: string, reason: string) =>
      send(ObjectToAgreementDocument, coop, { agreementId, reason }),
    consent: (coop: Made, agreementId: string) => send(ConsentToAgreementDocument, coop, { agreementId }),
    /** Opens one in which everybody has stated a position; its id. */
    async prepared(): Promise<string> {
      const { negotiation } = await open(coops[0]!);
      for (const coop of coops) await state(coop, negotiation!.id, `${coop.name} needs something`);
      return negotiation!.id;
    },
  };
}

export type Negotiating = ReturnType<typeof negotiate>;

/** Fixed shares for co-ops in their order, from 2027 on; what is left is the network's. */
export function proposalOf(
  coops: readonly Made[],
  bps: readonly number[],
): Omit<ProposeAgreementInput, "negotiationId"> {
  return {
    method: "FIXED_BPS",
    contributionBps: 10_000 - bps.reduce((sum, each) => sum + each, 0),
    shares: coops.map(({ id }, index) => ({ coopId: id, bps: bps[index]! })),
    effectiveFrom: "2027-01-01",
  };
}

/** Every row of every table of the context `work`, as text: equal dumps mean that nothing changed. */
export async function dumpWork(network: TestNetwork): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    network,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'work' ORDER BY tablename",
  );
  const selects = tables.map(({ name }) => `SELECT '${name}' AS name, t::text AS row FROM work."${name}" t`);
  const rows = await query<{ name: string; row: string }>(network, `${selects.join(" UNION ALL ")} ORDER BY 1, 2`);
  return Object.fromEntries(
    Map.groupBy(rows, ({ name }) => name)
      .entries()
      .map(([name, of]) => [name, of.map(({ row }) => row)]),
  );
}

import type { Calendar } from "./calendar.ts";
import type { Cast, StoryCoop } from "./cast.ts";
import type { Staffed } from "./request.ts";
import type { Teller } from "./teller.ts";

/** The client asks for a change, then accepts: it acts by the token in its link. */
export async function agreeWithClient(
  teller: Teller,
  { lead }: Cast,
  { opportunityId, teamSeats }: Staffed,
): Promise<void> {
  const issue = async (step: string, dayRate: string) => {
    const validUntil = Temporal.Now.instant()
      .add({ hours: 24 * 30 })
      .toString({ smallestUnit: "second" });
    const lines = teamSeats.map(({ id }) => ({ teamSeatId: id, dayRate: { amount: dayRate, currency: "EUR" } }));
    const { clientToken } = await teller.act<{ clientToken: string }>({
      step,
      mutation: "issueQuote",
      input: { opportunityId, validUntil, lines },
      select: "clientToken quote { id version state total { amount currency } }",
      token: lead.token,
    });
    return clientToken;
  };
  const answer = (step: string, token: string, said: object) =>
    teller.act({
      step,
      mutation: "answerQuote",
      input: { token, ...said },
      select: "quote { state version answerReason }",
    });

  const first = await issue("The team is quoted, and the quote sent to the client", "46000");
  await answer("The client asks for a change", first, {
    answer: "ASK_FOR_CHANGES",
    reason: "A lower rate. Sample data.",
  });
  const second = await issue("The quote is issued anew", "43000");
  await answer("The client accepts", second, { answer: "ACCEPT" });
}

/** Terms that parties come to. */
export interface Terms {
  readonly method: "FIXED_BPS" | "SEAT_DAYS";
  readonly contributionBps: number;
  /** One for each party, in its order. */
  readonly bps: readonly number[];
  readonly effectiveFrom: string;
}

/** The least that the network gets of what is won under its brand. */
const contributionBps = 200;

interface Talk {
  readonly opportunityId: string;
  readonly parties: readonly StoryCoop[];
}

/** Two co-ops negotiate: one objects, and its counter-proposal is adopted. */
export async function negotiateFirst(
  teller: Teller,
  cast: Cast,
  calendar: Calendar,
  { opportunityId }: Staffed,
): Promise<void> {
  const parties = [cast.builders, cast.designers];
  const terms = { method: "FIXED_BPS" as const, contributionBps, effectiveFrom: calendar.startsOn };
  const negotiationId = await prepare(teller, { opportunityId, parties });
  const first = await propose(teller, negotiationId, cast.builders, parties, { ...terms, bps: [4_900, 4_900] });
  await teller.act({
    step: `${cast.designers.name} objects, with a reason`,
    mutation: "objectToAgreement",
    input: { agreementId: first, reason: "The weeks of research before the start do not count. Sample data." },
    select: "agreement { version state negotiation { step nextStep } }",
    token: cast.designers.token,
  });
  const second = await propose(teller, negotiationId, cast.designers, parties, { ...terms, bps: [4_700, 5_100] });
  await consent(teller, second, cast.builders);
}

/** Co-ops that came later negotiate with the others; here all agree at once. */
export async function negotiateAnew(
  teller: Teller,
  { opportunityId, parties, ...terms }: Talk & Pick<Terms, "method" | "effectiveFrom">,
): Promise<void> {
  const negotiationId = await prepare(teller, { opportunityId, parties });
  const [first, ...others] = parties as [StoryCoop, ...StoryCoop[]];
  const agreementId = await propose(teller, negotiationId, first, parties, {
    ...terms,
    contributionBps,
    bps: evenly(10_000 - contributionBps, parties.length),
  });
  for (const party of others) await consent(teller, agreementId, party);
}

async function prepare(teller: Teller, { opportunityId, parties }: Talk): Promise<string> {
  const [first] = parties;
  const { negotiation } = await teller.act<{ negotiation: { id: string } }>({
    step: `${parties.length} co-ops begin to negotiate`,
    mutation: "openNegotiation",
    input: { opportunityId, reason: "The team is new, or has changed. Sample data." },
    select: "negotiation { id step nextStep }",
    token: first!.token,
  });
  for (const party of parties) {
    await teller.act({
      step: `${party.name} states what it needs, and shares it`,
      mutation: "statePosition",
      input: { negotiationId: negotiation.id, needs: "Payment within 30 days. Sample data.", share: true },
      select: "negotiation { step nextStep }",
      token: party.token,
    });
  }
  return negotiation.id;
}

async function propose(
  teller: Teller,
  negotiationId: string,
  by: StoryCoop,
  parties: readonly StoryCoop[],
  { bps, ...terms }: Terms,
): Promise<string> {
  const shares = parties.map(({ id }, index) => ({ coopId: id, bps: bps[index]! }));
  const { agreement } = await teller.act<{ agreement: { id: string } }>({
    step: `${by.name} proposes how the revenue is divided`,
    mutation: "proposeAgreement",
    input: { negotiationId, ...terms, shares },
    select: "agreement { id version state method contributionBps changes { text } negotiation { step } }",
    token: by.token,
  });
  return agreement.id;
}

async function consent(teller: Teller, agreementId: string, by: StoryCoop): Promise<void> {
  await teller.act({
    step: `${by.name} consents`,
    mutation: "consentToAgreement",
    input: { agreementId },
    select: "agreement { version state negotiation { step } }",
    token: by.token,
  });
}

/** A whole in parts that differ by at most one. */
function evenly(whole: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((whole + index) / count));
}

import { type Calendar, months } from "./calendar.ts";
import type { Cast } from "./cast.ts";
import { StoryBrokenError } from "./story.errors.ts";
import type { Teller } from "./teller.ts";

/** 800,000 EUR in minor units: the one figure of money that is known of the real case. */
export const wholeRevenue = 80_000_000n;

/** What a month brings in; the last one brings what is left. Sample data. */
const monthly = wholeRevenue / BigInt(months);

/** The month whose receipt is written down wrongly at first, and what was written. */
const mistaken = { month: 6, amount: monthly + 600n };

/** 24 receipts, one of them corrected, come to 800,000 EUR. */
export async function receiveMoney(
  teller: Teller,
  { lead }: Cast,
  calendar: Calendar,
  projectId: string,
): Promise<void> {
  for (let month = 0; month < months; month++) {
    const right = month === months - 1 ? wholeRevenue - monthly * BigInt(months - 1) : monthly;
    const isMistaken = month === mistaken.month;
    const { entry } = await teller.act<{ entry: { id: string } }>({
      step: `The client pays for month ${month + 1}${isMistaken ? ", and a wrong amount is written down" : ""}`,
      mutation: "recordReceipt",
      input: {
        projectId,
        amount: { amount: String(isMistaken ? mistaken.amount : right), currency: "EUR" },
        occurredAt: `${calendar.lastOf(month)}T12:00:00Z`,
        period: { from: calendar.firstOf(month), to: calendar.firstOf(month + 1) },
        reference: `Month ${month + 1}. Sample data.`,
      },
      select: "entry { id kind amount { amount currency } }",
      token: lead.token,
    });
    if (!isMistaken) continue;
    await teller.act({
      step: "The mistake is corrected by an entry of its own",
      mutation: "correctEntry",
      input: { entryId: entry.id, amount: String(right), reason: "Written down wrongly. Sample data." },
      select: "entry { id kind amount { amount currency } corrects { id } }",
      token: lead.token,
    });
  }
}

interface Money {
  readonly amount: string;
}

interface Books {
  readonly revenue: Money;
  readonly contribution: Money;
  readonly settled: boolean;
  readonly shares: readonly {
    readonly coop: { readonly id: string; readonly name: string };
    readonly owed: Money;
    readonly paid: Money;
  }[];
}

const booksQuery = `query ($id: ID!) { project(id: $id) {
  revenue(currency: "EUR") { amount currency } contribution(currency: "EUR") { amount currency } settled
  shares { coop { id name } amount { amount currency } owed { amount } paid { amount } } } }`;

/** Pays everyone, and checks that nothing was lost on the way. */
export async function payOut(teller: Teller, { lead }: Cast, projectId: string): Promise<void> {
  const look = (step: string) =>
    teller.look<{ project: Books }>({ step, query: booksQuery, variables: { id: projectId }, token: lead.token });
  const { project: before } = await look("What is owed to whom");
  const occurredAt = Temporal.Now.instant().toString({ smallestUnit: "second" });
  const pay = (step: string, payee: object, amount: string) =>
    teller.act({
      step,
      mutation: "recordPayout",
      input: { projectId, ...payee, amount: { amount, currency: "EUR" }, occurredAt },
      select: "entry { id kind amount { amount currency } }",
      token: lead.token,
    });
  for (const { coop, owed } of before.shares) {
    await pay(`${coop.name} is paid out`, { coopId: coop.id }, owed.amount);
  }
  await pay("The network gets its contribution", { toNetwork: true }, before.contribution.amount);
  const step = "Payouts and contribution come to 800,000 EUR exactly";
  const { project: after } = await look(step);
  const paid = after.shares.reduce((sum, share) => sum + BigInt(share.paid.amount), BigInt(after.contribution.amount));
  if (paid !== wholeRevenue || BigInt(after.revenue.amount) !== wholeRevenue || !after.settled) {
    throw new StoryBrokenError(step, `${paid} were paid of ${after.revenue.amount}.`);
  }
}

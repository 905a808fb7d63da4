import { anInterest, type MadeInterest } from "./interestBuilders.ts";
import type { TestNetwork } from "./network.ts";
import { aCoop, aPerson, aSkill, type Made } from "./networkBuilders.ts";
import { anOpportunity, aTeam, type MadeOpportunity, type MadeTeam, type OpportunityFacts } from "./workBuilders.ts";

/** A co-op that offers one person for the one seat of a request. */
export interface Offering {
  readonly coop: Made;
  readonly person: Made;
  readonly interest: MadeInterest;
}

export interface OfferedRequest extends MadeOpportunity {
  /** The co-op that looks after it. */
  readonly lead: Made;
  readonly skill: Made;
  /** In the order in which they were made; the first one costs least. */
  readonly offers: readonly Offering[];
}

export interface OfferedFacts extends OpportunityFacts {
  /** Co-ops that raised their hands, three of them when it is not said. */
  readonly coops?: number;
  /** Places of the request's one seat, two of them when it is not said. */
  readonly places?: number;
}

/** Minor units for a day, by the number of the co-op. */
const dayRateOf = (index: number) => 20_000n + 1_000n * BigInt(index);

/** A request with one full-time seat in the first half of 2027, for which co-ops offer a person each. */
export async function anOfferedRequest(
  network: TestNetwork,
  { coops = 3, places = 2, ...facts }: OfferedFacts = {},
): Promise<OfferedRequest> {
  const [lead, skill] = [await aCoop(network), await aSkill(network)];
  const seats = [{ skill, headcount: places, role: "developer" }];
  const opportunity = await anOpportunity(network, { lead, seats, teamMin: 1, budgetMax: 90_000_000n, ...facts });
  const offers: Offering[] = [];
  for (let index = 0; index < coops; index++) {
    const coop = await aCoop(network);
    const person = await aPerson(network, { coops: [coop], skills: [{ skill }] });
    const dayRate = dayRateOf(index);
    const interest = await anInterest(network, opportunity, { coop, people: [person], dayRate });
    offers.push({ coop, person, interest });
  }
  return { ...opportunity, lead, skill, offers };
}

/** Gives a request the people of its first two offers as its team. */
export async function aTeamOf(
  network: TestNetwork,
  request: OfferedRequest,
  dayRates: readonly (bigint | null)[] = [20_000n, 30_000n],
): Promise<MadeTeam> {
  const seats = request.offers.slice(0, dayRates.length).map(({ person, coop }, index) => ({
    ...{ person, coop, seatId: request.seats[0]!.key, dayRate: dayRates[index] ?? null },
  }));
  return aTeam(network, request, seats);
}

import type { Random } from "../../shared/sample/random.ts";

/** What a full day of work costs, in minor units. */
export interface Rates {
  readonly least: number;
  readonly most: number;
}

/** The rates of a currency, and how common it is. */
interface Tariff extends Rates {
  readonly weight: number;
  readonly currency: string;
}

/** With no, two and three decimals. */
const tariffs: readonly Tariff[] = [
  { weight: 74, currency: "EUR", least: 32_000, most: 60_000 },
  { weight: 12, currency: "USD", least: 35_000, most: 65_000 },
  { weight: 7, currency: "TND", least: 300_000, most: 700_000 },
  { weight: 7, currency: "JPY", least: 30_000, most: 70_000 },
];

export function someTariff(random: Random): Tariff {
  return random.pickWeighted(tariffs);
}

export function someRate(random: Random, { least, most }: Rates): number {
  return random.integer(least / 100, most / 100) * 100;
}

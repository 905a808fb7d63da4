import type { Random } from "../../shared/sample/random.ts";
import { addDays } from "../../shared/sample/sampleDates.ts";

/** What a day of work costs in a currency, in minor units. */
interface Tariff {
  readonly weight: number;
  readonly currency: string;
  readonly least: number;
  readonly most: number;
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

export function someRate(random: Random, { least, most }: Tariff): number {
  return random.integer(least / 100, most / 100) * 100;
}

/** Mondays to Fridays from a day to another, half-open. */
export function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** What so many days of work at a share of full time cost; half a unit goes up. */
export function costOf(days: number, shareBps: number, rate: number): bigint {
  return (BigInt(days) * BigInt(shareBps) * BigInt(rate) + 5_000n) / 10_000n;
}

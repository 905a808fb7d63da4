import { NothingToDivideByError } from "./ledger.errors.ts";

/** What a co-op's part of a receipt is measured by. */
export interface Share {
  /** A row key: decimal digits. */
  readonly coopId: string;
  /** Basis points, minutes or seat days, at least 0; only their ratio counts. */
  readonly weight: bigint;
}

/** What a co-op gets of a receipt. */
export interface Part {
  readonly coopId: string;
  /** Minor units, at least 0. */
  readonly amount: bigint;
}

/** A receipt, divided. */
export interface Allocation {
  /** The network's, in minor units. */
  readonly contribution: bigint;
  readonly parts: readonly Part[];
}

/** The whole, in basis points. */
const wholeBps = 10_000n;

/**
 * Divides a receipt among the network and the co-ops of a project.
 *
 * The network's contribution is taken first, rounded up to a whole unit. The rest is divided by the weights; rest units go
 * to the largest remainders, ties to the lowest co-op id, so contribution and parts always add up to the receipt.
 *
 * @param receipt minor units of one currency, at least 0
 * @param contributionBps the network's share of the whole, 0 to 10,000 basis points
 * @param shares one for each co-op
 * @returns one part for each share, in its order
 * @throws {NothingToDivideByError} when there is a rest and all weights are 0
 *
 * Source: Hamilton's method of largest remainders.
 */
export function allocate(receipt: bigint, contributionBps: number, shares: readonly Share[]): Allocation {
  const contribution = (receipt * BigInt(contributionBps) + wholeBps - 1n) / wholeBps;
  return { contribution, parts: divide(receipt - contribution, shares) };
}

function divide(rest: bigint, shares: readonly Share[]): Part[] {
  const whole = shares.reduce((sum, { weight }) => sum + weight, 0n);
  if (whole === 0n) {
    if (rest > 0n) throw new NothingToDivideByError(rest);
    return shares.map(({ coopId }) => ({ coopId, amount: 0n }));
  }
  const quotas = shares.map(({ coopId, weight }) => ({
    coopId,
    floor: (rest * weight) / whole,
    remainder: (rest * weight) % whole,
  }));
  const units = rest - quotas.reduce((sum, { floor }) => sum + floor, 0n);
  const favoured = new Set(quotas.toSorted(byRemainder).slice(0, Number(units)));
  return quotas.map((quota) => ({
    coopId: quota.coopId,
    amount: quota.floor + (favoured.has(quota) ? 1n : 0n),
  }));
}

interface Quota {
  readonly coopId: string;
  readonly remainder: bigint;
}

function byRemainder(one: Quota, other: Quota): number {
  return compare(other.remainder, one.remainder) || compare(BigInt(one.coopId), BigInt(other.coopId));
}

function compare(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

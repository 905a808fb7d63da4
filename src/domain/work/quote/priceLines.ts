import { maxMinorUnits } from "../../shared/money/money.rules.ts";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import type { TeamSeat } from "../team/team.entity.ts";
import { amountOf, daysBpsOf } from "./quote.rules.ts";
import type { CheckedLine } from "./quoteInput.rules.ts";

/** A line of a quote with its price, minor units of the quote's currency. */
export interface PricedLine {
  readonly teamSeatId: string;
  readonly description: string;
  readonly daysBps: bigint;
  readonly dayRate: bigint;
  readonly amount: bigint;
}

/**
 * The lines of a quote: one for each seat of the team, at the rate that the input gives or the team has.
 *
 * @throws {RefusedInput} NOT_FOUND for a seat of another team, CURRENCY_MISMATCH, INVALID for a seat without a rate or an
 *   end, or a sum that no row holds
 */
export function priceLines(
  seats: readonly TeamSeat[],
  lines: readonly CheckedLine[],
  currency: string,
): readonly PricedLine[] {
  const said = new Map(lines.map((line, index) => [line.teamSeatId, { line, index }]));
  const ids = new Set(seats.map(({ id }) => encodeNodeId("TeamSeat", id)));
  for (const [index, { teamSeatId, dayRate }] of lines.entries()) {
    if (!ids.has(teamSeatId)) throw notFound(["lines", String(index), "teamSeatId"], "This seat of the team");
    if (dayRate && dayRate.currency !== currency) {
      const field = ["lines", String(index), "dayRate", "currency"];
      throw refused("CURRENCY_MISMATCH", field, `The quote is in ${currency}.`);
    }
  }
  const priced = seats.map((seat) => priceSeat(seat, said.get(encodeNodeId("TeamSeat", seat.id))?.line));
  if (priced.reduce((sum, { amount }) => sum + amount, 0n) <= maxMinorUnits) return priced;
  throw refused("INVALID", ["lines"], "The total is more than can be kept.");
}

function priceSeat(seat: TeamSeat, line: CheckedLine | undefined): PricedLine {
  const { id, role, fromDate, toDate, shareBps } = seat;
  const dayRate = line?.dayRate?.amount ?? seat.dayRate ?? null;
  const name = `${role} (${encodeNodeId("TeamSeat", id)})`;
  if (dayRate === null) throw refused("INVALID", ["lines"], `lines must give the day rate of the seat ${name}.`);
  if (toDate == null) throw refused("INVALID", ["lines"], `The seat ${name} has no end, so its days can't be counted.`);
  const daysBps = daysBpsOf({ from: fromDate, to: toDate, shareBps });
  const description = line?.description ?? role;
  return { teamSeatId: id, description, daysBps, dayRate, amount: amountOf(dayRate, daysBps) };
}

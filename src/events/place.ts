/**
 * Where an event stands in the log: history, transaction and number, each as digits of a fixed count, so that places compare as
 * texts do. Histories are those that this process has met, counted from 0: whatever was before a failover stands before all
 * that comes after it. No place leaves the process.
 */
export type Place = string;

const historyDigits = 6;
const digits = 20;

/** @param xid of a transaction, 0 to 2^64 - 1 in decimal; @param seq the event's number, 0 for before all of the transaction */
export function placeOf(xid: string, seq: string, history = 0): Place {
  return String(history).padStart(historyDigits, "0") + xid.padStart(digits, "0") + seq.padStart(digits, "0");
}

/** A place as PostgreSQL compares it, within its history. */
export function partsOf(place: Place): readonly [xid: string, seq: string] {
  const xid = place.slice(historyDigits, historyDigits + digits);
  return [String(BigInt(xid)), String(BigInt(place.slice(historyDigits + digits)))];
}

export function historyOf(place: Place): number {
  return Number(place.slice(0, historyDigits));
}

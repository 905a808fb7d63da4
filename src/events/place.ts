/**
 * Where an event stands in the log: transaction and number, each as 20 digits, so that places compare as texts do.
 */
export type Place = string;

const digits = 20;

/** @param xid of a transaction, 0 to 2^64 - 1 in decimal; @param seq the event's number, 0 for before all of the transaction */
export function placeOf(xid: string, seq: string): Place {
  return xid.padStart(digits, "0") + seq.padStart(digits, "0");
}

/** A place as PostgreSQL compares it. */
export function partsOf(place: Place): readonly [xid: string, seq: string] {
  return [String(BigInt(place.slice(0, digits))), String(BigInt(place.slice(digits)))];
}

/** A seat of a request, as far as places are counted. */
export interface Places {
  readonly id: string;
  readonly headcount: number;
}

/**
 * The seats that somebody must still be found for.
 *
 * @param filled keys of the seats of which a place is filled, once for each place
 * @returns keys, in the order of the seats
 */
export function unfilledSeats(seats: readonly Places[], filled: readonly string[]): readonly string[] {
  const counts = Map.groupBy(filled, (seatId) => seatId);
  return seats.filter(({ id, headcount }) => (counts.get(id)?.length ?? 0) < headcount).map(({ id }) => id);
}

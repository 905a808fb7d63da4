const digits = /^\d+$/;

/** Orders ids: decimal ones by value, others by their characters. */
export function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  if (digits.test(one) && digits.test(other) && one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : 1;
}

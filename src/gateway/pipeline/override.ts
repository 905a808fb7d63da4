/**
 * Draws which progressive overrides apply to one operation.
 *
 * @param thresholds the shares of the supergraph's overrides in per cent, ascending
 * @returns the percentage to plan with: one for all draws that lie between the same thresholds, so that
 *   they share a plan
 *
 * Source: Apollo Federation, "Progressive @override", `percent(x)`
 */
export function drawOverride(thresholds: readonly number[], draw: () => number = Math.random): number {
  if (thresholds.length === 0) return 0;
  const drawn = draw() * 100;
  return thresholds.findLast((threshold) => threshold <= drawn) ?? 0;
}

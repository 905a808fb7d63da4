/**
 * SQL for the key of what a co-op is today: of one that was merged, that of the co-op it became.
 *
 * @param column SQL of this program for the key that a row holds
 */
export function currentCoop(column: string): string {
  return `(SELECT now_coop.current_id FROM network.published_coop now_coop WHERE now_coop.id = ${column})`;
}

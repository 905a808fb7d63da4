/**
 * The country that a co-op named first, as SQL: an ISO 3166-1 code, null when it names none.
 *
 * @param coop SQL of this program for the co-op's key: `c.id`
 */
export function mainCountry(coop: string): string {
  return `(SELECT cc.country_code::text FROM network.published_coop_country cc WHERE cc.coop_id = ${coop}
    ORDER BY cc.position, cc.country_code LIMIT 1)`;
}

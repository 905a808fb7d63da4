import type { EntityManager } from "@mikro-orm/postgresql";
import type { UpdateCoopInput } from "./coop.input.ts";

/**
 * What an operator sets stands on no source any more: the next import leaves it alone.
 *
 * @param input of the change; what is undefined in it was not set
 */
export async function takeFromSources(em: EntityManager, coopId: string, input: UpdateCoopInput): Promise<void> {
  // As PostgreSQL writes an array; the names are those of the input type.
  const fields = `{${fieldsSet(input).join()}}`;
  await em.execute(
    `UPDATE network.coop_source SET fields = ARRAY(
       SELECT field FROM unnest(fields) WITH ORDINALITY AS kept (field, place) WHERE field <> ALL (?::text[]) ORDER BY place)
     WHERE coop_id = ? AND fields && ?::text[]`,
    [fields, coopId, fields],
  );
}

/** The fields that a change sets, as sources name them. */
function fieldsSet({ id, idempotencyKey, countryCodes, ...facts }: UpdateCoopInput): string[] {
  const names = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  return countryCodes === undefined ? names : [...names, "country"];
}

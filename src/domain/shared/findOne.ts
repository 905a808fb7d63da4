import type DataLoader from "dataloader";
import { BadInputError } from "./input.errors.ts";
import { keyOf } from "./nodeId.ts";

interface Lookup<Type> {
  readonly byKey: DataLoader<string, Type | null>;
  readonly bySlug: DataLoader<string, Type | null>;
}

/**
 * Finds a record by its slug or by its id.
 *
 * @throws {BadInputError} unless exactly one is given
 */
export async function findOne<Type>(
  typename: string,
  { byKey, bySlug }: Lookup<Type>,
  { slug, id }: { readonly slug?: string | null; readonly id?: string | null },
): Promise<Type | null> {
  if ((slug == null) === (id == null)) throw new BadInputError("slug", "or id is required, and not both");
  return slug != null ? bySlug.load(slug) : loadByNodeId(typename, byKey, id!);
}

/** Finds a record by its global id; null when the id is of another type, or of none. */
export async function loadByNodeId<Type>(
  typename: string,
  byKey: DataLoader<string, Type | null>,
  id: string,
): Promise<Type | null> {
  const key = keyOf(typename, id);
  return key === null ? null : byKey.load(key);
}

import { hydrate } from "../schema/hydrate.ts";
import type { ToNodes } from "./listLoader.ts";

/** Makes the rows of a page into instances of a GraphQL type. */
export function toNodes<Type extends object>(type: new () => Type): ToNodes<Partial<Type>, Type> {
  return (rows) => rows.map((row) => hydrate(type, row));
}
